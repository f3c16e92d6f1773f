import type { Answer, Guise } from './asking.ts';
import type { Finding } from './finding.ts';
import { headerDifferences, type HeaderDifference } from './headers.ts';

/** The headers that the rules demand at an address, which is decoded. */
export type HeadersFor = (pathname: string) => Readonly<Record<string, string>>;

interface Seen {
  difference: HeaderDifference;
  kind: string;
  guise: Guise;
  /** The addresses, of which each counts once. */
  places: Set<string>;
}

const endings: readonly [ending: RegExp, kind: string][] = [
  [/\.html$|\/[^./]*$/, 'halaman'],
  [/\.(?:pdf|csv|xlsx|ods|docx)$/, 'dokumen'],
  [/\.(?:avif|gif|ico|jpe?g|png|svg|webp)$/, 'gambar'],
];

const kindOf = ({ url: { pathname }, status }: Answer): string => {
  if (status >= 300 && status < 400) return 'pengalihan';
  if (status !== 200) return 'alamat tanpa halaman';
  return endings.find(([ending]) => ending.test(pathname))?.[1] ?? 'berkas lain';
};

const guiseWords: Readonly<Record<Guise, string>> = {
  reader: '',
  crawler: ', hanya untuk mesin pencari',
  arrival: ', hanya untuk pembaca yang datang dari mesin pencari',
};

const mostShown = 60;

const shortened = (value: string): string =>
  value.length > mostShown ? `${value.slice(0, mostShown)}…` : value;

const sentenceOf = ({ difference: { header, how }, kind, guise, places }: Seen): string => {
  const [example = ''] = places;
  const count = places.size.toLocaleString('id-ID');
  return `${header} ${how} pada ${count} ${kind}${guiseWords[guise]}, misalnya ${example}`;
};

const decoded = (pathname: string): string => {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
};

/** Looks at the headers of answers whose bytes are as the list says, and tells once for each kind of answer what is wrong with many. */
export const watchHeaders = (headersFor: HeadersFor) => {
  const seen = new Map<string, Seen>();
  const keyOf = ({ header, how }: HeaderDifference, kind: string, guise: Guise) =>
    [header, how, kind, guise].join(' ');
  return {
    note: (answer: Answer, guise: Guise): void => {
      const { url, status, headers } = answer;
      const judged = { status, headers, isSecure: url.protocol === 'https:' };
      const kind = kindOf(answer);
      for (const difference of headerDifferences(judged, headersFor(decoded(url.pathname)))) {
        const key = keyOf(difference, kind, guise);
        const known = seen.get(key) ?? { difference, kind, guise, places: new Set<string>() };
        seen.set(key, known);
        known.places.add(url.pathname + url.search);
      }
    },
    /** What a reader is sent is not told of search engines again. */
    findings: (): Finding[] =>
      [...seen.values()]
        .filter(
          ({ difference, kind, guise }) =>
            guise === 'reader' || !seen.has(keyOf(difference, kind, 'reader')),
        )
        .map((each) => {
          const { value } = each.difference;
          const why = value === undefined ? {} : { why: `dikirim: ${shortened(value)}` };
          return { what: 'header', place: sentenceOf(each), ...why };
        }),
  };
};
