import { FrontmatterError, readText } from '#model/frontmatter.ts';
import { kinds } from '#model/kinds.ts';
import type { ContentPath } from '#model/path.ts';

/** When the entry at `place` wants to be public, from its main text: local time in WITA; undefined for at once. */
export const momentOf = ({ kind }: ContentPath, raw: string): string | undefined => {
  try {
    const { publishAt } = readText(raw, kinds[kind].extension).data;
    return typeof publishAt === 'string' && publishAt !== '' ? publishAt : undefined;
  } catch (error) {
    if (error instanceof FrontmatterError) return undefined;
    throw error;
  }
};
