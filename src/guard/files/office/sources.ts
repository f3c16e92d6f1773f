import type { PartRule } from './harm.ts';
import { attributeOf, tagsOf } from '../xml.ts';

const parts = /<(?:[\w.-]+:)?(?:ddeLink|oleLink|externalBook|connection|queryTable|customUI)\b/;

/** In OOXML: other tables, databases and commands that a table is filled from, and menus of its own. The part may have any name. */
export const sources: PartRule = (_name, xml) => {
  if (!parts.test(xml)) return undefined;
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'ddeLink' || tag.name === 'oleLink') return 'command';
    if (tag.name === 'externalBook' || tag.name === 'queryTable') return 'outside';
    if (tag.name === 'connection' && attributeOf(tag, 'id') !== undefined) return 'outside';
    if (tag.name === 'customUI') return 'macro';
  }
  return undefined;
};
