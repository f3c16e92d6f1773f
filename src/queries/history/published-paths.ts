import { FrontmatterError, readText } from '#model/frontmatter.ts';
import { contentPath } from '#model/path.ts';
import { readBlobs } from './blobs.ts';
import { keep, kept } from './cache.ts';
import type { Git } from './git.ts';
import { publicationsSince } from './publications.ts';

/** What was found down from one publication. */
interface Found {
  head: string;
  items: readonly string[];
}

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

/** Carries on what an earlier build kept under a name, and keeps it for the next. */
const carriedOn = async (
  git: Git,
  head: string,
  [cache, name]: readonly [string, string],
  read: (range: readonly string[]) => Promise<string[]>,
): Promise<readonly string[]> => {
  const found = kept<Found>(cache, name);
  if (found?.head === head) return found.items;
  const isOnLine =
    found && (await publicationsSince(git, head, found.head).catch(() => undefined)) !== undefined;
  const known = isOnLine ? found : undefined;
  const now = await read(known ? [head, `^${known.head}`] : [head]);
  const items = [...new Set([...(known?.items ?? []), ...now])].sort();
  keep(cache, name, { head, items });
  return items;
};

/** Every path that ever stood in the published content, down from `head`. Needs no text of any file. */
export const publishedPaths = (git: Git, head: string, cache: string) =>
  carriedOn(git, head, [cache, 'published-paths.json'], (range) => pathsIn(git, range));

/** Every id that a closed vocabulary ever held. Rejects where its texts are missing. */
export const publishedIds = (git: Git, head: string, cache: string, kind: 'topic' | 'area') =>
  carriedOn(git, head, [cache, `published-${kind}s.json`], (range) => idsIn(git, range, kind));
