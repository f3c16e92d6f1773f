import { leadsAstray } from './followable.ts';
import type { PartRule } from './harm.ts';
import { attributeOf, piecesOf } from '../xml.ts';

/** A field of Word that starts a program or fetches something when it is brought up to date. */
const reaching = /^\W*(?:DDE(?:AUTO)?|LINK|INCLUDE(?:TEXT)?|IMPORT|RD|DATABASE|MACROBUTTON)\b/i;
/** A picture from elsewhere that is not kept in the document. */
const fetched = /^\W*INCLUDEPICTURE\b[^]*\\d\b/i;

/** What a link of Word says in quotes, or bare, and the switch before it: `\o` and `\t` are followed by words, not by a target. */
const said = /(\\[a-z]\s*)?(?:"([^"]*)"|([^\s"\\]\S*))/gi;

const isReaching = (code: string): boolean =>
  reaching.test(code) ||
  fetched.test(code) ||
  (/^\W*HYPERLINK\b/i.test(code) &&
    [...code.matchAll(said)].some(
      ([, key = '', quoted, bare = '']) => !/^\\[ot]/i.test(key) && leadsAstray(quoted ?? bare),
    ));

/** In Word's documents: fields that run a command or bring something in. A code may be cut into many pieces. */
export const fields: PartRule = (_name, xml) => {
  if (!/instrText|fldSimple|delInstrText/.test(xml)) return undefined;
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
