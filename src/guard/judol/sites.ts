import { addressOf, hasName, hostOf, isNumber } from '../address.ts';
import { isShortener } from './hosts.ts';

/** A site that an address leads to: its host, or why nobody can check what stands there. */
export type Site = { host: string } | { blind: 'unreadable' | 'hidden' | 'number' | 'short' };

/** A host that lists may name: labels of letters, digits and hyphens, the last of them no number. */
export const hostPattern =
  /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9-]*[a-z][a-z0-9-]*$/;

/** The site that a whole address of http or https leads to, as a browser reads it. */
export const siteOf = (address: string): Site => {
  const [url, host] = [addressOf(address), hostOf(address)];
  if (!url || host === undefined) return { blind: 'unreadable' };
  if (hasName(url)) return { blind: 'hidden' };
  if (isNumber(host)) return { blind: 'number' };
  if (isShortener(host)) return { blind: 'short' };
  return hostPattern.test(host) ? { host } : { blind: 'unreadable' };
};

/** An address in a sentence; what surrounds it is no part of it. */
const inWords = /(?:https?:\/\/|\bwww\.)[^\s<>"'“”‘’()[\]{}]+/giu;

/** The addresses of other sites that stand in `words`, each with its place. */
export const addressesIn = (words: string): { address: string; offset: number }[] => {
  const whole = words.trim();
  if (/^https?:\/\/\S+$/i.test(whole)) return [{ address: whole, offset: words.indexOf(whole) }];
  return [...words.matchAll(inWords)].map(({ 0: found, index }) => ({
    address: found.replace(/[.,;:!?]+$/, ''),
    offset: index,
  }));
};

/** An address as {@link siteOf} wants it: what a reader types without `https://` leads there all the same. */
export const withScheme = (address: string): string =>
  /^https?:/i.test(address) ? address : `https://${address}`;
