import { headOf, type FileWords } from '../file-words.ts';

/** The letters of a column, counted from 0: A, B, …, Z, AA. */
const lettersOfColumn = (index: number): string =>
  (index < 26 ? '' : lettersOfColumn(Math.floor(index / 26) - 1)) +
  String.fromCharCode(65 + (index % 26));

/** The column of letters, counted from 0. */
export const columnOfLetters = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Where a cell stands: its row and column, from 0. */
export interface CellPlace {
  row: number;
  column: number;
}

/**
 * Names the cells of one sheet: by the sheet, the cell as programs name it, and the head of its column. The heads stand in the
 * first row that has words in two cells.
 */
export class SheetPlaces {
  private readonly sheet: string;
  private heads: Map<number, string> | undefined;
  private row = -1;
  private inRow = new Map<number, string>();

  constructor(sheet: string) {
    this.sheet = sheet;
  }

  /** The words of a cell with their place; told in the order of the rows. */
  cell(words: string, { row, column }: CellPlace, isText: boolean, what = ''): FileWords {
    if (row !== this.row) {
      if (!this.heads && this.inRow.size > 1) this.heads = this.inRow;
      this.inRow = new Map();
      this.row = row;
    }
    const head = this.heads?.get(column);
    const name = isText && !this.heads ? headOf(words) : undefined;
    if (name !== undefined) this.inRow.set(column, name);
    const place = `Lembar ${this.sheet}, ${what}sel ${lettersOfColumn(column)}${row + 1}`;
    return { words, kind: 'cell', field: head === undefined ? place : `${place} › ${head}` };
  }

  /** Words that stand on the sheet outside its cells. */
  other(words: string): FileWords {
    return { words, kind: 'cell', field: `Lembar ${this.sheet}` };
  }
}
