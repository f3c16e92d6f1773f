import { addressOf, hasName, hostOf, isNumber, isWholeAddress } from '../address.ts';
import { bareAddressesIn } from '../sites/bare-hosts.ts';
import { isShortener } from './hosts.ts';
import { conversationOf } from '../sites/conversations.ts';
import { siteNameOf } from '../sites/path-owned.ts';
import { isRedirector } from '../sites/redirectors.ts';
import type { WrittenAddress } from '../sites/written-host.ts';

const labels = String.raw`(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+(?:$|/))[a-z0-9-]*[a-z][a-z0-9-]*`;

/**
 * A site that lists may name: labels of letters, digits and hyphens, the last of them no number; behind them the owner's part of
 * the path on a host that is nobody's.
 */
export const sitePattern = new RegExp(
  String.raw`^(?=.{4,253}$)${labels}(?:/[a-z0-9@+_~.%-]{1,80}){0,2}$`,
);

/** Whether a list may name a site: a whole host, or an owner's part of one that is nobody's. */
export const isSiteName = (name: string): boolean => {
  const [named = '', ...path] = name.split('/');
  return sitePattern.test(name) && siteNameOf(named, path.join('/')) === name;
};

/** A site that an address leads to, as lists name it, or why nobody can tell it. */
export type Site = { host: string } | { blind: 'unreadable' | 'hidden' };

/** The site that a whole address of http or https leads to, as a browser reads it. */
export const siteOf = (address: string): Site => {
  const [url, host] = [addressOf(address), hostOf(address)];
  if (!url || host === undefined) return { blind: 'unreadable' };
  if (hasName(url) || isNumber(host) || isShortener(host) || isRedirector(url))
    return { blind: 'hidden' };
  const site = conversationOf(host, url) ?? siteNameOf(host, url.pathname);
  return sitePattern.test(site) ? { host: site } : { blind: 'unreadable' };
};

/** An address in a sentence; what surrounds it is no part of it. */
const inWords = /(?:https?:\/\/|\bwww[.。．｡])[^\s<>"'“”‘’()[\]{}]+/giu;

const isWhole = (address: string): boolean => /^https?:/i.test(address);

const ended = ({ address, offset }: WrittenAddress): WrittenAddress => ({
  address: address.replace(/(?<![.,;:!?])[.,;:!?]+$/, ''),
  offset,
});

const blank = (words: string): string => ' '.repeat(words.length);

/** What stands in an address is no other one. One without a dot is only the beginning of a name: “https://contoh77 .vip”. */
const withoutSite = (address: string): string =>
  /^https?:\/\/[^/.]*$/i.test(address) ? address.replace(/^https?:\/\//i, blank) : blank(address);

/** The addresses of other sites that stand in `words`, each with its place. */
export const addressesIn = (words: string): WrittenAddress[] => {
  const whole = words.trim();
  if (isWholeAddress(whole)) return [{ address: whole, offset: words.indexOf(whole) }];
  const marked = [...words.matchAll(inWords)].map(({ 0: address, index: offset }) => ({
    address,
    offset,
  }));
  const rest = marked.length === 0 ? words : words.replace(inWords, withoutSite);
  return [...marked, ...bareAddressesIn(rest)].map(ended);
};

/** An address as {@link siteOf} wants it: what a reader types without `https://` leads there all the same. */
export const withScheme = (address: string): string =>
  isWhole(address) ? address : `https://${address}`;
