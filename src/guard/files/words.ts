import type { GuardedFile } from '../check.ts';
import type { NamedFile } from './file-guard.ts';
import { isSound } from './file-type.ts';
import { aboutFile, headOf, type FileWords } from './file-words.ts';
import { wordsOfOffice } from './office/office.ts';
import { wordsOfPdf } from './pdf/pdf.ts';
import { wordsOfPicture } from './picture/words.ts';
import { cellsOf, delimiterOf } from './table/cells.ts';
import { textOfTable } from './table/table.ts';

function* ofTable(bytes: Uint8Array): Generator<FileWords> {
  const text = textOfTable(bytes) ?? '';
  const heads: string[] = [];
  for (const { text: words, line, column, row, index } of cellsOf(text, delimiterOf(text))) {
    if (row === 0) heads.push(headOf(words) ?? '');
    const field = heads[index] || `Kolom ${index + 1}`;
    if (words !== '') yield { words, kind: 'cell', field, line, column };
  }
}

/**
 * The cells of a table, also of XLSX and ODS; the paragraphs of a DOCX and of the pages of a PDF; and what a picture, PDF or
 * office file says about itself: title, author, comment. Empty where the file is not what its name says. The cells of a CSV
 * are read while they are asked for.
 */
export const wordsOfFile = async (
  place: Pick<GuardedFile['place'], 'file'>,
  bytes: Uint8Array,
): Promise<Iterable<FileWords>> => {
  const file: NamedFile = { place, bytes };
  if (await isSound(file, 'table')) return ofTable(bytes);
  if (await isSound(file, 'picture')) return (await wordsOfPicture(bytes)).map(aboutFile);
  if (await isSound(file, 'pdf')) return wordsOfPdf(bytes);
  if (await isSound(file, 'office')) return wordsOfOffice(file);
  return [];
};
