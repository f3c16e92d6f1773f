/**
 * What words of a file are, and with it what may stand there: in a cell, among the lines of a document, or as what the file
 * says about itself.
 */
export type WordsKind = 'cell' | 'running' | 'about';

/** Words that stand in a file: a cell of a table, a paragraph, or what a file says about itself. */
export interface FileWords {
  words: string;
  kind: WordsKind;
  /** Where they stand, in Indonesian: the head of the cell's column, “Halaman 3”, or “Keterangan berkas”. */
  field: string;
  /** Where a cell of a CSV begins, from 1. */
  line?: number;
  column?: number;
}

/** What a file says about itself. */
export const aboutFile = (words: string): FileWords => ({
  words,
  kind: 'about',
  field: 'Keterangan berkas',
});

const longestHead = 40;

/** The first cell of a column as its name; undefined where it is too long for one, or holds a number that nobody may read. */
export const headOf = (words: string): string | undefined => {
  const head = words.replace(/\s+/g, ' ').trim();
  const isName = head !== '' && head.length <= longestHead && head.replace(/\D/g, '').length < 6;
  return isName && !head.includes('@') ? head : undefined;
};

/** How many letters a packed file of a size may say: some four hundred dense pages, and more for a large table. */
export const mostLetters = (size: number): number => 800_000 + size / 2;
