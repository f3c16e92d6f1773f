import { deeper, flat, type Depth } from './depth.ts';

interface Open {
  sign: string;
  /** How deep goes what stands between it and its end. */
  inside: number;
}

const run = /\\[\s\S]|(\n[ \t]*(?=\n))|([*_~]+|!?\[|\])/g;

const isSpace = (character: string | undefined) => character === undefined || /\s/.test(character);
const isSign = (character: string | undefined) =>
  character !== undefined && /[\p{P}\p{S}]/u.test(character);

/** Whether marks of emphasis may begin or end something here, by the rule of CommonMark. */
const flanks = (sign: string, before: string | undefined, after: string | undefined) => {
  const left = !isSpace(after) && (!isSign(after) || isSpace(before) || isSign(before));
  const right = !isSpace(before) && (!isSign(before) || isSpace(after) || isSign(after));
  return sign === '_'
    ? { opens: left && (!right || isSign(before)), closes: right && (!left || isSign(after)) }
    : { opens: left, closes: right };
};

/** How deep emphasis and the brackets of links lie in one another, at most, within a paragraph. Marks without an end count for nothing. */
export const depthOfInline = (source: string): Depth => {
  let deepest = flat;
  let open: Open[] = [];
  const close = (sign: string, offset: number): boolean => {
    const at = open.findLastIndex((each) => each.sign === sign);
    if (at < 0) return false;
    const inside = Math.max(...open.slice(at).map((each) => each.inside)) + 1;
    open.length = at;
    const around = open.at(-1);
    if (around) around.inside = Math.max(around.inside, inside);
    deepest = deeper(deepest, { depth: inside, offset });
    return true;
  };
  for (const { 0: whole, 1: end, 2: marks, index } of source.matchAll(run)) {
    if (end !== undefined) open = [];
    if (marks === undefined) continue;
    const sign = marks.at(-1) ?? '';
    if (sign === ']') close('[', index);
    else if (sign === '[') open.push({ sign, inside: 0 });
    else {
      const { opens, closes } = flanks(sign, source[index - 1], source[index + whole.length]);
      // Two marks make one emphasis.
      let left = Math.ceil(marks.length / 2);
      while (closes && left > 0 && close(sign, index)) left -= 1;
      for (; opens && left > 0; left -= 1) open.push({ sign, inside: 0 });
    }
    // No parser looks back further, and neither does the count.
    if (open.length > 2000) open = open.slice(-1000);
  }
  return deepest;
};
