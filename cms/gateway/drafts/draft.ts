import { kinds } from '#model/kinds.ts';
import type { ContentPath } from '#model/path.ts';
import { collectionName, entrySlug, placeOfEntry } from '../../collection-name.ts';
import { draftStatuses, type DraftFacts, type DraftStatus } from '../../permission.ts';
import type { Person } from '../git/commit.ts';
import type { Repository } from '../git/plumbing.ts';

/**
 * An unpublished entry: a branch of its own that starts at the published content.
 * Its last commit carries the status as a trailer, so that content, status and history move in one step.
 */
export interface Draft extends DraftFacts {
  /** The place of the main text when the draft began; it names the draft, also after a rename. */
  place: ContentPath;
  /** Its names in the editor. */
  collection: string;
  slug: string;
  ref: string;
  /** The last commit. */
  head: string;
  /** The published commit that it starts from. */
  base: string;
  /** The trees of `head` and `base`. */
  trees: { head: string; base: string };
  /** Everyone who changed its content, first to last. */
  people: readonly Person[];
  updatedAt: string;
  updatedBy: string;
}

const root = 'refs/heads/draft/';

/** The ref of the draft of an entry, from the place of its main text. */
export const draftRef = (place: ContentPath): string => {
  const name = kinds[place.kind].storage === 'entry' ? place.slug : entrySlug(place);
  return `${root}${collectionName(place.kind, place.agency)}/${name}`;
};

const placeOfRef = (ref: string): ContentPath | undefined => {
  const [collection = '', name = ''] = ref.slice(root.length).split('/');
  const place = placeOfEntry(collection, name);
  return place && draftRef(place) === ref ? place : undefined;
};

interface Logged {
  parent: string;
  tree: string;
  status: string;
  author: Person;
  at: string;
}

const format = [
  '%m',
  '%H',
  '%P',
  '%T',
  '%(trailers:key=Portal-Status,valueonly,separator=)',
  '%ae',
  '%an',
  '%cI',
].join('%x1f');

/** All commits of the drafts that are not published, and the published ones where they start. */
const readLog = async (git: Repository, heads: readonly string[], main: string) => {
  const input = `${heads.join('\n')}\n^${main}\n`;
  const args = ['log', '--boundary', '-z', `--format=${format}`, '--stdin'];
  const { output } = await git.run(args, { input });
  const unpublished = new Map<string, Logged>();
  const starts = new Map<string, string>();
  for (const record of output.toString().split('\0').filter(Boolean)) {
    const [mark, id = '', parents = '', tree = '', status = '', email = '', name = '', at = ''] =
      record.split('\x1f');
    if (mark === '-') starts.set(id, tree);
    else
      unpublished.set(id, {
        parent: parents.split(' ')[0] ?? '',
        tree,
        status,
        author: { name, email },
        at,
      });
  }
  return { unpublished, starts };
};

type Log = Awaited<ReturnType<typeof readLog>>;

const isStatus = (text: string): text is DraftStatus =>
  (draftStatuses as readonly string[]).includes(text);

const draftOf = (ref: string, head: string, { unpublished, starts }: Log): Draft | undefined => {
  const place = placeOfRef(ref);
  const last = unpublished.get(head);
  if (!place || !last) return undefined;
  const people: Person[] = [];
  let base = head;
  for (let step = unpublished.get(base); step; step = unpublished.get(base)) {
    const { parent, tree, author } = step;
    // A status change keeps the tree; the first commit makes the draft. Whoever changed content is an author.
    if (!unpublished.has(parent) || unpublished.get(parent)?.tree !== tree) people.unshift(author);
    base = parent;
  }
  const baseTree = starts.get(base);
  if (baseTree === undefined) return undefined;
  return {
    place,
    agency: place.agency,
    collection: collectionName(place.kind, place.agency),
    slug: entrySlug(place),
    ref,
    head,
    base,
    trees: { head: last.tree, base: baseTree },
    status: isStatus(last.status.trim()) ? (last.status.trim() as DraftStatus) : 'draft',
    people: [...new Map(people.map((person) => [person.email, person])).values()],
    authors: [...new Set(people.map(({ email }) => email))],
    updatedAt: last.at,
    updatedBy: last.author.name,
  };
};

/** All drafts, or the one of `ref`. `main` is the published commit. What is already published is no draft. */
export const readDrafts = async (git: Repository, main: string, ref = root): Promise<Draft[]> => {
  const { output } = await git.run(['for-each-ref', '--format=%(refname) %(objectname)', ref]);
  const refs = output
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(' ') as [string, string]);
  if (refs.length === 0) return [];
  const log = await readLog(
    git,
    refs.map(([, head]) => head),
    main,
  );
  return refs.flatMap(([name, head]) => draftOf(name, head, log) ?? []);
};

/** The draft of an entry, from the place of its main text. */
export const readDraft = async (
  git: Repository,
  main: string,
  place: ContentPath,
): Promise<Draft | undefined> => {
  const ref = draftRef(place);
  return (await readDrafts(git, main, ref)).find((draft) => draft.ref === ref);
};
