import { contentPath, locales } from '#model/path.ts';
import type { Repository } from '../git/plumbing.ts';
import { readObjects } from '../git/tree.ts';
import { changesOf, presentPlace, type DraftChange } from './changes.ts';
import type { Draft } from './draft.ts';

/** A draft with what the editor shows of it. */
export interface DraftWithTexts {
  draft: Draft;
  changes: readonly DraftChange[];
  /** Every text of the entry as it is in the draft, changed or not. */
  texts: readonly { path: string; id: string; raw: string }[];
}

/** Drafts never change once they are read; nor do their texts. */
const known = new WeakMap<Draft, DraftWithTexts>();

const readTexts = async (
  git: Repository,
  drafts: readonly Draft[],
): Promise<(readonly [Draft, DraftWithTexts])[]> => {
  const changes = await changesOf(git, drafts);
  const wanted = drafts.flatMap((draft, index) => {
    const { kind, id } = presentPlace(draft, changes[index] ?? []);
    return locales.map((locale) => ({ draft, path: contentPath(kind, id, locale) }));
  });
  const stored = await readObjects(
    git,
    wanted.map(({ draft, path }) => `${draft.head}:${path}`),
  );
  const texts = Map.groupBy(
    wanted.flatMap(({ draft, path }, index) => {
      const file = stored[index];
      return file ? [{ draft, path, id: file.id, raw: file.bytes.toString() }] : [];
    }),
    ({ draft }) => draft,
  );
  return drafts.map((draft, index) => [
    draft,
    {
      draft,
      changes: changes[index] ?? [],
      texts: (texts.get(draft) ?? []).map(({ path, id, raw }) => ({ path, id, raw })),
    },
  ]);
};

/** Reads the changes and texts of many drafts with one question to git. */
export const withTexts = async (
  git: Repository,
  drafts: readonly Draft[],
): Promise<DraftWithTexts[]> => {
  const read = new Map(
    await readTexts(
      git,
      drafts.filter((draft) => !known.has(draft)),
    ),
  );
  for (const [draft, found] of read) known.set(draft, found);
  return drafts.flatMap((draft) => known.get(draft) ?? []);
};
