import { FrontmatterError, readText } from '#model/frontmatter.ts';
import { contentPath } from '#model/path.ts';
import { readBlobs } from './blobs.ts';
import { keep, kept } from './cache.ts';
import type { Git } from './git.ts';
import { publicationsSince } from './publications.ts';

/** Everything that ever stood in the published content, down from one publication. */
export interface PublishedPaths {
  head: string;
  paths: readonly string[];
  /** The ids that the closed vocabularies ever held. */
  topics: readonly string[];
  areas: readonly string[];
}

const cacheFile = 'published-paths.json';

const log = (
  git: Git,
  range: readonly string[],
  options: readonly string[],
  places: readonly string[],
) =>
  git.run([
    'log',
    '--first-parent',
    '-m',
    '--no-renames',
    '--format=',
    '-z',
    ...options,
    ...range,
    '--',
    ...places.map((place) => `:(top)${place}`),
  ]);

const fieldsIn = (output: Buffer): string[] =>
  output
    .toString()
    .split('\0')
    .map((field) => field.trim())
    .filter(Boolean);

const pathsIn = async (git: Git, range: readonly string[]): Promise<string[]> =>
  fieldsIn(await log(git, range, ['--diff-filter=A', '--name-only'], ['content']));

/** The ids of every text that a vocabulary ever had. A text that cannot be read was never published. */
const idsIn = async (git: Git, range: readonly string[], kind: 'topic' | 'area') => {
  const fields = fieldsIn(await log(git, range, ['--raw', '--no-abbrev'], [contentPath(kind, '')]));
  const blobs = fields.flatMap((field) => /^:\d+ \d+ \S+ (\S+) [AM]$/.exec(field)?.[1] ?? []);
  const ids: string[] = [];
  await readBlobs(git, [...new Set(blobs)], (text) => {
    try {
      ids.push(...Object.keys(readText(text, 'yml').data));
    } catch (error) {
      if (!(error instanceof FrontmatterError)) throw error;
    }
  });
  return ids;
};

const joined = (before: readonly string[] = [], now: readonly string[]) =>
  [...new Set([...before, ...now])].sort();

/** Reads what was ever published, and carries on what an earlier build kept in `cache`. Rejects where git cannot tell. */
export const readPublishedPaths = async (
  git: Git,
  head: string,
  cache: string,
): Promise<PublishedPaths> => {
  const found = kept<PublishedPaths>(cache, cacheFile);
  if (found?.head === head) return found;
  const isOnLine =
    found && (await publicationsSince(git, head, found.head).catch(() => undefined)) !== undefined;
  const known = isOnLine ? found : undefined;
  const range = known ? [head, `^${known.head}`] : [head];
  const now: PublishedPaths = {
    head,
    paths: joined(known?.paths, await pathsIn(git, range)),
    topics: joined(known?.topics, await idsIn(git, range, 'topic')),
    areas: joined(known?.areas, await idsIn(git, range, 'area')),
  };
  keep(cache, cacheFile, now);
  return now;
};
