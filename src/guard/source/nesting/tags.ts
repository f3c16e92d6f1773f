import { deeper, flat, type Depth } from './depth.ts';

/** A name, or none (a fragment). A link or mail address between the signs is no tag. */
const name = String.raw`[\p{ID_Start}_$][\p{ID_Continue}$.-]*`;
const attributes = String.raw`(?:"[^"]*"|'[^']*'|\{[^{}]*\}|[^"'<>{}\/]|\/(?!>))*`;
const tag = new RegExp(
  String.raw`<(\/?)\s*(?:(?<=[<\/]\s*)(?=>)|(?<!<\s+)${name}(?::${name})?(?![\p{ID_Continue}$.:@-])${attributes})(\/?)>`,
  'gu',
);

/** How deep tags lie in one another, at most. What looks like a tag counts, wherever it stands. */
export const depthOfTags = (source: string): Depth => {
  let deepest = flat;
  let open = 0;
  for (const { 1: ends, 2: closes, index } of source.matchAll(tag)) {
    if (ends === '/') open = Math.max(0, open - 1);
    else if (closes !== '/') {
      open += 1;
      deepest = deeper(deepest, { depth: open, offset: index });
    }
  }
  return deepest;
};
