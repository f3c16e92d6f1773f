import type { GuardedFile } from '../check.ts';
import { bufferOf, type NamedFile } from './file-guard.ts';
import { isSound } from './file-type.ts';
import { wordsOfOffice } from './office/words.ts';
import { wordsOfPdf } from './pdf/words.ts';
import { wordsOfPicture } from './picture/words.ts';
import { cellsOf, delimiterOf } from './table/cells.ts';
import { textOfTable } from './table/table.ts';

/** Words that stand in a file: a cell of a table, or what a file says about itself. */
export interface FileWords {
  words: string;
  /** What they are in Indonesian: the head of the cell's column, or “Keterangan berkas”. */
  field: string;
  /** Where a cell begins, from 1. */
  line?: number;
  column?: number;
}

function* ofTable(bytes: Uint8Array): Generator<FileWords> {
  const text = textOfTable(bytes) ?? '';
  const heads: string[] = [];
  for (const { text: words, line, column, row, index } of cellsOf(text, delimiterOf(text))) {
    if (row === 0) heads.push(words);
    if (words !== '') yield { words, field: heads[index] || `Kolom ${index + 1}`, line, column };
  }
}

/** Where a file says something about itself. */
export const aboutField = 'Keterangan berkas';

const about = (words: string): FileWords => ({ words, field: aboutField });

/**
 * The cells of a table, and what a picture, PDF or office file says about itself: title, author, comment. Empty where the
 * file is not what its name says. A table's cells are read while they are asked for.
 */
export const wordsOfFile = async (
  place: Pick<GuardedFile['place'], 'file'>,
  bytes: Uint8Array,
): Promise<Iterable<FileWords>> => {
  const file: NamedFile = { place, bytes };
  if (await isSound(file, 'table')) return ofTable(bytes);
  if (await isSound(file, 'picture')) return (await wordsOfPicture(bytes)).map(about);
  if (await isSound(file, 'pdf')) return wordsOfPdf(bufferOf(bytes)).map(about);
  if (await isSound(file, 'office')) return (await wordsOfOffice(bufferOf(bytes))).map(about);
  return [];
};
