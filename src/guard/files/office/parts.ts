import { fields } from './fields.ts';
import { formulas } from './formulas.ts';
import type { Harm, PartRule } from './harm.ts';
import { openDocument } from './open-document.ts';
import { relationships } from './relationships.ts';
import { xmlText } from '../xml.ts';

const rules: readonly PartRule[] = [relationships, fields, formulas, openDocument];

/** Whether a part of a container is text that the rules read. */
export const isRead = (name: string): boolean => /\.(?:xml|rels)$/i.test(name);

const byName: readonly (readonly [name: RegExp, harm: Harm])[] = [
  [
    /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|macrosheets\/|activeX\/)|^(?:Basic|Scripts)\//i,
    'macro',
  ],
  [/(?:^|\/)(?:externalLinks\/|connections\.xml$|queryTables\/)/i, 'outside'],
  [/(?:^|\/)oleObject[^/]*$/i, 'object'],
  [
    /\.(?:exe|dll|scr|com|bat|cmd|ps1|vbs|vbe|jse?|hta|lnk|jar|msi|html?|mht|rtf|svgz)$/i,
    'program',
  ],
];

const byHead: readonly (readonly [head: string, harm: Harm])[] = [
  ['\xd0\xcf\x11\xe0', 'object'],
  ['MZ', 'program'],
  ['\x7fELF', 'program'],
  ['{\\rt', 'object'],
];

/** What a part of an office file may do, by its name, its first bytes, and its text where it is read. */
export const harmOfPart = (name: string, bytes: Buffer): Harm | undefined => {
  const named = byName.find(([pattern]) => pattern.test(name));
  if (named) return named[1];
  const headed = byHead.find(([head]) => bytes.toString('latin1', 0, head.length) === head);
  if (headed) return headed[1];
  if (!isRead(name) || bytes.length === 0) return undefined;
  const xml = xmlText(bytes);
  if (xml === undefined) return 'odd';
  for (const rule of rules) {
    const harm = rule(name, xml);
    if (harm) return harm;
  }
  return undefined;
};
