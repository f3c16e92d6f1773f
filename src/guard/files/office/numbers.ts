/** Numbers of fewer digits are amounts: without words before it, no shorter one says anything about a person. */
const fewest = 11;
/** Excel keeps fifteen digits of a number; of a NIK typed as one it makes the last digit zero. */
const kept = 15;

/**
 * The digits of a number as its cell shows them when it is wide enough; undefined where it has too few of them to matter. A
 * last digit that Excel has lost is given as 1.
 */
export const digitsOf = (value: string): string | undefined => {
  const text = value.trim();
  const isPlain = /^\d+$/.test(text);
  // A format may leave out the sign and what stands behind the comma.
  const number = text === '' ? Number.NaN : Math.trunc(Math.abs(Number(text)));
  if (!isPlain && !(number < 1e21)) return undefined;
  const digits = isPlain ? text : number.toFixed(0);
  if (digits.length < fewest) return undefined;
  return digits.length === kept + 1 && digits.endsWith('0000') ? `${digits.slice(0, -1)}1` : digits;
};

/** A part of a whole, as a chart keeps its values: its digits are no number of anybody. */
const fraction = /^\s*[+-]?\d*(?:[.,]\d+(?:E[+-]?\d+)?|\d(?:E[+-]?\d+))\s*$/i;

/** Whether words are the value of a point in a chart, and no number that is counted or called. */
export const isFraction = (words: string): boolean => fraction.test(words);
