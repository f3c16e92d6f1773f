import type { ContentPath } from '#model/path.ts';
import { GitError, type Repository } from '../git/plumbing.ts';
import { Refusal } from '../refusal.ts';
import type { Draft } from './draft.ts';
import { draftOf, readLog } from './log.ts';
import { draftRef, draftRoot } from './ref.ts';
import { createSharedListing, listRefs, type DraftRefs } from './refs.ts';
import { requireSound } from './soundness.ts';

/** What one ref was found to hold: a draft, nothing unpublished, or what cannot be read. */
interface Known {
  head: string;
  draft: Draft | undefined;
  commits: readonly string[];
  isBroken: boolean;
}

/** What is known of the drafts, as seen from one published commit. */
interface Shelf {
  main: string;
  known: Map<string, Known>;
}

interface Keeper {
  shelf: Shelf;
  /** The end of the last change of the shelf, and of the last reading. */
  turn: Promise<unknown>;
  reading: Promise<unknown>;
  listing: () => Promise<DraftRefs>;
}

const keepers = new WeakMap<Repository, Keeper>();

const keeperOf = (git: Repository): Keeper => {
  const keeper = keepers.get(git) ?? {
    shelf: { main: '', known: new Map<string, Known>() },
    turn: Promise.resolve(),
    reading: Promise.resolve(),
    listing: createSharedListing(() => listRefs(git, draftRoot)),
  };
  keepers.set(git, keeper);
  return keeper;
};

/** What stays known when the published content moves on: every draft that it took no commit from. */
const follow = async (
  git: Repository,
  { main: from, known }: Shelf,
  main: string,
): Promise<{ shelf: Shelf; isBehind: boolean }> => {
  const fresh = { main, known: new Map<string, Known>() };
  if (from === '') return { shelf: fresh, isBehind: false };
  const { output } = await git.run(['rev-list', '--left-right', `${from}...${main}`]);
  const moves = output.toString().split('\n').filter(Boolean);
  const lost = moves.filter((move) => move.startsWith('<'));
  if (lost.length > 0) return { shelf: fresh, isBehind: lost.length === moves.length };
  const arrived = new Set(moves.map((move) => move.slice(1)));
  const stays = [...known].filter(([, { commits }]) => !commits.some((id) => arrived.has(id)));
  return { shelf: { main, known: new Map(stays) }, isBehind: false };
};

const shelfAt = (git: Repository, main: string): Promise<Shelf> => {
  const keeper = keeperOf(git);
  const task = async () => {
    if (keeper.shelf.main === main) return keeper.shelf;
    const { shelf, isBehind } = await follow(git, keeper.shelf, main);
    // Who asks from an older commit is about to ask from a newer one: nothing is forgotten for their sake.
    if (!isBehind) keeper.shelf = shelf;
    return shelf;
  };
  const shelf = keeper.turn.then(task, task);
  keeper.turn = shelf.catch(() => undefined);
  return shelf;
};

type Heads = readonly (readonly [ref: string, head: string])[];

const broken = (head: string): Known => ({ head, draft: undefined, commits: [], isBroken: true });

/** Reads refs that nothing is known of. What git cannot read is found by halves, so that it spoils nothing else. */
const readUnknown = async (
  git: Repository,
  main: string,
  heads: Heads,
): Promise<[ref: string, known: Known][]> => {
  if (heads.length === 0) return [];
  try {
    const ids = heads.map(([, head]) => head);
    const log = await readLog(git, ids, main);
    const found = heads.map(([ref, head]) => ({ ref, head, own: draftOf(ref, head, log) }));
    await requireSound(
      git,
      found.flatMap(({ own }) => own?.draft ?? []),
    );
    return found.map(({ ref, head, own }) => [
      ref,
      { head, draft: own?.draft, commits: own?.commits ?? [], isBroken: false },
    ]);
  } catch (error) {
    const [first] = heads;
    if (first && heads.length === 1 && (await isSound(git, main)))
      return [[first[0], broken(first[1])]];
    if (heads.length === 1) throw error;
    const middle = heads.length >> 1;
    const halves = [heads.slice(0, middle), heads.slice(middle)];
    return (await Promise.all(halves.map((half) => readUnknown(git, main, half)))).flat();
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
  const { known } = await shelfAt(git, main);
  const isOpen = ([ref, head]: Heads[number]) => known.get(ref)?.head !== head;
  const open = heads.filter(isOpen);
  const read = new Map<string, Known>();
  const task = async () => {
    // Whoever waited for the same drafts finds them read.
    for (const [ref, found] of await readUnknown(git, main, open.filter(isOpen)))
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
