import { randomBytes } from 'node:crypto';
import { listRefs } from '../drafts/refs.ts';
import { GitError, type Repository } from '../git/plumbing.ts';
import { resolve } from '../git/tree.ts';
import { portal } from '../message.ts';
import { Refusal } from '../refusal.ts';
import { differingLogins, type Person } from './person.ts';
import { rosterForChange } from './roster-file.ts';

/** Where the proposals lie, a ref each; drafts of content lie elsewhere. */
const proposalRoot = 'refs/heads/accounts/';

const idPattern = /^[0-9a-f]{16}$/;

/**
 * A proposed change of one account: a commit on top of the content that was published then, which changes
 * `cms/editors.yml` only. It names its id, so that no other commit passes for it.
 */
export interface Proposal {
  id: string;
  ref: string;
  head: string;
  by: { login: string; name: string };
  /** When it was made, as ISO time. */
  at: string;
  /** Whom it concerns. */
  login: string;
  before: Person;
  after: Person;
}

/** A fresh id of a proposal. */
export const newProposalId = (): string => randomBytes(8).toString('hex');

/** The ref of a proposal; undefined for what is no id. */
export const proposalRef = (id: string): string | undefined =>
  idPattern.test(id) ? proposalRoot + id : undefined;

const format = [
  '%P',
  '%ae',
  '%an',
  '%ce',
  '%cI',
  ...['User', 'Proposal'].map((key) => `%(trailers:key=Portal-${key},valueonly,separator=%x2C)`),
].join('%x1f');

const read = async (git: Repository, ref: string, head: string): Promise<Proposal | undefined> => {
  const { output } = await git.run(['log', '-1', `--format=${format}`, head]);
  const [parent = '', login = '', name = '', hand, at = '', user, own] = output
    .toString()
    .trim()
    .split('\x1f');
  const id = ref.slice(proposalRoot.length);
  const isOurs = hand === portal.email && user === login && own === id;
  if (!isOurs || !/^[0-9a-f]+$/.test(parent)) return undefined;
  const [before, after] = await Promise.all([
    rosterForChange(git, parent),
    rosterForChange(git, head),
  ]);
  const [concerned, ...more] = differingLogins(before, after);
  if (concerned === undefined || more.length > 0) return undefined;
  return {
    id,
    ref,
    head,
    by: { login, name },
    at: new Date(at).toISOString(),
    login: concerned,
    before: before.editors.get(concerned),
    after: after.editors.get(concerned),
  };
};

/** A proposal, or undefined where the ref holds something else or cannot be read. */
const readQuietly = async (
  git: Repository,
  ref: string,
  head: string,
): Promise<Proposal | undefined> => {
  try {
    return await read(git, ref, head);
  } catch (error) {
    if (error instanceof GitError || error instanceof Refusal) return undefined;
    throw error;
  }
};

/** All proposals, oldest first, and the refs that hold something else. */
export const readProposals = async (
  git: Repository,
): Promise<{ proposals: Proposal[]; broken: string[] }> => {
  const { heads, garbled } = await listRefs(git, proposalRoot);
  const found = await Promise.all(
    [...heads].map(async ([ref, head]) => ({ ref, proposal: await readQuietly(git, ref, head) })),
  );
  return {
    proposals: found
      .flatMap(({ proposal }) => proposal ?? [])
      .sort((one, other) => one.at.localeCompare(other.at)),
    broken: [...garbled, ...found.flatMap(({ ref, proposal }) => (proposal ? [] : [ref]))],
  };
};

/** The proposal of an id; undefined where there is none. */
export const readProposal = async (git: Repository, id: string): Promise<Proposal | undefined> => {
  const ref = proposalRef(id);
  const head = ref === undefined ? undefined : await resolve(git, ref);
  return ref === undefined || head === undefined ? undefined : readQuietly(git, ref, head);
};
