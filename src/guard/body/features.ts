import type { Features } from 'satteri';

/**
 * The Markdown that the portal knows. The guard parses with it and astro.config.ts renders with it: where the two differ,
 * a reader sees what nobody judged.
 */
export const bodyFeatures = {
  gfm: true,
  // The data are cut off before the body is parsed; a second pair of fences is a line and a heading.
  frontmatter: false,
  smartPunctuation: false,
  math: false,
  headingAttributes: false,
  directive: false,
  superscript: false,
  subscript: false,
  wikilinks: false,
  definitionList: false,
  rawHtml: false,
} as const satisfies Features;
