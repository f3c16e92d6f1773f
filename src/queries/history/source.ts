import { existsSync } from 'node:fs';
import path from 'node:path';
import { openGit, type Git } from './git.ts';

/** Where the history of the content lies. */
export interface HistorySource {
  /** The git folder. */
  git: string;
  /** The commit whose content is built. */
  commit: string;
  /** Whether objects that a clone left behind may be fetched. */
  mayFetch: boolean;
}

/**
 * The source that the environment names: `PORTAL_HISTORY_GIT` and `PORTAL_HISTORY_COMMIT` where content was exported from a
 * repository, else the checkout whose `content/` is built. A repository further up is somebody else's, and is not asked.
 */
export const sourceOf = (
  env: Readonly<Record<string, string | undefined>>,
): HistorySource | undefined => {
  const { PORTAL_HISTORY_GIT: git, PORTAL_HISTORY_COMMIT: commit = 'HEAD' } = env;
  if (git !== undefined) return { git: path.resolve(git), commit, mayFetch: false };
  const content = path.resolve(env['PORTAL_CONTENT'] ?? 'content');
  const beside = path.join(path.dirname(content), '.git');
  return path.basename(content) === 'content' && existsSync(beside)
    ? { git: beside, commit: 'HEAD', mayFetch: env['PORTAL_HISTORY_FETCH'] === '1' }
    : undefined;
};

/** Opens a source at its commit. Rejects, with the reason for the log, where it holds no whole history. */
export const openSource = async (
  source: HistorySource | undefined,
): Promise<{ git: Git; head: string }> => {
  if (source === undefined) throw new Error('the content lies in no repository of its own');
  const git = openGit(source.git, source.mayFetch);
  const answer = await git.run([
    'rev-parse',
    '--is-shallow-repository',
    `${source.commit}^{commit}`,
  ]);
  const [isShallow, head = ''] = answer.toString().trim().split('\n');
  if (isShallow !== 'false') throw new Error('the clone is shallow');
  return { git, head };
};
