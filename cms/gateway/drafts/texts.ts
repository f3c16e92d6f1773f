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

/** Reads the changes and texts of many drafts with one question to git each. */
export const withTexts = async (
  git: Repository,
  drafts: readonly Draft[],
): Promise<DraftWithTexts[]> => {
  const changes = await changesOf(git, drafts);
  const wanted = drafts.flatMap((draft, index) => {
    const { kind, id } = presentPlace(draft, changes[index] ?? []);
    return locales.map((locale) => ({ draft, path: contentPath(kind, id, locale) }));
  });
  const stored = await readObjects(
    git,
    wanted.map(({ draft, path }) => `${draft.head}:${path}`),
  );
  const texts = wanted.flatMap(({ draft, path }, index) => {
    const file = stored[index];
    return file ? [{ draft, path, id: file.id, raw: file.bytes.toString() }] : [];
  });
  return drafts.map((draft, index) => ({
    draft,
    changes: changes[index] ?? [],
    texts: texts
      .filter((text) => text.draft === draft)
      .map(({ path, id, raw }) => ({ path, id, raw })),
  }));
};
