import type { Matrix } from './matrix.ts';
import { Exhausting } from './values.ts';

/** A gap as wide as this part of a letter's height sets words apart; a step back, or off the line, begins another. */
const wordGap = 0.15;
const stepBack = -0.5;
const lineGap = 0.5;
/** So far below, a line begins another paragraph. */
const paragraphGap = 1.9;

/** Counts what the pages of one PDF say. */
export class Letters {
  private left: number;

  constructor(most: number) {
    this.left = most;
  }

  spend(count: number): void {
    this.left -= count;
    if (this.left < 0) throw new Exhausting();
  }
}

/** Puts the pieces of a page together as a reader sees them: side by side as one word, then words, lines and paragraphs. */
export class Layout {
  private readonly parts: string[] = [];
  private readonly letters: Letters;
  private pen: Matrix | undefined;

  constructor(letters: Letters) {
    this.letters = letters;
  }

  /** Counts the codes of a piece before they are read. */
  expect(codes: number): void {
    this.letters.spend(codes);
  }

  /** Adds a piece of so many codes that is shown from `start` to `end`. */
  add(words: string, codes: number, start: Matrix, end: Matrix, size: number): void {
    this.letters.spend(Math.max(0, words.length - codes));
    if (words !== '') this.parts.push(this.gapBefore(start, size), words);
    this.pen = end;
  }

  /** Its paragraphs, in the order in which they are drawn. */
  paragraphs(): string[] {
    return this.parts
      .join('')
      .split('\n\n')
      .map((words) => words.trim())
      .filter((words) => words !== '');
  }

  private gapBefore(start: Matrix, size: number): string {
    if (!this.pen) return '';
    const [a, b, c, d, x, y] = start;
    const [across, up] = [Math.hypot(a, b) || 1, Math.hypot(c, d) || 1];
    const [dx, dy] = [x - this.pen[4], y - this.pen[5]];
    const along = (dx * a + dy * b) / across / (across * size || 1);
    const off = Math.abs(dx * b - dy * a) / across / (up * size || 1);
    if (off > paragraphGap) return '\n\n';
    if (off > lineGap) return '\n';
    return along > wordGap || along < stepBack ? ' ' : '';
  }
}
