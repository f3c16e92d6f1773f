import { leadsAstray } from './followable.ts';
import type { PartRule } from './harm.ts';
import { harmOfFormula } from './formulas.ts';
import { attributeOf, tagsOf, type Tag } from '../xml.ts';

const parts = /(?:^|\/)(?:content|styles|meta|settings)\.xml$|^Configurations2\//;

const objects = new Set(['object-ole', 'plugin', 'applet', 'floating-frame']);
const sources = new Set(['dde-source', 'dde-link', 'dde-connection', 'dde-connection-decl']);
const fromDatabase = /^database-source-/;
const programs = new Set(['event-listener', 'script']);

/** Elements whose address is followed by a click alone. */
const clicked = new Set(['a', 'button']);

/** Attributes that hold a formula. */
const calculated = ['formula', 'expression', 'condition'];

const harmOf = (tag: Tag): ReturnType<PartRule> => {
  if (sources.has(tag.name)) return 'command';
  if (fromDatabase.test(tag.name)) return 'outside';
  if (objects.has(tag.name)) return 'object';
  if (programs.has(tag.name)) return 'macro';
  const href = attributeOf(tag, 'href')?.trim();
  if (href !== undefined && /^(?:vnd\.sun\.star\.|macro:|script:|javascript:|service:)/i.test(href))
    return 'macro';
  const isOutside = href !== undefined && /^(?:[a-z][a-z0-9+.-]*:|\/|\\|\.\.\/\.\.)/i.test(href);
  if (isOutside && !clicked.has(tag.name)) return 'outside';
  if (href !== undefined && leadsAstray(href)) return 'outside';
  for (const name of calculated) {
    const harm = harmOfFormula(attributeOf(tag, name) ?? '');
    if (harm) return harm;
  }
  return undefined;
};

/** In OpenDocument: what is fetched from elsewhere, objects of other programs, and links to programs. */
export const openDocument: PartRule = (name, xml) => {
  if (!parts.test(name)) return undefined;
  for (const tag of tagsOf(xml)) {
    const harm = harmOf(tag);
    if (harm) return harm;
  }
  return undefined;
};
