/** How the headers of an answer differ from the rules; `value` is what was sent. */
export interface HeaderDifference {
  header: string;
  how: 'hilang' | 'lain' | 'lebih lemah' | 'ditambahkan';
  value?: string;
}

/** An answer, as far as its headers are judged. */
export interface JudgedAnswer {
  status: number;
  headers: Headers;
  /** Whether it came over TLS: a browser takes HSTS from no other. */
  isSecure: boolean;
}

/** What says how long something may be kept: hosts and caches before them have their own way, and nobody is less safe. */
const free: ReadonlySet<string> = new Set(['cache-control']);

/** What sends a reader or a crawler elsewhere, remembers one, or opens the site to others: none of it but by a rule. */
const forbidden = [
  'Access-Control-Allow-Credentials',
  'Access-Control-Allow-Origin',
  'Clear-Site-Data',
  'Link',
  'Location',
  'Refresh',
  'Service-Worker-Allowed',
  'Set-Cookie',
  'SourceMap',
  'Speculation-Rules',
  'X-Robots-Tag',
];

const partsOf = (value: string, separator: string): string[] =>
  value
    .split(separator)
    .map((part) => part.trim().replaceAll(/\s+/g, ' '))
    .filter(Boolean);

/** A policy whatever the order and the blanks of its directives. */
const policyOf = (value: string): string => partsOf(value, ';').sort().join('; ');

const asWritten = (value: string): string => partsOf(value, ',').join(', ').toLowerCase();

/** How long HTTPS holds, and for what; browsers go by the first of two. */
const transportOf = (value: string) => {
  const parts = partsOf((value.split(',')[0] ?? '').toLowerCase(), ';');
  const [, age = '0'] =
    /^max-age="?(\d+)/.exec(parts.find((part) => /^max-age/.test(part)) ?? '') ?? [];
  return { age: Number(age), words: parts.filter((part) => !part.startsWith('max-age')) };
};

type Judge = (sent: string, wanted: string) => 'lain' | 'lebih lemah' | undefined;

const unless = (isFine: boolean) => (isFine ? undefined : 'lain');

/** Headers that say the same in several ways. */
const judges: Readonly<Record<string, Judge>> = {
  // Of several policies each holds: a second one may only repeat the first.
  'content-security-policy': (sent, wanted) =>
    unless(sent.split(',').every((policy) => policyOf(policy) === policyOf(wanted))),
  'strict-transport-security': (sent, wanted) => {
    const [one, other] = [transportOf(sent), transportOf(wanted)];
    return one.age >= other.age && other.words.every((word) => one.words.includes(word))
      ? undefined
      : 'lebih lemah';
  },
  // A name for the saved file, or the letters of a text, take nothing away.
  'content-disposition': (sent, wanted) => unless(partsOf(sent, ';')[0] === wanted),
  'content-type': (sent, wanted) => unless(partsOf(sent, ';')[0] === wanted),
  'x-content-type-options': (sent, wanted) =>
    unless(partsOf(sent.toLowerCase(), ',').every((value) => value === wanted)),
};

const exactly: Judge = (sent, wanted) => unless(asWritten(sent) === asWritten(wanted));

/** Whether a rule speaks of such an answer. */
const holds = (header: string, { status, isSecure }: JudgedAnswer): boolean => {
  const name = header.toLowerCase();
  if (name === 'strict-transport-security') return isSecure;
  // A rule tells the type of a file, not that of the page that answers in its place.
  return name === 'content-type' ? status === 200 : !free.has(name);
};

const isRedirect = ({ status }: JudgedAnswer) => status >= 300 && status < 400;

/**
 * How an answer differs from the headers that the rules demand at its address. What a host adds of its own, such as `Age`, is
 * no difference. Of a redirect only what was added counts: no page comes with it.
 */
export const headerDifferences = (
  answer: JudgedAnswer,
  wanted: Readonly<Record<string, string>>,
): HeaderDifference[] => {
  const demanded = isRedirect(answer) ? [] : Object.entries(wanted);
  const less = demanded.flatMap(([header, value]): HeaderDifference[] => {
    if (!holds(header, answer)) return [];
    const sent = answer.headers.get(header);
    if (sent === null) return [{ header, how: 'hilang' }];
    const how = (judges[header.toLowerCase()] ?? exactly)(sent, value);
    return how ? [{ header, how, value: sent }] : [];
  });
  const asked = new Set(Object.keys(wanted).map((header) => header.toLowerCase()));
  const more = forbidden.flatMap((header): HeaderDifference[] => {
    const value = answer.headers.get(header);
    const isOurs = asked.has(header.toLowerCase()) || (header === 'Location' && isRedirect(answer));
    return value === null || isOurs ? [] : [{ header, how: 'ditambahkan', value }];
  });
  return [...less, ...more];
};
