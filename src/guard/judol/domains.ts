import type { Found, Guard, GuardedBody, Surroundings } from '../check.ts';
import { textOf, type BodyNode } from '../body/markdown.ts';
import { passagesOf } from '../passages.ts';
import { addressesIn, siteOf, withScheme, type Site } from './sites.ts';

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

const blindWords = {
  unreadable: ['tidak dapat dibaca', 'Salin alamatnya sekali lagi dari situs tujuan.'],
  hidden: [
    'memakai tanda @ di depan nama situs, sehingga tujuannya tersamar',
    'Tulis alamatnya tanpa bagian sebelum tanda @.',
  ],
  number: [
    'menuju angka, bukan nama situs, sehingga pemiliknya tidak terlihat',
    'Tulis nama situsnya.',
  ],
  short: [
    'adalah tautan pendek, sehingga tujuannya tersembunyi dan dapat diganti orang',
    'Buka tautan itu, lalu tulis alamat tujuannya.',
  ],
} as const;

const foundAt = (
  site: Site,
  { address, words, isLink, isWhole, field, line, column }: Outbound,
  knows: (host: string) => boolean,
): Found | undefined => {
  const place = { field, line, column };
  if ('blind' in site) {
    // Words that are no address lead nowhere.
    if (site.blind === 'unreadable' ? !isLink : isWhole) return undefined;
    const [problem, remedy] = blindWords[site.blind];
    return { ...place, problem: `Alamat “${address}” ${problem}.`, remedy };
  }
  const { host } = site;
  if (knows(host)) return undefined;
  return {
    ...place,
    problem: `Situs ${host} belum ada di daftar situs yang boleh ditautkan.`,
    remedy: 'Pakai situs resmi. Bila situs ini benar, penyunting memeriksanya saat menerbitkan.',
    outbound: { host, words },
  };
};

/** Links, and addresses in words, lead to sites that the city or the agency has confirmed. */
export const domains: Guard<GuardedBody> = {
  id: 'domains',
  check: (text, around: Surroundings) => {
    const { kind, agency } = text.place;
    if (kind === 'domain') return [];
    const found = new Map<string, Found>();
    for (const outbound of outboundOf(text)) {
      const site = siteOf(outbound.address);
      const finding = foundAt(site, outbound, (host) => around.knowsDomain(host, agency));
      // A link whose words are its own address is one link.
      const key = `${outbound.line} ${'host' in site ? site.host : outbound.address}`;
      if (finding && !found.has(key)) found.set(key, finding);
    }
    return [...found.values()];
  },
};
