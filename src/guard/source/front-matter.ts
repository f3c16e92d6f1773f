import { dataPart } from '#model/frontmatter.ts';
import { extensionOf } from '#model/path.ts';
import type { Guard, GuardedSource } from '../check.ts';

/**
 * Every reader finds the same end of the front matter. The portal's takes the first line that begins with `---` or `+++` for
 * it, whatever follows on the line; what stands after is shown as body.
 */
export const frontMatter: Guard<GuardedSource> = {
  id: 'front-matter',
  check: ({ place, raw }) => {
    const data = dataPart(raw, extensionOf(place));
    if (data === undefined) return [];
    return data.source.split('\n').flatMap((words, index) =>
      /^(?:---|\+\+\+|\.\.\.)/.test(words)
        ? [
            {
              line: data.firstLine + index,
              column: 1,
              problem: `Baris di bagian data ini mulai dengan ${words.slice(0, 3)}, yang oleh pembaca lain dianggap akhir bagian data.`,
              remedy: 'Hapus tanda itu di awal baris.',
            },
          ]
        : [],
    );
  },
};
