import { isLineEnd, isRegular, isSpace, Reader, type Effort } from './reader.ts';
import { Exhausting, Text, type Value } from './values.ts';

/** One step of what draws a page, with the values before it. */
export interface Operation {
  operator: string;
  operands: readonly Value[];
}

/** What moves, chooses or shows text, and where a picture begins; all others draw something else. */
const ofText = [
  'BT',
  'ET',
  'Tf',
  'Td',
  'TD',
  'Tm',
  'T*',
  'Tj',
  'TJ',
  "'",
  '"',
  'TL',
  'Tc',
  'Tw',
  'Tz',
];
const others = ['q', 'Q', 'cm', 'gs', 'Do', 'ID'];
/** The only one of three letters that says something: words for a piece of the drawing. */
const piece = 'BDC';

/** An operator of at most two letters as one number: to make a string of each takes longer than all the rest. */
const keyOf = (first: number, second = 0): number => first * 256 + second;
const byKey: ReadonlyMap<number, string> = new Map(
  [...ofText, ...others].map((word) => [
    keyOf(word.charCodeAt(0), word.length > 1 ? word.charCodeAt(1) : 0),
    word,
  ]),
);

/** A page that shows more at once is made to exhaust who reads it: a line is shorter. */
const longestString = 262_144;

const isTooLong = (value: Value): boolean =>
  Array.isArray(value)
    ? value.some(isTooLong)
    : value instanceof Text && value.bytes.length >= longestString;

/** No operator of text takes more values. */
const mostOperands = 32;

const minus = 0x2d;
const plus = 0x2b;
const point = 0x2e;
const isDigit = (byte: number | undefined): byte is number =>
  byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** Reads the number at a place; gives it and where it ends. */
const numberAt = (bytes: Buffer, start: number): [value: number, end: number] => {
  let at = start;
  let isNegative = false;
  for (; bytes[at] === minus || bytes[at] === plus; at += 1) isNegative ||= bytes[at] === minus;
  let value = 0;
  for (let byte = bytes[at]; isDigit(byte); byte = bytes[at]) {
    value = value * 10 + byte - 0x30;
    at += 1;
  }
  if (bytes[at] === point) {
    at += 1;
    let share = 0.1;
    for (let byte = bytes[at]; isDigit(byte); byte = bytes[at]) {
      value += (byte - 0x30) * share;
      share /= 10;
      at += 1;
    }
  }
  return [isNegative ? -value : value, at];
};

const startsNumber = (byte: number): boolean =>
  isDigit(byte) || byte === minus || byte === plus || byte === point;

/** Where a picture among the operators ends: behind the `EI` that stands alone. Undefined where none follows. */
const endOfPicture = (bytes: Buffer, start: number): number | undefined => {
  for (let at = bytes.indexOf('EI', start); at >= 0; at = bytes.indexOf('EI', at + 2))
    if (isSpace(bytes[at - 1]) && !isRegular(bytes[at + 2])) return at + 2;
  return undefined;
};

const opensValue = new Set([...'(<[/'].map((sign) => sign.charCodeAt(0)));

const operatorAt = (bytes: Buffer, start: number, end: number): string | undefined => {
  const length = end - start;
  if (length > 3) return undefined;
  if (length === 3) return bytes.toString('latin1', start, end) === piece ? piece : undefined;
  return byKey.get(keyOf(bytes[start] ?? 0, length > 1 ? bytes[start + 1] : 0));
};

/** The steps that place and show text, in turn. Throws {@link Exhausting}. */
export function* operationsOf(bytes: Buffer, effort: Effort): Generator<Operation> {
  const reader = new Reader(bytes, effort, longestString);
  let operands: Value[] = [];
  let at = 0;
  let endsPictures = true;
  const push = (value: Value) => {
    if (operands.length < mostOperands) operands.push(value);
  };
  for (let byte = bytes[at]; byte !== undefined; byte = bytes[at]) {
    const start = at;
    if (startsNumber(byte)) {
      const [value, end] = numberAt(bytes, at);
      at = end;
      push(value);
    } else if (opensValue.has(byte)) {
      const value = reader.valueAt(at);
      if (isTooLong(value)) throw new Exhausting();
      push(value);
      at = reader.at;
    } else if (byte === 0x25) {
      while (at < bytes.length && !isLineEnd(bytes[at])) at += 1;
    } else if (isRegular(byte)) {
      while (isRegular(bytes[at])) at += 1;
      const operator = operatorAt(bytes, start, at);
      if (operator === 'ID') {
        // Where no picture ends any more, to look for its end at each would take the square of the time.
        const end: number | undefined = endsPictures ? endOfPicture(bytes, at) : undefined;
        endsPictures &&= end !== undefined;
        at = end ?? at;
      } else if (operator !== undefined) {
        effort.spend(0, 1);
        yield { operator, operands };
      }
      if (operands.length > 0) operands = [];
    }
    if (at === start) at += 1;
  }
}
