import { GitError, type Repository } from '../git/plumbing.ts';
import { resolve } from '../git/tree.ts';
import type { RemoteLink } from './link.ts';

/** Why an exchange failed. */
export type ExchangeProblem = 'away' | 'credential' | 'host' | 'forbidden';

/** What came of asking the remote for its branch. */
export type Fetched =
  /** The remote's commit; undefined where the branch does not exist there yet. */
  | { commit: string | undefined }
  /** The remote lost commits that it had: someone rewrote its history. */
  | { rewritten: true }
  | { problem: ExchangeProblem; detail: string };

/** What came of a push. `behind`: the remote has commits that are not here. */
export type Pushed =
  { pushed: true } | { behind: true } | { problem: ExchangeProblem; detail: string };

/** The longest that an exchange may take, in milliseconds: a first push carries every picture. */
const patience = 15 * 60_000;

/** Where the remote's branch was when it was last seen. */
export const trackingRef = ({ branch }: RemoteLink): string => `refs/portal/remote/${branch}`;

const causes: readonly (readonly [RegExp, ExchangeProblem])[] = [
  [/Host key verification failed|host key [^\n]{0,200} changed|no matching host key/i, 'host'],
  [
    /could not read (?:Username|Password)|Authentication failed|Permission denied|returned error: 40[13]|HTTP 40[13]|no such identity/i,
    'credential',
  ],
];

const failureOf = (error: unknown): { problem: ExchangeProblem; detail: string } => {
  if (!(error instanceof GitError)) throw error;
  const problem = causes.find(([pattern]) => pattern.test(error.stderr))?.[1] ?? 'away';
  return { problem, detail: error.stderr.trim().split('\n').slice(-3).join(' ') };
};

/**
 * Brings the remote's commits here and remembers its branch in {@link trackingRef}; no branch moves. What the remote
 * rewrote is reported, and taken as it is only with `accept`.
 */
export const fetchBranch = async (
  git: Repository,
  link: RemoteLink,
  accept = false,
): Promise<Fetched> => {
  const tracking = trackingRef(link);
  const refspec = `${accept ? '+' : ''}refs/heads/${link.branch}:${tracking}`;
  const args = ['-c', 'fetch.fsckObjects=true', 'fetch', '--no-tags', '--no-write-fetch-head'];
  try {
    await git.run([...args, '--no-recurse-submodules', link.url, refspec], {
      env: link.env,
      patience,
    });
  } catch (error) {
    const stderr = error instanceof GitError ? error.stderr : '';
    if (/\(non-fast-forward\)/.test(stderr)) return { rewritten: true };
    if (/couldn't find remote ref/.test(stderr)) {
      if (accept) await git.run(['update-ref', '-d', tracking]);
      const isKnown = (await resolve(git, tracking)) !== undefined;
      return isKnown ? { rewritten: true } : { commit: undefined };
    }
    return failureOf(error);
  }
  return { commit: await resolve(git, tracking) };
};

/** Offers a commit to the remote's branch, never by force. */
export const pushBranch = async (
  git: Repository,
  link: RemoteLink,
  commit: string,
): Promise<Pushed> => {
  const refspec = `${commit}:refs/heads/${link.branch}`;
  try {
    const args = ['push', '--porcelain', '--no-verify', '--no-signed', link.url, refspec];
    const { code, output } = await git.run(args, { env: link.env, accept: [0, 1], patience });
    if (code === 1) {
      const answer = output.toString();
      if (/\[rejected\]/.test(answer)) return { behind: true };
      // Another push at the same time holds the branch, or a rule over there forbids it.
      const detail = answer.split('\n').find((line) => line.startsWith('!')) ?? answer.trim();
      return { problem: /lock|failed to update ref/.test(detail) ? 'away' : 'forbidden', detail };
    }
  } catch (error) {
    return failureOf(error);
  }
  await git.run(['update-ref', trackingRef(link), commit]);
  return { pushed: true };
};
