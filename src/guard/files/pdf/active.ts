import { addressKeys, leadsAstray } from './addresses.ts';
import { Lookup } from './lookup.ts';
import type { PdfObject } from './objects.ts';
import { Dictionary, Name, Reference, type Value } from './values.ts';

/** What a PDF does beside showing pages. */
export type Activity =
  'program' | 'launch' | 'attachment' | 'media' | 'sending' | 'other-file' | 'by-itself';

const ofKeys: ReadonlyMap<string, Activity> = new Map([
  ['JS', 'program'],
  ['JavaScript', 'program'],
  ['EmbeddedFiles', 'attachment'],
  ['EF', 'attachment'],
  ['RichMediaContent', 'media'],
  ['XFA', 'sending'],
]);

const ofNames: ReadonlyMap<string, Activity> = new Map([
  ['JavaScript', 'program'],
  ['Launch', 'launch'],
  ['EmbeddedFile', 'attachment'],
  ['RichMedia', 'media'],
  ['RichMediaExecute', 'media'],
  ['SubmitForm', 'sending'],
  ['ImportData', 'sending'],
  ['GoToR', 'other-file'],
  ['GoToE', 'other-file'],
]);

/** Names that mean something else where they do not say what a thing is. */
const ofKinds: ReadonlyMap<string, Activity> = new Map([
  ['Rendition', 'media'],
  ['Movie', 'media'],
  ['Sound', 'media'],
  ['3D', 'media'],
  ['PS', 'program'],
]);

const kindKeys = new Set(['S', 'Subtype', 'Type']);

/** What a page, a field or the document may do of itself, by the moment that starts it. */
const moments = new Set([
  ...['E', 'X', 'D', 'U', 'Fo', 'Bl', 'PO', 'PC', 'PV', 'PI', 'O', 'C', 'K', 'F', 'V'],
  ...['WC', 'WS', 'DS', 'WP', 'DP'],
]);

/** What the values of a key can be: a reference may mean any object of its number. */
type Resolve = (value: Value) => readonly Value[];

/** A reference to nothing leads somewhere in a program that reads the numbers otherwise. */
const isLost = (value: Value, resolve: Resolve): boolean =>
  value instanceof Reference && resolve(value).length === 0;

const actsAtMoments = (value: Value, resolve: Resolve): boolean =>
  isLost(value, resolve) ||
  resolve(value).some(
    (found) => found instanceof Dictionary && found.entries.some(([moment]) => moments.has(moment)),
  );

/** Opening may lead to a place in the document, and do nothing else. */
const actsOnOpening = (value: Value, resolve: Resolve): boolean => {
  if (isLost(value, resolve)) return true;
  return resolve(value).some((action) => {
    if (!(action instanceof Dictionary)) return false;
    return action.entries.some(
      ([key, kind]) =>
        key === 'Next' ||
        (key === 'S' &&
          resolve(kind).some((name) => !(name instanceof Name) || name.text !== 'GoTo')),
    );
  });
};

function* inDictionary(found: Dictionary, resolve: Resolve): Generator<Activity> {
  for (const [key, value] of found.entries) {
    const byKey = ofKeys.get(key);
    if (byKey) yield byKey;
    if (kindKeys.has(key))
      for (const kind of resolve(value)) {
        const byKind = kind instanceof Name ? ofKinds.get(kind.text) : undefined;
        if (byKind) yield byKind;
      }
    if (key === 'AA' && actsAtMoments(value, resolve)) yield 'by-itself';
    if (key === 'OpenAction' && actsOnOpening(value, resolve)) yield 'by-itself';
    if (addressKeys.has(key) && resolve(value).some(leadsAstray)) yield 'other-file';
    if (key === 'FS' && resolve(value).some((system) => system instanceof Name)) yield 'other-file';
  }
}

function* inValue(value: Value, resolve: Resolve): Generator<Activity> {
  if (value instanceof Name) {
    const byName = ofNames.get(value.text);
    if (byName) yield byName;
  }
  if (value instanceof Dictionary) {
    yield* inDictionary(value, resolve);
    for (const [, inner] of value.entries) yield* inValue(inner, resolve);
  }
  if (Array.isArray(value)) for (const inner of value) yield* inValue(inner, resolve);
}

/** All that a PDF does beside showing pages. */
export const activitiesOf = (objects: readonly PdfObject[]): Set<Activity> => {
  const lookup = new Lookup(objects);
  const resolve: Resolve = (value) => lookup.values(value);
  const found = new Set<Activity>();
  for (const { value } of objects)
    for (const activity of inValue(value, resolve)) found.add(activity);
  return found;
};
