import type { Redirection } from '#model/redirect.ts';
import { addresses, inLanguage } from './address.ts';
import { endsOf } from './redirects.ts';

/** Indonesian addresses that were published at some time, each with the content it came from where that is known. */
export type Ledger = ReadonlyMap<string, string | undefined>;

/** What tells whether an address holds a page or file, and the lines about those that do not. */
export interface Standing {
  isThere: (address: string) => boolean;
  lines: readonly Redirection[];
}

/** Where a reader of an address without a page is led; `line` where redirects.yml says so by itself. */
type End = 'line' | { to: string } | { gone: string };

/** An address that belongs to a page, with the page, and with its counterpart beside another page. */
interface Part {
  whole: string;
  beside: (whole: string) => string;
}

type PartRule = (address: string) => Part | undefined;

const inner = (address: string): string => address.replaceAll(/^\/[^/]+\/|\/$/g, '');

/** What lies below a page goes where the page goes: `/layanan/a/b/anak/` belongs to `/layanan/a/b/`. */
const below =
  (pattern: RegExp): PartRule =>
  (address) => {
    const whole = pattern.exec(address)?.groups?.['whole'];
    return whole === undefined
      ? undefined
      : { whole, beside: (other) => other + address.slice(whole.length) };
  };

const spelt =
  (pattern: RegExp, root: string, beside: Part['beside']): PartRule =>
  (address) => {
    const id = pattern.exec(address)?.groups?.['id'];
    return id === undefined ? undefined : { whole: `${root}${id}/`, beside };
  };

const file: PartRule = (address) => {
  const { whole, name } = /^\/berkas(?<whole>\/.+\/)(?<name>[^/]+)$/.exec(address)?.groups ?? {};
  return whole === undefined || name === undefined
    ? undefined
    : { whole, beside: (other) => `/berkas${other}${name}` };
};

const rules: readonly PartRule[] = [
  file,
  below(/^(?<whole>\/layanan\/)topik\/[^/]+\/$/),
  below(/^(?<whole>\/layanan\/(?!cara\/|topik\/|untuk\/)[^/]+\/[^/]+\/[^/]+\/)kartu\/$/),
  below(/^(?<whole>\/layanan\/(?!cara\/|topik\/|untuk\/)[^/]+\/[^/]+\/)[^/]+\/$/),
  below(/^(?<whole>\/peristiwa\/[^/]+\/)kartu\/$/),
  below(/^(?<whole>\/wilayah\/)[^/]+\/$/),
  below(/^(?<whole>\/instansi\/[^/]+\/)(?:[^/]+\/|rss\.xml)$/),
  spelt(/^\/agenda\/(?<id>.+)\.ics$/, '/agenda/', (whole) => whole.replace(/\/$/, '.ics')),
  spelt(
    /^\/api\/services\/(?<id>.+)\.json$/,
    '/layanan/',
    (whole) => `/api/services/${inner(whole)}.json`,
  ),
];

const partOf = (address: string): Part | undefined => {
  for (const rule of rules) {
    const part = rule(address);
    if (part) return part;
  }
  return undefined;
};

/** Where the reader of an address ends at which there is nothing; undefined where nobody has said so. */
const endFor = (address: string, standing: Standing): End | undefined => {
  const { isThere, lines } = standing;
  if (lines.some(({ from }) => from === address)) return 'line';
  const part = partOf(address);
  if (!part) return undefined;
  if (isThere(part.whole)) return { to: part.whole };
  const line = lines.find(({ from }) => from === part.whole);
  if (line?.to !== undefined) {
    const to = endsOf(lines)(part.whole) ?? line.to;
    const beside = part.beside(to);
    return { to: isThere(beside) ? beside : to };
  }
  if (line) return { gone: line.from };
  const end = endFor(part.whole, standing);
  return end === 'line' ? undefined : end;
};

const lineFor = (from: string, end: Exclude<End, 'line'>): string[] => {
  const isPage = from.endsWith('/');
  const locales = isPage ? (['id', 'en'] as const) : (['id'] as const);
  return locales.map((locale) => {
    const address = inLanguage(from, locale);
    if ('gone' in end) return `${address} ${addresses(locale).gone(end.gone)}index.html 410`;
    const isOurs = end.to.startsWith('/') && end.to.endsWith('/');
    return `${address} ${isOurs ? inLanguage(end.to, locale) : end.to} 301`;
  });
};

/**
 * Lines of the `_redirects` file for parts that are no longer there, such as a file that was replaced or a variant that a
 * service has no more: they follow their page, wherever it is. They go before the lines of redirects.yml.
 */
export const followingLines = (ledger: Ledger, standing: Standing): string[] =>
  [...ledger.keys()]
    .filter((address) => !standing.isThere(address))
    .flatMap((address) => {
      const end = endFor(address, standing);
      return end === undefined || end === 'line' ? [] : lineFor(address, end);
    });

/** The addresses whose readers would find nothing, and nothing that says so. Of a page and its parts, the page alone. */
export const lostAddresses = (ledger: Ledger, standing: Standing): string[] => {
  const lost = [...ledger.keys()].filter(
    (address) => !standing.isThere(address) && endFor(address, standing) === undefined,
  );
  const all = new Set(lost);
  return lost.filter((address) => !all.has(partOf(address)?.whole ?? ''));
};

/** What is said of a lost address to whoever lost it: `content/… — …`, one line. */
export const lostWords = (address: string, path: string | undefined): string =>
  `${path ?? 'content/redirects.yml'} — Alamat ${address} pernah terbit dan sekarang hilang. ${
    path === undefined ? 'Kembalikan halamannya' : 'Kembalikan berkas ini'
  }, atau tambahkan baris “from: ${address}” di content/redirects.yml dengan “to” (pindah ke mana) atau “gone” (tidak ada sejak kapan).`;

/** Where a site keeps the addresses that its history does not tell: one a line. Only ever grows. */
export const ledgerFile = 'content/addresses.txt';

/** The addresses in a ledger's file. Lines with `#` are remarks. */
export const addressesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
