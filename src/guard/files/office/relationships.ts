import { isFollowable } from './followable.ts';
import type { Harm, PartRule } from './harm.ts';
import { attributeOf, tagsOf } from '../xml.ts';

/** Parts that bring in another kind of document, by the type of what leads to them. */
const foreignParts: readonly (readonly [type: RegExp, harm: Harm])[] = [
  [/\/(?:vbaProject|wordVbaData|xlMacrosheet|xlIntlMacrosheet|dialogsheet)$/i, 'macro'],
  [/\/(?:control|activeXControlBinary|extensibility|userCustomization)$/i, 'macro'],
  [/\/(?:aFChunk|oleObject|attachedToolbars|subDocument)$/i, 'object'],
  [/\/(?:attachedTemplate|externalLink|externalLinkPath|connections|queryTable)$/i, 'outside'],
];

/** A template on a drive of whoever wrote the document: Word notes where it lay, and finds nothing at a reader's. */
const ownTemplate = /^(?:file:\/\/\/[a-z]:[\\/](?![\\/])|[\w %()-]+\.dot[xm]?$)/i;

const isOwnTemplate = (type: string, target: string): boolean =>
  /\/attachedTemplate$/i.test(type.trim()) && ownTemplate.test(target.trim());

/** In OOXML: what is fetched from elsewhere, such as a template, and what is no part of the document. */
export const relationships: PartRule = (name, xml) => {
  if (!/\.rels$/i.test(name)) return undefined;
  for (const tag of tagsOf(xml)) {
    if (tag.name !== 'Relationship') continue;
    const type = attributeOf(tag, 'Type') ?? '';
    const target = attributeOf(tag, 'Target') ?? '';
    if (isOwnTemplate(type, target)) continue;
    const isLink = /\/hyperlink$/i.test(type);
    const isOutside =
      attributeOf(tag, 'TargetMode')?.trim().toLowerCase() === 'external' ||
      /^\s*(?:[a-z][a-z0-9+.-]*:|\\\\|\/\/)/i.test(target);
    if (isOutside && isLink && !isFollowable(target)) return 'astray';
    if (isOutside && !isLink) return 'outside';
    const foreign = foreignParts.find(([pattern]) => pattern.test(type.trim()));
    if (foreign) return foreign[1];
  }
  return undefined;
};
