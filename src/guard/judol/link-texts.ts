import { addressOf, hostOf } from '../address.ts';
import type { Link } from '../links.ts';
import { fold } from './fold.ts';
import { namedLabels } from '../sites/last-labels.ts';
import { splitHostsIn } from '../sites/split-hosts.ts';

const domainInWords = new RegExp(
  String.raw`(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:${namedLabels})\b`,
  'g',
);

const isWithin = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`);

const bare = (host: string) => host.replace(/^www\./, '');

const digitsOf = (words: string) => words.replace(/\D/g, '').replace(/^(?:62|0)/, '');

/** The longest name that a host can have. */
const maxHost = 253;

const namedIn = (words: string): string[] =>
  (fold(words).text.match(/[a-z0-9.-]+/g) ?? [])
    .filter(({ length }) => length <= maxHost)
    .flatMap((piece) => piece.match(domainInWords) ?? [])
    .concat([...splitHostsIn(words)].map(({ address }) => /^[^/:?#]+/.exec(address)?.[0] ?? ''))
    .map(bare);

const named = /\p{L}|\p{N}/u;

/** Whether a link shows nothing that a reader could read: no words, a dot, a space, invisible signs. */
export const isUnseen = ({ words }: Link): boolean =>
  words !== undefined && !named.test(fold(words).text);

/** The other domain, mailbox or number that the words of a link name; undefined where they name none, or its target. */
export const otherTargetOf = ({ url, words }: Link): string | undefined => {
  if (words === undefined) return undefined;
  const address = addressOf(url);
  if (address?.protocol === 'tel:') {
    const seen = /^[\s+()\d.-]{3,}$/.test(words) ? digitsOf(words) : '';
    return seen === '' || seen === digitsOf(address.pathname) ? undefined : 'nomor telepon lain';
  }
  if (address?.protocol === 'mailto:') {
    const target = decodeURIComponent(address.pathname).toLowerCase();
    const [seen] = /[^\s@:<]{1,64}@[^\s@>]{1,253}/.exec(fold(words).text) ?? [];
    return seen === undefined || seen === target ? undefined : seen;
  }
  const host = hostOf(url);
  if (host === undefined) return undefined;
  return namedIn(words).find((seen) => !isWithin(host, seen) && !isWithin(seen, host));
};
