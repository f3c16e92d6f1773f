import type { FileWords } from '../file-words.ts';
import { attributeOf, tagsOf, type Tag } from '../xml.ts';
import { stepsOf } from './blocks.ts';
import { columnOfLetters, SheetPlaces, type CellPlace } from './cell-place.ts';
import { digitsOf, isFraction } from './numbers.ts';
import type { TextPart } from './text-parts.ts';

/** The strings that cells refer to by their number; which of them a cell shows is kept, to find those that none does. */
class SharedStrings {
  private readonly strings: string[] = [];
  private readonly shown = new Set<number>();
  private count = 0;

  constructor(parts: readonly TextPart[]) {
    for (const { xml } of parts)
      for (const step of stepsOf(xml, false)) {
        if ('words' in step && step.block?.name === 'si') {
          // Told twice where a part of it is not shown: with that part, and without.
          const before = this.strings[this.count];
          this.strings[this.count] = before === undefined ? step.words : `${before}\n${step.words}`;
        }
        // An empty string has its number too.
        if ('closes' in step && step.closes === 'si') this.count += 1;
      }
  }

  at(value: string): string {
    const index = Number(value);
    this.shown.add(index);
    return this.strings[index] ?? '';
  }

  *unshown(): Generator<string> {
    for (const [index, words] of this.strings.entries())
      if (words !== undefined && !this.shown.has(index)) yield words;
  }
}

/** The names of the sheets by the parts that they lie in. */
const namesOf = (parts: readonly TextPart[]): ReadonlyMap<string, string> => {
  const targets = new Map<string, string>();
  const names = new Map<string, string>();
  for (const { name, xml } of parts)
    if (/workbook\.xml\.rels$/i.test(name))
      for (const tag of tagsOf(xml))
        targets.set(attributeOf(tag, 'Id') ?? '', attributeOf(tag, 'Target') ?? '');
  for (const { root, xml } of parts)
    if (root === 'workbook')
      for (const tag of tagsOf(xml)) {
        if (tag.name !== 'sheet') continue;
        const isHidden = /hidden/i.test(attributeOf(tag, 'state') ?? '');
        const target = targets.get(attributeOf(tag, 'id') ?? '') ?? '';
        const name = attributeOf(tag, 'name') ?? '';
        names.set(target.split('/').at(-1) ?? '', isHidden ? `${name} (tersembunyi)` : name);
      }
  return names;
};

interface Cell extends CellPlace {
  type: string;
  value: string;
  inline: string;
  formula: string;
}

const placeOf = (reference: string | undefined, usual: CellPlace): CellPlace => {
  const [, letters = '', row = ''] = /^([A-Za-z]{1,3})(\d{1,7})$/.exec(reference ?? '') ?? [];
  return row === '' ? usual : { row: Number(row) - 1, column: columnOfLetters(letters) };
};

/** A formula that holds words or long numbers of its own; their result may not be kept. */
const speaks = /"|\d{8}/;

function* wordsOfCell(
  cell: Cell,
  places: SheetPlaces,
  strings: SharedStrings,
): Generator<FileWords> {
  const { type, value, inline, formula } = cell;
  const isNumber = type === '' || type === 'n';
  const shown = type === 's' ? strings.at(value) : isNumber ? digitsOf(value) : value;
  for (const words of new Set([shown ?? '', inline, speaks.test(formula) ? formula : '']))
    if (words.trim() !== '') yield places.cell(words, cell, !isNumber || words === inline);
}

function* cellsOf(xml: string, places: SheetPlaces, strings: SharedStrings): Generator<FileWords> {
  let cell: Cell | undefined;
  let leaf = '';
  let next: CellPlace = { row: 0, column: 0 };
  for (const step of stepsOf(xml, false)) {
    if ('opens' in step) {
      const { opens: tag } = step;
      leaf = tag.name;
      if (tag.name === 'row')
        next = { row: Number(attributeOf(tag, 'r') ?? next.row + 1) - 1, column: 0 };
      if (tag.name === 'c') {
        const place = placeOf(attributeOf(tag, 'r'), next);
        cell = { ...place, type: attributeOf(tag, 't') ?? '', value: '', inline: '', formula: '' };
      }
    } else if ('words' in step) {
      if (!cell) yield places.other(step.words);
      else if (leaf === 'v') cell.value += step.words;
      else if (leaf === 'f') cell.formula += step.words;
      else cell.inline += step.words;
    } else if (step.closes === 'c' && cell) {
      yield* wordsOfCell(cell, places, strings);
      next = { row: cell.row, column: cell.column + 1 };
      cell = undefined;
    } else if (step.closes === 'row') next = { row: next.row + 1, column: 0 };
  }
}

const otherPlaces: Readonly<Record<string, string>> = {
  comments: 'Komentar sel',
  ThreadedComments: 'Komentar sel',
  wsDr: 'Kotak teks atau bentuk',
  chartSpace: 'Grafik',
  pivotCacheDefinition: 'Salinan data tabel pivot',
  pivotCacheRecords: 'Salinan data tabel pivot',
};

/** What a table that sums up others keeps of them: words and numbers as attributes. */
const keptIn = (tag: Tag): string => {
  const value = attributeOf(tag, 'v') ?? '';
  if (tag.name === 's') return value;
  return tag.name === 'n' ? (digitsOf(value) ?? '') : '';
};

/** What Excel itself writes into a note that stands for a conversation: where to read more about conversations. */
const ofExcelItself = 'https://go.microsoft.com/fwlink/?linkid=870924';

/** What an XLSX says: its cells, hidden ones too, then notes, text boxes, charts, and words that no cell shows. */
export function* wordsOfXlsx(parts: readonly TextPart[]): Generator<FileWords> {
  const strings = new SharedStrings(parts.filter(({ root }) => root === 'sst'));
  const names = namesOf(parts);
  let sheet = 0;
  for (const { name, root, xml } of parts) {
    if (root !== 'worksheet') continue;
    sheet += 1;
    const places = new SheetPlaces(names.get(name.split('/').at(-1) ?? '') ?? String(sheet));
    yield* cellsOf(xml, places, strings);
  }
  for (const { root, xml } of parts) {
    if (root === 'worksheet' || root === 'sst') continue;
    const field = otherPlaces[root] ?? 'Bagian lain tabel';
    const isPivot = root.startsWith('pivotCache');
    for (const step of stepsOf(xml, false))
      if (isPivot && 'opens' in step) {
        const words = keptIn(step.opens);
        if (words !== '') yield { words, kind: 'cell', field };
      } else if ('words' in step && !(root === 'chartSpace' && isFraction(step.words))) {
        const cell = step.block && attributeOf(step.block, 'ref');
        const words = step.words.replace(ofExcelItself, '');
        yield { words, kind: 'cell', field: cell ? `${field} ${cell}` : field };
      }
  }
  for (const words of strings.unshown())
    yield { words, kind: 'cell', field: 'Tulisan yang tidak dipakai sel mana pun' };
}
