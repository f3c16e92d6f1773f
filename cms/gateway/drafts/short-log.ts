import { commitsDownTo, isPlain, type StoredCommit } from '../git/history.ts';
import type { Repository } from '../git/plumbing.ts';
import { treeOf } from '../git/tree-objects.ts';
import { statusIn, type Log, type Logged } from './log.ts';

const personPattern = /^author (.*) <(.*)> \d+ [+-]\d{4}$/m;
const timePattern = /^committer .* (\d+) ([+-])(\d\d)(\d\d)$/m;

/** The committer's time with its zone, as git's `%cI` writes it. */
const timeOf = (header: string): string | undefined => {
  const [, seconds, sign, hours, minutes] = timePattern.exec(header) ?? [];
  if (seconds === undefined) return undefined;
  const ahead = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60 : 60);
  const local = new Date((Number(seconds) + ahead) * 1000).toISOString();
  return `${local.slice(0, 19)}${sign ?? ''}${hours ?? ''}:${minutes ?? ''}`;
};

const trailerPattern = /^(Portal-[A-Za-z-]+): (.*)$/;

/** The trailers of a message that the gateway wrote: its last paragraph is nothing else. Undefined for any other message. */
const trailersIn = (message: string): Map<string, string> | undefined => {
  const paragraphs = message.trimEnd().split('\n\n');
  const lines = paragraphs.length > 1 ? (paragraphs.at(-1) ?? '').split('\n') : [];
  const found = new Map<string, string>();
  for (const line of lines) {
    const [, key, value = ''] = trailerPattern.exec(line) ?? [];
    if (key === undefined || found.has(key)) return undefined;
    found.set(key, value.trim());
  }
  return found.size > 0 ? found : undefined;
};

const loggedOf = (commit: StoredCommit): Logged | undefined => {
  const { tree, parents, header, message } = commit;
  if (/^encoding /m.test(header)) return undefined;
  const [, name, email] = personPattern.exec(header) ?? [];
  const at = timeOf(header);
  const said = trailersIn(message);
  if (name === undefined || email === undefined || at === undefined || !said) return undefined;
  const trailer = (key: string) => said.get(`Portal-${key}`) ?? '';
  return {
    parent: parents[0] ?? '',
    tree,
    isPlain: isPlain(commit),
    status: statusIn(trailer('Status')),
    action: trailer('Action'),
    reviewer: trailer('Reviewer'),
    keeper: trailer('Keeper'),
    scheduledBy: trailer('Scheduled-By'),
    domains: trailer('Domains'),
    author: { name, email },
    at,
  };
};

/** What is known of a draft from before: its last commit then, and the published one that it starts from. */
interface Before {
  head: string;
  base: string;
}

/**
 * The log of one draft, read without a process, where each of its commits is the gateway's own, and they lead straight to
 * `main` or over a commit that is known to be unpublished. Undefined where git must tell.
 */
export const readShortLog = async (
  git: Repository,
  head: string,
  main: string,
  before: Before | undefined,
): Promise<Log | undefined> => {
  const isEnd = (id: string) => id === main || id === before?.base;
  const walk = await commitsDownTo(git, head, isEnd, isPlain);
  if (!walk || walk.commits.size === 0) return undefined;
  const { commits, end } = walk;
  if (end !== main && (before === undefined || !commits.has(before.head))) return undefined;
  const unpublished = new Map<string, Logged>();
  for (const [id, commit] of commits) {
    const logged = loggedOf(commit);
    if (!logged) return undefined;
    unpublished.set(id, logged);
  }
  return { unpublished, starts: new Map([[end, await treeOf(git, end)]]) };
};
