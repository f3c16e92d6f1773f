import type { ChangeNote, Promised } from '#model/standard/promise.ts';
import { plain } from './pairing.ts';
import { changesBetween, type Change, type NameOf, type PartName } from './changes.ts';

/** A promise as it was published. */
export interface Version {
  /** The day of the publication in Palu. */
  day: string;
  promise: Promised;
}

/** A publication that changed a promise. */
export interface Revision {
  day: string;
  changes: Change[];
  /** What its writers said of it. */
  notes: ChangeNote[];
  /** The rules it rests on: those of the notes, else those of the new costs. */
  bases: string[];
  /** Whether its writers say that it only mends what was written wrongly. */
  isCorrection: boolean;
}

/** What became of a promise since `since`. The newest revision is the first. */
export interface History {
  since: string;
  revisions: Revision[];
  /** The groups of parts that never changed. */
  steady: PartGroup[];
  /** Every published promise, the oldest first. */
  versions: readonly Version[];
}

/** The line in the message of a repository's first commit that says: what was before it lies elsewhere. */
export const cutMark = 'Riwayat-Sebelumnya: tidak ada pada salinan ini';

/** What readers ask about: parts that answer one question. */
export const partGroups = {
  cost: ['cost'],
  time: ['time'],
  requirement: ['requirement'],
  channel: ['digital', 'online', 'counter', 'phone'],
} as const satisfies Record<string, readonly PartName[]>;

/** See {@link partGroups}. */
export type PartGroup = keyof typeof partGroups;

const keyOf = ({ date, note }: ChangeNote): string => `${date} ${plain(note)}`;

const newNotes = (before: Promised, after: Promised): ChangeNote[] => {
  const known = new Set(before.changeNotes?.map(keyOf));
  return (after.changeNotes ?? []).filter((note) => !known.has(keyOf(note)));
};

const known = (bases: readonly (string | undefined)[]): string[] => [
  ...new Set(bases.filter((basis) => basis !== undefined)),
];

const basesOf = (notes: readonly ChangeNote[], changes: readonly Change[]): string[] => {
  const said = known(notes.map(({ basis }) => basis));
  if (said.length > 0) return said;
  return known(changes.map((change) => (change.part === 'cost' ? change.after?.basis : undefined)));
};

const revisionOf = (before: Version, { day, promise }: Version, nameOf: NameOf): Revision => {
  const changes = changesBetween(before.promise, promise, nameOf);
  const notes = newNotes(before.promise, promise);
  return {
    day,
    changes,
    notes,
    bases: basesOf(notes, changes),
    isCorrection: notes.length > 0 && notes.every(({ correction = false }) => correction),
  };
};

/** The history that the versions of a promise tell, oldest first; undefined where there is none. */
export const historyOf = (versions: readonly Version[], nameOf: NameOf): History | undefined => {
  const [first] = versions;
  if (first === undefined) return undefined;
  const revisions = versions
    .slice(1)
    .map((version, index) => revisionOf(versions[index] ?? first, version, nameOf))
    .filter(({ changes }) => changes.length > 0)
    .reverse();
  const changed = new Set(revisions.flatMap(({ changes }) => changes.map(({ part }) => part)));
  const groups = Object.keys(partGroups) as PartGroup[];
  return {
    since: first.day,
    revisions,
    steady: groups.filter((group) => !partGroups[group].some((part) => changed.has(part))),
    versions,
  };
};
