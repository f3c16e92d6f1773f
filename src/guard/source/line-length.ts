import type { Guard, GuardedSource } from '../check.ts';
import { maxLine } from './limits.ts';

/** No line is longer than a reader reads or a parser takes in its stride. */
export const lineLength: Guard<GuardedSource> = {
  id: 'line-length',
  check: ({ raw }) =>
    raw.split('\n').flatMap((words, index) =>
      words.length <= maxLine
        ? []
        : [
            {
              line: index + 1,
              column: maxLine + 1,
              problem: `Baris ini ${words.length} huruf panjangnya; paling panjang ${maxLine}.`,
              remedy: 'Bagi menjadi beberapa paragraf dengan baris kosong di antaranya.',
            },
          ],
    ),
};
