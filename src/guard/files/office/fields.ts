import type { PartRule } from './harm.ts';
import { attributeOf, piecesOf } from '../xml.ts';

/** A field of Word that starts a program or fetches something when it is brought up to date. */
const reaching = /^\W*(?:DDE(?:AUTO)?|LINK|INCLUDETEXT|IMPORT|DATABASE|MACROBUTTON)\b/i;
/** A picture from elsewhere that is not kept in the document. */
const fetched = /^\W*INCLUDEPICTURE\b[^]*\\d\b/i;

const isReaching = (code: string): boolean => reaching.test(code) || fetched.test(code);

/** In Word's documents: fields that run a command or bring something in. A code may be cut into many pieces. */
export const fields: PartRule = (name, xml) => {
  if (!name.startsWith('word/') || !/instrText|fldSimple|delInstrText/.test(xml)) return undefined;
  const open: string[] = [];
  let isCode = false;
  for (const { words, tag, closes } of piecesOf(xml)) {
    if (isCode) open.push((open.pop() ?? '') + words);
    if (tag) {
      isCode = tag.name === 'instrText' || tag.name === 'delInstrText';
      if (tag.name === 'fldSimple' && isReaching(attributeOf(tag, 'instr') ?? '')) return 'command';
      const type = tag.name === 'fldChar' ? attributeOf(tag, 'fldCharType') : undefined;
      if (type === 'begin') open.push('');
      if ((type === 'end' || type === 'separate') && isReaching(open.at(-1) ?? ''))
        return 'command';
      if (type === 'end') open.pop();
    } else if (closes !== undefined) isCode = false;
  }
  return open.some(isReaching) ? 'command' : undefined;
};
