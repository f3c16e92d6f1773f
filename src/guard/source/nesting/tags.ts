import { deeper, flat, type Depth } from './depth.ts';

const tag =
  /<(\/?)(?:[A-Za-z_$][\w$.-]*(?![\w$.:@-]))?((?:"[^"]*"|'[^']*'|\{[^{}]*\}|[^"'<>{}/]|\/(?!>))*)(\/?)>/g;

/** How deep tags lie in one another, at most. What looks like a tag counts, wherever it stands. */
export const depthOfTags = (source: string): Depth => {
  let deepest = flat;
  let open = 0;
  for (const { 1: ends, 3: closes, index } of source.matchAll(tag)) {
    if (ends === '/') open = Math.max(0, open - 1);
    else if (closes !== '/') {
      open += 1;
      deepest = deeper(deepest, { depth: open, offset: index });
    }
  }
  return deepest;
};
