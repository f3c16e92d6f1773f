import { concernsJourneys, readJourneys, type JourneyContent } from '#domain/journeys/content.ts';
import type { Repository } from '../git/plumbing.ts';
import { listFiles, readObjects } from '../git/tree.ts';

interface Known {
  commit: string;
  content: Promise<JourneyContent>;
}

/** The commit that was read last in each repository, with what it holds. */
const known = new WeakMap<Repository, Known>();

const read = async (git: Repository, commit: string): Promise<JourneyContent> => {
  const files = [...(await listFiles(git, commit))].filter(([path]) => concernsJourneys(path));
  const stored = await readObjects(
    git,
    files.map(([, id]) => id),
  );
  return readJourneys(
    files.map(([path], index) => [path, stored[index]?.bytes.toString() ?? ''] as const),
  );
};

/** The journeys of a commit with the services and papers they rest on; read once a commit. */
export const publishedJourneys = (git: Repository, commit: string): Promise<JourneyContent> => {
  const last = known.get(git);
  if (last?.commit === commit) return last.content;
  const content = read(git, commit);
  known.set(git, { commit, content });
  content.catch(() => {
    if (known.get(git)?.content === content) known.delete(git);
  });
  return content;
};
