import type { Found, Guard, GuardedBody, Surroundings } from '../check.ts';
import { textOf, type BodyNode } from '../body/markdown.ts';
import { passagesOf } from '../passages.ts';
import { knownSites } from './known-site.ts';
import { faultOf } from './link-targets.ts';
import { addressesIn, siteOf, withScheme } from './sites.ts';

/** An address of another site, with the words that lead there and its place in the file. */
interface Outbound {
  address: string;
  words: string;
  /** Whether a reader can follow it, rather than type it. */
  isLink: boolean;
  /** Whether it is written with its scheme: what such an address hides, the guard of links tells. */
  isWhole: boolean;
  field: string;
  line: number;
  column: number;
}

function* linksIn(node: BodyNode, bodyLine: number): Generator<Outbound> {
  const { url = '', position } = node;
  if ((node.type === 'link' || node.type === 'definition') && /^https?:/i.test(url)) {
    const { line, column } = position?.start ?? { line: 1, column: 1 };
    const place = { field: 'Isi', line: bodyLine + line - 1, column };
    yield { address: url, words: textOf(node), isLink: true, isWhole: true, ...place };
  }
  for (const child of node.children ?? []) yield* linksIn(child, bodyLine);
}

function* outboundOf(text: GuardedBody): Generator<Outbound> {
  yield* linksIn(text.root, text.bodyLine);
  for (const { words, field, at } of passagesOf(text))
    for (const { address, offset } of addressesIn(words)) {
      const isLink = address === words.trim();
      const isWhole = /^https?:/i.test(address);
      yield { address: withScheme(address), words: address, isLink, isWhole, field, ...at(offset) };
    }
}

const unreadable = (address: string) => ({
  problem: `Alamat “${address}” tidak dapat dibaca.`,
  remedy: 'Salin alamatnya sekali lagi dari situs tujuan.',
});

/** What is said of an address that leads to a site that nobody has confirmed. */
const unknownSite = (host: string, words: string) => ({
  problem: `Situs ${host} belum ada di daftar situs yang boleh ditautkan.`,
  remedy: 'Pakai situs resmi. Bila situs ini benar, penyunting memeriksanya saat menerbitkan.',
  outbound: { host, words },
});

/** What is wrong with an address that stands among words: what it hides, or that nobody has confirmed its site. */
export const faultInWords = (
  { address, words }: Pick<Outbound, 'address' | 'words'>,
  knows: (host: string) => boolean,
): Omit<Found, 'field'> | undefined => {
  const [problem, remedy] = faultOf(address) ?? [];
  if (problem !== undefined && remedy !== undefined) return { problem, remedy };
  const site = siteOf(address);
  return 'host' in site && !knows(site.host) ? unknownSite(site.host, words) : undefined;
};

const faultIn = (
  outbound: Outbound,
  knows: (host: string) => boolean,
): Omit<Found, 'field'> | undefined => {
  const { address, words, isLink, isWhole } = outbound;
  const site = siteOf(address);
  // Words that are no address lead nowhere.
  if ('blind' in site && site.blind === 'unreadable')
    return isLink ? unreadable(address) : undefined;
  if (!isWhole) return faultInWords(outbound, knows);
  return 'host' in site && !knows(site.host) ? unknownSite(site.host, words) : undefined;
};

/** Links, and addresses in words, lead to sites that the city or the agency has confirmed. */
export const domains: Guard<GuardedBody> = {
  id: 'domains',
  check: (text, around: Surroundings) => {
    const { kind, agency } = text.place;
    if (kind === 'domain') return [];
    const knows = knownSites(around, agency);
    const found = new Map<string, Found>();
    for (const outbound of outboundOf(text)) {
      const fault = faultIn(outbound, knows);
      if (!fault) continue;
      const { address, line, column, field } = outbound;
      // A link whose words are its own address is one link.
      const key = `${line} ${fault.outbound?.host ?? address}`;
      if (!found.has(key)) found.set(key, { line, column, field, ...fault });
    }
    return [...found.values()];
  },
};
