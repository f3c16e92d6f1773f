import { documentClasses } from '#model/document.ts';
import { locales } from '#model/path.ts';
import type { Redirection } from '#model/redirect.ts';
import { addresses, editor, inLanguage } from './address.ts';
import { holdsContent, listAddresses } from './living.ts';

/** Why the reader of a link into the portal finds nothing: no page has the address, it is gone, or its last slash is missing. */
export type DeadEnd = 'nothing' | 'gone' | 'slash';

/** What tells where links into the portal lead. */
export interface Portal {
  /** Whether a content file exists, by its path. */
  has: (path: string) => boolean;
  topics: ReadonlySet<string>;
  areas: ReadonlySet<string>;
  /** The addresses that moved or are gone. */
  lines: readonly Redirection[];
  /** The ids of a service's variants; none where it has none. */
  variantsOf: (service: string) => readonly string[];
}

const to = addresses('id');

/** Pages that one content file does not tell: how many there are depends on all of a list, or on what was handed out. */
const isCounted = (address: string): boolean => {
  const page = Number(/\/(\d+)\/$/.exec(address)?.[1]);
  return (
    [undefined, ...Object.keys(documentClasses)].some(
      (name) => address === to.documentsPage(page, name),
    ) ||
    address === to.newsPage(page) ||
    address.startsWith(to.check) ||
    address.startsWith(to.gone('/'))
  );
};

/** The pages below one of a service or a journey. */
const isBelow = (address: string, { has, variantsOf }: Portal): boolean => {
  const [, journey, service] =
    /^\/[a-z]+\/([^/]+)\/(?:([^/]+)\/)?(?:[^/]+\/){1,2}$/.exec(address) ?? [];
  const id = `${journey}/${service}`;
  if (journey !== undefined && address === to.journeyCard(journey))
    return holdsContent(to.entry('journey', journey), has);
  if (service === undefined || !holdsContent(to.entry('service', id), has)) return false;
  const variants = variantsOf(id);
  return variants.length === 0
    ? address === to.card(id)
    : variants.some((each) => [to.variant(id, each), to.card(id, each)].includes(address));
};

const isPage = (address: string, portal: Portal): boolean =>
  address === to.search ||
  listAddresses.includes(address) ||
  [...portal.topics].some((id) => address === to.entry('topic', id)) ||
  [...portal.areas].some((id) => address === to.entry('area', id)) ||
  holdsContent(address, portal.has) ||
  isCounted(address) ||
  isBelow(address, portal);

/** Whether an address is of a file that lies beside an entry; there is one, for all languages. */
const isBeside = (address: string): boolean =>
  locales.some((locale) => address.startsWith(inLanguage('/berkas/', locale)));

/** Files of the program, such as feeds and tables: they are there whatever editors write. */
const isOurFile = (address: string): boolean =>
  address.startsWith(editor) || (/\.[a-z0-9]+$/.test(address) && !isBeside(address));

const lineFor = (address: string, lines: readonly Redirection[]): Redirection | undefined =>
  lines.find(({ from }) => from === address || address.startsWith(`/berkas${from}`));

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

/**
 * Why a reader who follows a link finds nothing; undefined where there is something, or may be. `link` begins at the site's
 * root; the place that it names on its page is not looked at.
 */
export const deadEndOf = (link: string, portal: Portal): DeadEnd | undefined => {
  const [path = ''] = link.split(/[?#]/, 1);
  const address = decoded(path);
  if (address === undefined) return 'nothing';
  const bare = isBeside(address) ? address : inLanguage(address, 'id');
  if (isPage(bare, portal) || isOurFile(bare)) return undefined;
  const line = lineFor(bare, portal.lines);
  if (line) return line.to === undefined ? 'gone' : undefined;
  return !bare.endsWith('/') && isPage(`${bare}/`, portal) ? 'slash' : 'nothing';
};
