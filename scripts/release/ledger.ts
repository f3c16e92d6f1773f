import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { addresses, agencyFeed, eventCalendar, serviceApi } from '#domain/address.ts';
import { addressesIn, ledgerFile, type Ledger } from '#domain/ledger.ts';
import { addressesOf, listAddresses } from '#domain/living.ts';
import { publicationOf } from '#domain/publication.ts';
import { readText } from '#model/frontmatter.ts';
import { kinds } from '#model/kinds.ts';
import { contentPath, parseContentPath } from '#model/path.ts';
import type { Redirection } from '#model/redirect.ts';
import type { Git } from '#queries/history/git.ts';
import { publishedIds, publishedPaths } from '#queries/history/published-paths.ts';
import { carriedRecord } from '#queries/history/record.ts';
import { openSource, type HistorySource } from '#queries/history/source.ts';

const to = addresses('id');

/** The addresses of a content file, and of what the portal makes beside its page. */
const allAddressesOf = (file: string): string[] => {
  const place = parseContentPath(file);
  if (!place) return [];
  const own = addressesOf(file);
  if (place.role !== 'text' || place.locale !== 'id') return place.role === 'text' ? [] : own;
  if (place.kind === 'agency') return [...own, agencyFeed(place.id)];
  if (place.kind === 'event') return [...own, eventCalendar(place.id)];
  if (place.kind === 'service') return [...own, serviceApi(place.id), to.card(place.id)];
  return place.kind === 'journey' ? [...own, to.journeyCard(place.id)] : own;
};

/** The addresses of every variant that services ever had, also under the address that a service had before it moved. */
const variantAddresses = async (
  git: Git,
  head: string,
  cache: string,
  lines: readonly Redirection[],
) => {
  const record = await carriedRecord(git, head, cache);
  return Object.entries(record.services).flatMap(([id, texts]) => {
    const own = to.entry('service', id);
    const roots = [own, ...lines.filter((line) => line.to === own).map(({ from }) => from)];
    const variants = texts.flatMap(({ data }) => (data['variants'] ?? []) as { id?: unknown }[]);
    const names = new Set(variants.map((variant) => variant.id));
    return roots.flatMap((root) =>
      [...names].flatMap((name) =>
        typeof name === 'string' ? [`${root}${name}/`, `${root}${name}/kartu/`] : [],
      ),
    );
  });
};

/** What the texts of the history tell: a clone may hold its commits and not these. */
const addressesInTexts = async (
  git: Git,
  head: string,
  cache: string,
  lines: readonly Redirection[],
): Promise<string[]> => [
  ...(await publishedIds(git, head, cache, 'topic')).map((id) => to.entry('topic', id)),
  ...(await publishedIds(git, head, cache, 'area')).map((id) => to.entry('area', id)),
  ...(await variantAddresses(git, head, cache, lines)),
];

/** What was ever published, and why the history could not be asked where it could not. */
export interface KnownLedger {
  ledger: Ledger;
  problem?: string;
}

/** Everything that was ever published: by the site's own file, and by the published line of its history. */
export const readLedger = async (
  content: string,
  cache: string,
  lines: readonly Redirection[],
  source: HistorySource | undefined,
): Promise<KnownLedger> => {
  const file = path.join(content, path.relative('content', ledgerFile));
  const filed = existsSync(file) ? addressesIn(readFileSync(file, 'utf8')) : [];
  const ledger = new Map<string, string | undefined>(
    [to.search, ...listAddresses, ...filed].map((address) => [address, undefined]),
  );
  try {
    const { git, head } = await openSource(source);
    for (const place of await publishedPaths(git, head, cache))
      for (const address of allAddressesOf(place)) ledger.set(address, place);
    for (const address of await addressesInTexts(git, head, cache, lines))
      ledger.set(address, undefined);
    return { ledger };
  } catch (error) {
    return { ledger, problem: error instanceof Error ? error.message : String(error) };
  }
};

/** The paths of all content in a folder, as the repository names them. */
export const contentPathsIn = (content: string): string[] =>
  readdirSync(content, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(content, path.join(entry.parentPath, entry.name)))
    .map((name) => `content/${name.split(path.sep).join('/')}`);

/** A ledger with all that a folder of content has now. */
export const withContent = (ledger: Ledger, content: string): Ledger =>
  new Map([
    ...ledger,
    ...contentPathsIn(content).flatMap((file) =>
      allAddressesOf(file).map((address) => [address, file] as const),
    ),
  ]);

/** Whether the entry that a content file belongs to waits for its day: nothing of it was published. */
export const isToCome = (content: string, file: string | undefined, now: Date): boolean => {
  const place = file === undefined ? undefined : parseContentPath(file);
  if (!place) return false;
  const text = path.join(content, path.relative('content', contentPath(place.kind, place.id)));
  if (!existsSync(text)) return false;
  const { data } = readText(readFileSync(text, 'utf8'), kinds[place.kind].extension);
  return publicationOf(data, now) === 'scheduled';
};
