import { deeper, flat, type Depth } from './depth.ts';

const mark = /^([ \t]*)(>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/;

/** A line across the page, which looks like lists in lists. */
const rule = /^[ \t]*([-*])(?:[ \t]*\1){2,}[ \t]*$/;

const columnsOf = (blank: string): number =>
  [...blank].reduce((sum, each) => sum + (each === '\t' ? 4 : 1), 0);

/** How deep quotations and lists lie in one another, at most. A list is taken to lie in each one above it that begins further to the left. */
export const depthOfBlocks = (source: string): Depth => {
  let deepest = flat;
  let start = 0;
  let lists: number[] = [];
  for (const line of source.split('\n')) {
    let quotes = 0;
    let column = 0;
    let rest = line;
    for (let found = mark.exec(rest); found && !rule.test(rest); found = mark.exec(rest)) {
      const [whole, blank = '', sign = ''] = found;
      column += columnsOf(blank);
      if (sign === '>') quotes += 1;
      else lists = [...lists.filter((at) => at < column), column];
      column += sign.length;
      rest = rest.slice(whole.length);
      const depth = quotes + lists.length;
      deepest = deeper(deepest, { depth, offset: start + line.length - rest.length - sign.length });
      // What is deeper is refused already, and need not be counted.
      if (depth > 100) return deepest;
    }
    if (column === 0 && /^\S/.test(line)) lists = [];
    start += line.length + 1;
  }
  return deepest;
};
