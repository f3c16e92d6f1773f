import type { PartRule } from './harm.ts';
import { attributeOf, tagsOf } from '../xml.ts';

/** An address that a reader may follow by a click. */
const followable = /^(?:https?:\/\/|mailto:|tel:|#)/i;

/** Parts that are brought in as another kind of document. */
const foreignParts = /\/(?:aFChunk|oleObject|attachedToolbars|vbaProject|subDocument)$/i;

/** In OOXML: what is fetched from elsewhere, such as a template, and what is no part of the document. */
export const relationships: PartRule = (name, xml) => {
  if (!name.endsWith('.rels')) return undefined;
  for (const tag of tagsOf(xml)) {
    if (tag.name !== 'Relationship') continue;
    const type = attributeOf(tag, 'Type') ?? '';
    const target = attributeOf(tag, 'Target') ?? '';
    const isLink = /\/hyperlink$/i.test(type) && followable.test(target.trim());
    const isOutside =
      attributeOf(tag, 'TargetMode')?.trim().toLowerCase() === 'external' ||
      /^\s*(?:[a-z][a-z0-9+.-]*:|\\\\|\/\/)/i.test(target);
    if (isOutside && !isLink) return 'outside';
    if (foreignParts.test(type)) return /vbaProject$/i.test(type) ? 'macro' : 'object';
    if (/\/attachedTemplate$/i.test(type)) return 'outside';
  }
  return undefined;
};
