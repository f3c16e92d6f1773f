import { commitsDownTo, isPlain } from '../git/history.ts';
import type { Repository } from '../git/plumbing.ts';
import type { Refs } from '../git/stored-refs.ts';
import type { Draft } from './draft.ts';
import { draftRoot } from './ref.ts';
import { createSharedListing, listRefs } from './refs.ts';

/** What one ref was found to hold: a draft, nothing unpublished, or what cannot be read. */
export interface Known {
  head: string;
  draft: Draft | undefined;
  commits: readonly string[];
  /** Whether these are all commits that would be published with it. */
  isStraight: boolean;
  isBroken: boolean;
}

/** What is known of the drafts, as seen from one published commit. */
export interface Shelf {
  main: string;
  known: Map<string, Known>;
}

/** What is kept for one repository. */
interface Keeper {
  shelf: Shelf;
  /** The end of the last change of the shelf, and of the last reading. */
  turn: Promise<unknown>;
  reading: Promise<unknown>;
  listing: () => Promise<Refs>;
}

const keepers = new WeakMap<Repository, Keeper>();

/** The keeper of a repository's drafts. */
export const keeperOf = (git: Repository): Keeper => {
  const keeper = keepers.get(git) ?? {
    shelf: { main: '', known: new Map<string, Known>() },
    turn: Promise.resolve(),
    reading: Promise.resolve(),
    listing: createSharedListing(() => listRefs(git, draftRoot)),
  };
  keepers.set(git, keeper);
  return keeper;
};

/** How the published content moved: the commits that came, and how many went. */
interface Moves {
  arrived: ReadonlySet<string>;
  lost: number;
}

/** How it moved where it went on or back by a few steps, each a plain commit or the merge of a known draft. */
const shortMoves = async (
  git: Repository,
  { main: from, known }: Shelf,
  main: string,
): Promise<Moves | undefined> => {
  const back = await commitsDownTo(git, from, (id) => id === main);
  if (back) return { arrived: new Set(), lost: back.commits.size };
  const merged = new Map(
    [...known.values()].flatMap(({ head, commits, isStraight }) =>
      isStraight ? [[head, commits] as const] : [],
    ),
  );
  const on = await commitsDownTo(
    git,
    main,
    (id) => id === from,
    (commit) =>
      isPlain(commit) || (commit.parents.length === 2 && merged.has(commit.parents[1] ?? '')),
  );
  if (!on) return undefined;
  const brought = [...on.commits.values()].flatMap(
    ({ parents }) => merged.get(parents[1] ?? '') ?? [],
  );
  return { arrived: new Set([...on.commits.keys(), ...brought]), lost: 0 };
};

const movesOf = async (git: Repository, from: string, main: string): Promise<Moves> => {
  const { output } = await git.run(['rev-list', '--left-right', `${from}...${main}`]);
  const moves = output.toString().split('\n').filter(Boolean);
  const arrived = moves.filter((move) => move.startsWith('>')).map((move) => move.slice(1));
  return { arrived: new Set(arrived), lost: moves.length - arrived.length };
};

/** What stays known when the published content moves on: every draft that it took no commit from. */
const follow = async (git: Repository, shelf: Shelf, main: string): Promise<Shelf> => {
  const fresh = { main, known: new Map<string, Known>() };
  if (shelf.main === '') return fresh;
  const { arrived, lost } =
    (await shortMoves(git, shelf, main)) ?? (await movesOf(git, shelf.main, main));
  // Who asks from an older commit hears what is known by now.
  if (lost > 0) return arrived.size === 0 ? shelf : fresh;
  const stays = [...shelf.known].filter(
    ([, { commits }]) => !commits.some((id) => arrived.has(id)),
  );
  return { main, known: new Map(stays) };
};

/** What is known as of `main`, or as of a later commit where the published content has moved on since. */
export const shelfAt = (git: Repository, main: string): Promise<Shelf> => {
  const keeper = keeperOf(git);
  const task = async () => {
    if (keeper.shelf.main !== main) keeper.shelf = await follow(git, keeper.shelf, main);
    return keeper.shelf;
  };
  const shelf = keeper.turn.then(task, task);
  keeper.turn = shelf.catch(() => undefined);
  return shelf;
};
