import { FrontmatterError, readText } from '#model/frontmatter.ts';
import { kinds } from '#model/kinds.ts';
import { parseContentPath } from '#model/path.ts';
import type { Repository } from '../git/plumbing.ts';
import { entryWords } from '../message.ts';
import type { Draft } from './draft.ts';
import { withTexts, type DraftWithTexts } from './texts.ts';

const titleIn = ({ draft, texts }: DraftWithTexts): string => {
  const main = texts.find(({ path }) => parseContentPath(path)?.locale === 'id');
  try {
    const title = main && readText(main.raw, kinds[draft.place.kind].extension).data['title'];
    return typeof title === 'string' && title.trim() !== '' ? title : entryWords(draft.place);
  } catch (error) {
    if (error instanceof FrontmatterError) return entryWords(draft.place);
    throw error;
  }
};

/** The title of each draft as it stands there, in the order of the drafts. */
export const titlesOf = async (git: Repository, drafts: readonly Draft[]): Promise<string[]> =>
  (await withTexts(git, drafts)).map(titleIn);
