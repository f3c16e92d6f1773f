import { fields } from './fields.ts';
import { formulas } from './formulas.ts';
import type { Harm, PartRule } from './harm.ts';
import { openDocument } from './open-document.ts';
import { relationships } from './relationships.ts';
import { sources } from './sources.ts';
import { isXml, xmlText } from '../xml.ts';

const rules: readonly PartRule[] = [relationships, sources, fields, formulas, openDocument];

/** Whether a part of a container is text that the rules read: its type is told elsewhere, so its name need not end in `.xml`. */
export const isRead = (name: string, head: Buffer): boolean =>
  /\.(?:xml|rels)$/i.test(name) || isXml(head);

const byName: readonly (readonly [name: RegExp, harm: Harm])[] = [
  [
    /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|macrosheets\/|activeX\/|customUI\/|Basic\/|Scripts\/)/i,
    'macro',
  ],
  [/(?:^|\/)(?:externalLinks\/|connections\.xml$|queryTables\/)/i, 'outside'],
  [/(?:^|\/)oleObject[^/]*$/i, 'object'],
  [
    /\.(?:exe|dll|scr|com|pif|cpl|bat|cmd|ps1|psm1|vbs|vbe|wsf|wsh|sct|jse?|py|sh|hta|lnk|url|jar|msi|msp|msc|reg|inf|chm|xll|html?|xhtml|mht|mhtml|rtf|svgz|swf|iqy|slk|iso|img|vhdx?|7z|rar|cab|application|(?:doc|dot|xls|xlt|xla|ppt)m|xlam|one)$/i,
    'program',
  ],
];

const byHead: readonly (readonly [head: string, harm: Harm])[] = [
  ['\xd0\xcf\x11\xe0', 'object'],
  ['MZ', 'program'],
  ['\x7fELF', 'program'],
  ['{\\rt', 'object'],
  ['MIME-Version', 'program'],
  ['#!', 'program'],
];

/** What a part of an office file may do, by its name, its first bytes, and its text where it is read. */
export const harmOfPart = (name: string, bytes: Buffer): Harm | undefined => {
  const named = byName.find(([pattern]) => pattern.test(name));
  if (named) return named[1];
  const headed = byHead.find(([head]) => bytes.toString('latin1', 0, head.length) === head);
  if (headed) return headed[1];
  if (!isRead(name, bytes) || bytes.length === 0) return undefined;
  const xml = xmlText(bytes);
  if (xml === undefined) return 'odd';
  for (const rule of rules) {
    const harm = rule(name, xml);
    if (harm) return harm;
  }
  return undefined;
};
