import { mentionsIn } from '#guard/data/mentions.ts';
import { FrontmatterError, readText } from '#model/frontmatter.ts';
import { kinds, type KindName } from '#model/kinds.ts';
import { parseContentPath, type ContentPath } from '#model/path.ts';
import type { Facility } from '#model/standard/manufacturing.ts';
import { pickedKinds, type Choice, type Choices, type PickedKind } from '../config/choices.ts';
import type { Repository } from './git/plumbing.ts';
import { listFiles, readObjects, resolve } from './git/tree.ts';

/** What picks entries, besides those that are picked themselves. */
const pickingKinds: readonly KindName[] = ['journey', 'notice'];

/** What is kept of a text. */
interface Digest {
  title: string | undefined;
  shortName: string | undefined;
  withdrawn: boolean;
  facilities: Facility[] | undefined;
  /** What it picks: kind and id, each once. */
  picks: (readonly [kind: PickedKind, id: string])[];
}

const isPicked = (kind: KindName | undefined): kind is PickedKind =>
  (pickedKinds as readonly (KindName | undefined)[]).includes(kind);

const picksOf = (kind: KindName, data: unknown): Digest['picks'] => {
  const picks = mentionsIn(kind, data).flatMap(({ value, meta }) =>
    isPicked(meta.reference)
      ? [[`${meta.reference} ${value}`, [meta.reference, value]] as const]
      : [],
  );
  return [...new Map(picks).values()];
};

const words = (value: unknown) => (typeof value === 'string' ? value : undefined);

const digestOf = (kind: KindName, raw: string): Digest | undefined => {
  try {
    const { data } = readText(raw, kinds[kind].extension);
    return {
      title: words(data['title']),
      shortName: words(data['shortName']),
      withdrawn: data['withdrawn'] !== undefined,
      facilities: kind === 'counter' ? (data['facilities'] as Facility[] | undefined) : undefined,
      picks: kind === 'agency' ? [] : picksOf(kind, data),
    };
  } catch (error) {
    if (error instanceof FrontmatterError) return undefined;
    throw error;
  }
};

type Digests = ReadonlyMap<string, Digest | undefined>;

const wanted: ReadonlySet<KindName> = new Set(['agency', ...pickedKinds, ...pickingKinds]);

const placesIn = async (git: Repository, commit: string) =>
  [...(await listFiles(git, commit, 'content'))].flatMap(([path, blob]) => {
    const place = parseContentPath(path);
    const isWanted = place?.role === 'text' && place.locale === 'id' && wanted.has(place.kind);
    return isWanted ? [{ place, blob }] : [];
  });

type Placed = Awaited<ReturnType<typeof placesIn>>[number];

const readDigests = async (git: Repository, placed: readonly Placed[], known: Digests) => {
  const fresh = placed.filter(({ blob }) => !known.has(blob));
  const stored = await readObjects(
    git,
    fresh.map(({ blob }) => blob),
  );
  const read = new Map(
    fresh.map(({ place, blob }, index) => [
      blob,
      digestOf(place.kind, stored[index]?.bytes.toString() ?? ''),
    ]),
  );
  return new Map(placed.map(({ blob }) => [blob, known.get(blob) ?? read.get(blob)]));
};

const byTitle = (one: { title: string }, other: { title: string }): number =>
  one.title.localeCompare(other.title, 'id');

const empty = <Value>(make: () => Value) =>
  Object.fromEntries(pickedKinds.map((kind) => [kind, make()])) as Record<PickedKind, Value>;

const choicesOf = (placed: readonly Placed[], digests: Digests): Choices => {
  const entries = placed.flatMap(({ place, blob }) => {
    const digest = digests.get(blob);
    return digest ? [{ place, digest }] : [];
  });
  const agencies = new Map(
    entries
      .filter(({ place }) => place.kind === 'agency')
      .map(({ place, digest }) => [place.id, digest.shortName ?? place.id]),
  );
  const named = ({ id, agency }: ContentPath, { title }: Digest) => ({
    id,
    title: title ?? id,
    ...(agency === undefined ? {} : { agency: agencies.get(agency) ?? agency }),
  });
  const answer: Choices = { entries: empty<Choice[]>(() => []), uses: empty(() => ({})) };
  for (const { place, digest } of entries) {
    if (isPicked(place.kind))
      answer.entries[place.kind].push({
        ...named(place, digest),
        ...(digest.withdrawn ? { withdrawn: true } : {}),
        ...(digest.facilities ? { facilities: digest.facilities } : {}),
      });
    for (const [kind, id] of digest.picks)
      (answer.uses[kind][id] ??= []).push({ kind: place.kind, ...named(place, digest) });
  }
  for (const kind of pickedKinds) {
    answer.entries[kind].sort(byTitle);
    for (const uses of Object.values(answer.uses[kind])) uses.sort(byTitle);
  }
  return answer;
};

/**
 * A reader of the published entries that others pick, and of who picks them. It reads again when the published content
 * moves, and then only the texts that it has not read.
 */
export const createChoices = (git: Repository, main: string): (() => Promise<Choices>) => {
  let digests: Digests = new Map();
  let known: { commit: string; choices: Promise<Choices> } | undefined;
  const read = async (commit: string): Promise<Choices> => {
    const placed = await placesIn(git, commit);
    digests = await readDigests(git, placed, digests);
    return choicesOf(placed, digests);
  };
  return async () => {
    const commit = await resolve(git, main);
    if (commit === undefined) return choicesOf([], new Map());
    if (known?.commit === commit) return known.choices;
    const choices = read(commit);
    known = { commit, choices };
    // What failed once is asked for again.
    choices.catch(() => (known = undefined));
    return choices;
  };
};
