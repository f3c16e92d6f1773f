import type { FileWords } from '../file-words.ts';
import { attributeOf, type Tag } from '../xml.ts';
import { countOf, stepsOf } from './blocks.ts';
import { SheetPlaces, type CellPlace } from './cell-place.ts';
import { digitsOf, isFraction } from './numbers.ts';
import type { TextPart } from './text-parts.ts';

const isCell = (name: string): boolean => name === 'table-cell' || name === 'covered-table-cell';

interface Cell extends CellPlace {
  tag: Tag;
  words: string[];
  notes: string[];
  /** How many columns it fills. */
  width: number;
}

function* wordsOfCell(cell: Cell, places: SheetPlaces): Generator<FileWords> {
  const shown = cell.words.join('\n');
  const value = attributeOf(cell.tag, 'string-value') ?? '';
  const digits = digitsOf(attributeOf(cell.tag, 'value') ?? '');
  if (shown.trim() !== '') yield places.cell(shown, cell, digits === undefined);
  if (value.trim() !== '' && value !== shown) yield places.cell(value, cell, true);
  // A long number is shown rounded where its cell is narrow.
  if (digits !== undefined && digits !== shown) yield places.cell(digits, cell, false);
  for (const note of cell.notes) yield places.cell(note, cell, false, 'komentar ');
}

/** Outside of paragraphs only the words that a format sets around a number, and the names of drawings, are shown. */
const isShown = ({ block }: { block: Tag | undefined }, leaf: string): boolean =>
  block !== undefined || leaf === 'text' || leaf === 'title' || leaf === 'desc';

function* cellsOf(xml: string): Generator<FileWords> {
  let places = new SheetPlaces('1');
  let cell: Cell | undefined;
  let [row, column, height, notes] = [0, 0, 1, 0];
  let leaf = '';
  for (const step of stepsOf(xml, true)) {
    if ('opens' in step) {
      const { opens: tag } = step;
      leaf = tag.name;
      if (tag.name === 'table') {
        places = new SheetPlaces(attributeOf(tag, 'name') ?? '1');
        row = 0;
      } else if (tag.name === 'table-row') {
        height = countOf(tag, 'number-rows-repeated');
        column = 0;
      } else if (isCell(tag.name)) {
        const width = countOf(tag, 'number-columns-repeated');
        cell = { row, column, tag, words: [], notes: [], width };
      } else if (tag.name === 'annotation') notes += 1;
    } else if ('words' in step) {
      if (!cell) {
        if (isShown(step, leaf)) yield places.other(step.words);
      } else if (notes > 0) cell.notes.push(step.words);
      else if (step.block) cell.words.push(step.words);
    } else if (step.closes === 'annotation') notes -= 1;
    else if (step.closes === 'table-row') row += height;
    else if (isCell(step.closes) && cell) {
      yield* wordsOfCell(cell, places);
      column += cell.width;
      cell = undefined;
    }
  }
}

/** A chart, or another table, inside the table. */
const isObject = (name: string): boolean => name.endsWith('/content.xml');

function* wordsOfOther({ name, xml }: TextPart): Generator<FileWords> {
  let leaf = '';
  for (const step of stepsOf(xml, true))
    if ('opens' in step) leaf = step.opens.name;
    else if ('words' in step && isShown(step, leaf) && !(isObject(name) && isFraction(step.words)))
      yield { words: step.words, kind: 'cell', field: 'Bagian lain tabel' };
}

/** What an ODS says: its cells with their notes, text boxes, and the heads and feet of its pages. */
export function* wordsOfOds(parts: readonly TextPart[]): Generator<FileWords> {
  for (const part of parts)
    if (part.name === 'content.xml') yield* cellsOf(part.xml);
    else yield* wordsOfOther(part);
}
