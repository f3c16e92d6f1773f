import type { FileWords } from '../file-words.ts';
import { attributeOf } from '../xml.ts';
import type { TextPart } from './text-parts.ts';

/** Attributes whose words readers are shown, by their elements: of Word, Excel, drawings and OpenDocument. */
const shown: Readonly<Record<string, readonly string[]>> = {
  // Word: drawn letters, choices and beginnings of forms, what stands before the items of a list.
  textpath: ['string'],
  listItem: ['displayText', 'value'],
  default: ['val'],
  lvlText: ['val'],
  // Excel: words that a format sets around or in place of a number, what a cell says when it is chosen, names of sheets.
  numFmt: ['formatCode'],
  dataValidation: ['promptTitle', 'prompt', 'errorTitle', 'error'],
  hyperlink: ['tooltip', 'display'],
  sheet: ['name'],
  tableColumn: ['name'],
  // Drawings: the words for a picture.
  docPr: ['descr', 'title'],
  cNvPr: ['descr', 'title'],
  shape: ['alt', 'title'],
  // OpenDocument: names of sheets, and forms.
  table: ['name'],
  'fixed-text': ['label'],
  button: ['label', 'value'],
  text: ['current-value', 'value'],
  textarea: ['current-value', 'value'],
  option: ['label'],
  item: ['label'],
};

const names = Object.keys(shown).join('|');
const pattern = new RegExp(
  String.raw`<(?:[\w.-]+:)?(${names})(?=[\s/])((?:[^<>"']|"[^"<]*"|'[^'<]*')*)`,
  'g',
);

/** What an office file shows that stands in its settings, in attributes. */
export function* wordsOfSettings(
  parts: readonly TextPart[],
  kind: FileWords['kind'],
): Generator<FileWords> {
  for (const { xml } of parts)
    for (const [, name = '', attributes = ''] of xml.matchAll(pattern))
      for (const key of shown[name] ?? []) {
        const words = attributeOf({ name, attributes }, key)?.replaceAll(/\\(.)/g, '$1') ?? '';
        if (words.trim() !== '') yield { words, kind, field: 'Tulisan dalam pengaturan berkas' };
      }
}
