import type { Redirection } from '#model/redirect.ts';
import { addresses, inLanguage } from './address.ts';

const isInternal = (address: string): boolean => address.startsWith('/');

/** The lines without any for `address`: a page lives there. The same list when there is none. */
export const withLiving = (
  lines: readonly Redirection[],
  address: string,
): readonly Redirection[] =>
  lines.some(({ from }) => from === address) ? lines.filter(({ from }) => from !== address) : lines;

/**
 * The lines after a page moved. What led to the old address leads to the new one at once, so that no reader is sent
 * twice; what led away from the new address goes, so that nobody is sent in a circle.
 */
export const withMove = (
  lines: readonly Redirection[],
  from: string,
  to: string,
): readonly Redirection[] => [
  { from, to },
  ...withLiving(withLiving(lines, from), to).map((line) =>
    line.to === from ? { ...line, to } : line,
  ),
];

/** The lines after a page was deleted. What led to it is gone with it. `since` is a day. */
export const withGone = (
  lines: readonly Redirection[],
  page: { from: string; title: string | undefined; since: string },
): readonly Redirection[] => {
  const goneLine = (from: string): Redirection => ({
    from,
    gone: page.since,
    ...(page.title === undefined ? {} : { title: page.title }),
  });
  return [
    goneLine(page.from),
    ...withLiving(lines, page.from).map((line) =>
      line.to === page.from ? goneLine(line.from) : line,
    ),
  ];
};

/** Finds where a reader of an address ends by the lines: an address without a line, or undefined for a circle. */
export const endsOf = (
  lines: readonly Redirection[],
): ((address: string) => string | undefined) => {
  const next = new Map(lines.flatMap(({ from, to }) => (to === undefined ? [] : [[from, to]])));
  const ends = new Map<string, string | undefined>();
  return (address) => {
    const way = new Set<string>();
    let place = address;
    for (
      let to = next.get(place);
      to !== undefined && !way.has(place) && !ends.has(place);
      to = next.get(place)
    ) {
      way.add(place);
      place = to;
    }
    const end = ends.has(place) ? ends.get(place) : way.has(place) ? undefined : place;
    for (const passed of way) ends.set(passed, end);
    return end;
  };
};

/** Files that lie beside an entry move with it. */
const filesLine = ({ from, to }: Redirection): string[] =>
  to !== undefined && isInternal(to) && from.endsWith('/') && to.endsWith('/')
    ? [`/berkas${from}* /berkas${to}:splat 301`]
    : [];

const linesFor = (line: Redirection): string[] => {
  const { from, to } = line;
  const twin = inLanguage(from, 'en');
  if (to === undefined)
    return [
      `${from} ${addresses('id').gone(from)}index.html 410`,
      `${twin} ${addresses('en').gone(from)}index.html 410`,
    ];
  const twinTo = isInternal(to) ? inLanguage(to, 'en') : to;
  return [`${from} ${to} 301`, `${twin} ${twinTo} 301`, ...filesLine(line)];
};

/** The `_redirects` file of the built portal, in Netlify's format: moved is 301, gone is 410 with a page that says so. */
export const redirectsFile = (lines: readonly Redirection[]): string =>
  lines
    .flatMap(linesFor)
    .map((line) => `${line}\n`)
    .join('');
