import { mostLetters } from '../file-words.ts';
import { Unpacking } from './filters.ts';
import type { Costs } from './fonts.ts';
import { Layout, Letters } from './layout.ts';
import { Lookup, type Target } from './lookup.ts';
import type { Pdf } from './objects.ts';
import { PageText } from './page-text.ts';
import { Effort } from './reader.ts';
import { bytesOf } from './streams.ts';
import { Dictionary, Name, Reference, type Value } from './values.ts';

/** What a page of a PDF says, a paragraph each. */
export interface PageWords {
  /** Counted from 1; undefined for a page that the list of pages does not lead to. */
  page: number | undefined;
  paragraphs: readonly string[];
}

/** What all drawings of a PDF may come to, unpacked, and how many values may stand in them: more in a large one. */
const mostDrawn = (size: number): number => Math.min(96, 16 + size / 65_536) * 1024 * 1024;
const mostValues = (size: number): number => Math.min(10_000_000, 2_000_000 + size * 2);

const isPage = (value: Value): value is Dictionary => {
  const type = value instanceof Dictionary ? value.get('Type') : undefined;
  return type instanceof Name && type.text === 'Page';
};

/** How deep the list of pages may be. */
const deepest = 32;

/** The pages in their order, by what leads to them. */
const orderOf = (pdf: Pdf, lookup: Lookup): Value[] => {
  const catalog = pdf.objects.findLast(
    ({ value }) => value instanceof Dictionary && lookup.name(value.get('Type')) === 'Catalog',
  )?.value;
  const found: Value[] = [];
  const seen = new Set<number>();
  const visit = (value: Value, depth: number) => {
    if (value instanceof Reference && seen.has(value.number)) return;
    if (value instanceof Reference) seen.add(value.number);
    const node = lookup.dictionary(value);
    const kids = node?.get('Kids');
    if (kids === undefined) found.push(value);
    else if (depth < deepest) for (const kid of lookup.list(kids)) visit(kid, depth + 1);
  };
  if (catalog instanceof Dictionary) visit(catalog.get('Pages'), 0);
  return found;
};

const resourcesOf = (page: Dictionary, lookup: Lookup, depth = 0): Dictionary | undefined => {
  const own = lookup.dictionary(page.get('Resources'));
  const parent = lookup.dictionary(page.get('Parent'));
  return own ?? (parent && depth < deepest ? resourcesOf(parent, lookup, depth + 1) : undefined);
};

/** The drawings of a note, stamp or field on a page, in all its states. */
const appearances = (note: Dictionary, lookup: Lookup): Target[] => {
  const looks = lookup.dictionary(note.get('AP'));
  return (looks?.entries ?? []).flatMap(([, look]) =>
    lookup
      .all(look)
      .flatMap((target) =>
        target.stream || !(target.value instanceof Dictionary)
          ? [target]
          : target.value.entries.flatMap(([, state]) => [...lookup.all(state)]),
      ),
  );
};

/** A drawing that something else than a page calls: a pattern, or a mask. */
const isDrawing = (value: Dictionary, lookup: Lookup): boolean =>
  lookup.name(value.get('Subtype')) === 'Form' || lookup.number(value.get('PatternType')) === 1;

/** The signs of a font that are drawings themselves. */
const signsOf = (font: Dictionary, lookup: Lookup): Target[] =>
  (lookup.dictionary(font.get('CharProcs'))?.entries ?? []).flatMap(([, sign]) => [
    ...lookup.all(sign),
  ]);

/** Of the thousands of signs that are lines or dots, none begins a text. */
const showsText = (drawing: Buffer): boolean => drawing.includes('BT');

const besideIn = (reader: PageText, letters: Letters): string[] => {
  const beside = reader.takeBeside();
  for (const { length } of beside) letters.spend(length);
  return beside;
};

/**
 * What the pages of a PDF of `size` bytes say: their text, whatever its colour, with the text of notes and fields on them. Text without a way
 * from its signs to letters, and pictures of text, say nothing. Throws {@link Opaque} and {@link Exhausting}.
 */
export function* pagesOf(pdf: Pdf, size: number): Generator<PageWords> {
  const lookup = new Lookup(pdf.objects);
  const costs: Costs = {
    unpacking: new Unpacking(mostDrawn(size)),
    effort: new Effort(mostDrawn(size), mostValues(size)),
  };
  const reader = new PageText(lookup, costs);
  const letters = new Letters(mostLetters(size));
  const wordsOf = (page: Dictionary): string[] => {
    const layout = new Layout(letters);
    const resources = resourcesOf(page, lookup);
    const drawings = lookup
      .all(page.get('Contents'))
      .map(({ value, stream }) =>
        Array.isArray(value) ? value.flatMap((part) => [...lookup.all(part)]) : [{ value, stream }],
      );
    for (const parts of drawings) {
      // A drawing may be cut anywhere between two words of it.
      const bytes = parts.flatMap((part) => [bytesOf(part, costs.unpacking), Buffer.from('\n')]);
      reader.draw(Buffer.concat(bytes), resources, layout);
    }
    for (const note of lookup.list(page.get('Annots')))
      for (const value of lookup.values(note))
        if (value instanceof Dictionary)
          for (const look of appearances(value, lookup)) reader.drawForm(look, resources, layout);
    return [...layout.paragraphs(), ...besideIn(reader, letters)];
  };
  const wordsOfDrawing = (drawing: Target, resources?: Dictionary): string[] => {
    const layout = new Layout(letters);
    reader.drawForm(drawing, resources, layout);
    return [...layout.paragraphs(), ...besideIn(reader, letters)];
  };
  // A packed object is read by the list of its pack and in its turn: what is the same is one page.
  const reached = new Set<string>();
  const isNew = (page: Dictionary): boolean => {
    const told = JSON.stringify(page.entries);
    const before = reached.size;
    return reached.add(told).size > before;
  };
  for (const [index, leaf] of orderOf(pdf, lookup).entries())
    for (const value of lookup.values(leaf))
      if (value instanceof Dictionary && isNew(value))
        yield { page: index + 1, paragraphs: wordsOf(value) };
  for (const { value } of pdf.objects)
    if (isPage(value) && isNew(value)) yield { page: undefined, paragraphs: wordsOf(value) };
  for (const { value, stream } of pdf.objects) {
    if (!(value instanceof Dictionary)) continue;
    if (stream && isDrawing(value, lookup) && !reader.isDrawn(value))
      yield { page: undefined, paragraphs: wordsOfDrawing({ value, stream }) };
    for (const sign of signsOf(value, lookup))
      if (showsText(bytesOf(sign, costs.unpacking)))
        yield {
          page: undefined,
          paragraphs: wordsOfDrawing(sign, lookup.dictionary(value.get('Resources'))),
        };
  }
}
