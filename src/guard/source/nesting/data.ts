import { deeper, flat, type Depth } from './depth.ts';

/** Each level of a YAML text is indented, or opened by a mark on its line. */
const marks = /^ *(?:[-?:] +)*/;

/** How deep a YAML text goes, at most: brackets in one another, and marks or indentation of one line. */
export const depthOfData = (source: string): Depth => {
  let deepest = flat;
  let open = 0;
  let start = 0;
  for (const line of source.split('\n')) {
    const prefix = marks.exec(line)?.[0] ?? '';
    const marked = prefix.replace(/ /g, '').length;
    const indented = Math.floor((prefix.length - marked) / 4);
    deepest = deeper(deepest, { depth: Math.max(marked, indented), offset: start });
    for (const { 0: bracket, index } of line.matchAll(/[[\]{}]/g)) {
      open = Math.max(0, open + (bracket === '[' || bracket === '{' ? 1 : -1));
      deepest = deeper(deepest, { depth: open, offset: start + index });
    }
    start += line.length + 1;
  }
  return deepest;
};
