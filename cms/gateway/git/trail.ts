import type { Repository } from './plumbing.ts';

/** One commit of the record. Its trailers are empty for a commit that the gateway did not make. */
interface Trace {
  commit: string;
  at: string;
  name: string;
  /** Who did it: the login that the gateway wrote down, or the address of a commit from outside. */
  login: string;
  agency: string;
  action: string;
  subject: string;
}

/** What of the record is asked for; a filter that is left out lets everything through. */
interface TrailFilter {
  agencies?: readonly string[] | undefined;
  login?: string | undefined;
  action?: string | undefined;
}

const trailer = (key: string) => `%(trailers:key=Portal-${key},valueonly,separator=)`;

const format = [
  '%H',
  '%cI',
  '%aI',
  '%an',
  '%ae',
  '%ce',
  '%s',
  trailer('User'),
  trailer('Agency'),
  trailer('Action'),
].join('%x1f');

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const lineWith = (key: string, values: readonly string[]): string =>
  `--grep=^Portal-${key}: (${values.map(literal).join('|')})$`;

const greps = ({ agencies, login, action }: TrailFilter): string[] => [
  ...(agencies === undefined ? [] : [lineWith('Agency', agencies)]),
  ...(login === undefined ? [] : [lineWith('User', [login])]),
  ...(action === undefined ? [] : [lineWith('Action', [action])]),
];

const traceOf = (record: string, committer: string): Trace => {
  const [commit = '', at = '', done = '', name = '', email = '', hand = '', subject = '', ...said] =
    record.split('\x1f');
  const [user = '', agency = '', action = ''] = said.map((text) => text.trim());
  // Anybody can type trailers; only the gateway's own count.
  if (hand !== committer || user === '')
    return { commit, at, name, login: email, agency: '', action: '', subject };
  // One that the gateway made again keeps the time of the first.
  return { commit, at: done, name, login: user, agency, action, subject };
};

const passes = (trace: Trace, { agencies, login, action }: TrailFilter): boolean =>
  (agencies?.includes(trace.agency) ?? true) &&
  (login === undefined || trace.login === login) &&
  (action === undefined || trace.action === action);

/**
 * What was done in published content, drafts and discarded drafts, newest first; what a draft was before it was joined with
 * published changes is not told twice. `committer` is the gateway's address. `more` says whether there is something older
 * behind these.
 */
export const readTrail = async (
  git: Repository,
  main: string,
  committer: string,
  filter: TrailFilter,
  { skip, limit }: { skip: number; limit: number },
): Promise<{ traces: Trace[]; more: boolean }> => {
  const { output } = await git.run([
    'log',
    '-z',
    `--format=${format}`,
    `--skip=${skip}`,
    `--max-count=${limit + 1}`,
    '--extended-regexp',
    '--all-match',
    ...greps(filter),
    '--glob=refs/heads/draft',
    '--glob=refs/discarded',
    main,
  ]);
  const records = output.toString().split('\0').filter(Boolean);
  const traces = records
    .slice(0, limit)
    .map((record) => traceOf(record, committer))
    .filter((trace) => passes(trace, filter));
  return { traces, more: records.length > limit };
};
