import type { ContentPath } from '#model/path.ts';
import { GitError, type Repository } from '../git/plumbing.ts';
import { Refusal } from '../refusal.ts';
import type { Draft } from './draft.ts';
import { draftOf, readLog, type Log } from './log.ts';
import { draftRef } from './ref.ts';
import { isRefTaken, listRefs } from './refs.ts';
import { keeperOf, shelfAt, type Known, type Shelf } from './shelf.ts';
import { readShortLog } from './short-log.ts';
import { requireSound } from './soundness.ts';

type Heads = readonly (readonly [ref: string, head: string])[];

const broken = (head: string): Known => ({
  head,
  draft: undefined,
  commits: [],
  isStraight: false,
  isBroken: true,
});

/** The log of these refs: of a single one without a process where that can be. */
const logOf = async (git: Repository, { main, known }: Shelf, heads: Heads): Promise<Log> => {
  const [first, ...more] = heads;
  if (first && more.length === 0) {
    const [ref, head] = first;
    const log = await readShortLog(git, head, main, known.get(ref)?.draft);
    if (log) return log;
  }
  return readLog(
    git,
    heads.map(([, head]) => head),
    main,
  );
};

/** Reads refs that nothing is known of. What git cannot read is found by halves, so that it spoils nothing else. */
const readUnknown = async (
  git: Repository,
  shelf: Shelf,
  heads: Heads,
): Promise<[ref: string, known: Known][]> => {
  if (heads.length === 0) return [];
  try {
    const log = await logOf(git, shelf, heads);
    const found = heads.map(([ref, head]) => ({ ref, head, own: draftOf(ref, head, log) }));
    await requireSound(
      git,
      found.flatMap(({ own }) => own?.draft ?? []),
    );
    return found.map(({ ref, head, own }) => [
      ref,
      {
        head,
        draft: own?.draft,
        commits: own?.commits ?? [],
        isStraight: own?.isStraight ?? true,
        isBroken: false,
      },
    ]);
  } catch (error) {
    const [first] = heads;
    if (first && heads.length === 1 && (await isSound(git, shelf.main)))
      return [[first[0], broken(first[1])]];
    if (heads.length === 1) throw error;
    const middle = heads.length >> 1;
    const halves = [heads.slice(0, middle), heads.slice(middle)];
    return (await Promise.all(halves.map((half) => readUnknown(git, shelf, half)))).flat();
  }
};

/** Whether the published commit itself can be read: if not, no draft is to blame. */
const isSound = async (git: Repository, main: string): Promise<boolean> => {
  try {
    await git.run(['rev-list', '--max-count=1', main]);
    return true;
  } catch (error) {
    if (error instanceof GitError) return false;
    throw error;
  }
};

const learn = async (git: Repository, main: string, heads: Heads): Promise<Known[]> => {
  const shelf = await shelfAt(git, main);
  const { known } = shelf;
  const isOpen = ([ref, head]: Heads[number]) => known.get(ref)?.head !== head;
  const open = heads.filter(isOpen);
  const read = new Map<string, Known>();
  const task = async () => {
    // Whoever waited for the same drafts finds them read.
    for (const [ref, found] of await readUnknown(git, shelf, open.filter(isOpen)))
      (found.isBroken ? read : known).set(ref, found);
  };
  if (open.length === 1) await task();
  if (open.length > 1) {
    const keeper = keeperOf(git);
    const reading = keeper.reading.then(task, task);
    keeper.reading = reading.catch(() => undefined);
    await reading;
  }
  return heads.flatMap(([ref]) => read.get(ref) ?? known.get(ref) ?? []);
};

/** The drafts, and the refs of those that cannot be read. */
export interface DraftsFound {
  drafts: Draft[];
  broken: string[];
}

/** All drafts, sound and broken. `main` is the published commit. */
export const findDrafts = async (git: Repository, main: string): Promise<DraftsFound> => {
  const { heads, garbled } = await keeperOf(git).listing();
  const list = [...heads];
  const found = await learn(git, main, list);
  const { known } = await shelfAt(git, main);
  for (const ref of known.keys()) if (!heads.has(ref)) known.delete(ref);
  const spoilt = list.flatMap(([ref], index) => (found[index]?.isBroken ? [ref] : []));
  return { drafts: found.flatMap(({ draft }) => draft ?? []), broken: [...garbled, ...spoilt] };
};

/** All drafts that can be read. `main` is the published commit. What is already published is no draft. */
export const readDrafts = async (git: Repository, main: string): Promise<Draft[]> =>
  (await findDrafts(git, main)).drafts;

const unreadable = () =>
  new Refusal(
    503,
    'Draf ini tidak dapat dibaca karena datanya di server rusak. Draf lain tidak terpengaruh. Hubungi pengelola portal.',
  );

const headOf = async (git: Repository, ref: string): Promise<string | undefined> => {
  const [object] = await git.read([ref]);
  if (object?.type === 'commit') return object.id;
  if (!(await isRefTaken(git, ref))) return undefined;
  const { heads, garbled } = await listRefs(git, ref);
  if (garbled.includes(ref)) throw unreadable();
  return heads.get(ref);
};

/** The draft of an entry, from the place of its main text. Refuses one that is there and cannot be read. */
export const readDraft = async (
  git: Repository,
  main: string,
  place: ContentPath,
): Promise<Draft | undefined> => {
  const ref = draftRef(place);
  const head = await headOf(git, ref);
  if (head === undefined) return undefined;
  const [known] = await learn(git, main, [[ref, head]]);
  if (known?.isBroken) throw unreadable();
  return known?.draft;
};

/**
 * Reads a commit that is about to become the head of a draft, so that nobody has to ask git for it later. Throws where it
 * cannot be read.
 */
export const readAhead = async (
  git: Repository,
  main: string,
  ref: string,
  head: string,
): Promise<void> => {
  const [known] = await learn(git, main, [[ref, head]]);
  if (known?.isBroken) throw new Error(`${head} cannot be read after it was stored`);
};
