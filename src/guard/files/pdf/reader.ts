import { Dictionary, Exhausting, Name, Reference, Text, type Value } from './values.ts';

/** How deep values may lie in each other. */
const deepest = 64;
/** The longest string that is kept whole, but in what a page shows: as long as a field of a form can be. */
const longestString = 65_536;
const mostValues = 2_000_000;
/** What all packed objects of a file may come to: every byte of them is read. */
export const mostUnpacked = 32 * 1024 * 1024;

export const isSpace = (byte: number | undefined) =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x0c || byte === 0;
export const isLineEnd = (byte: number | undefined) => byte === 0x0a || byte === 0x0d;
const delimiters = new Set([...'()<>[]{}/%'].map((sign) => sign.charCodeAt(0)));
export const isRegular = (byte: number | undefined): byte is number =>
  byte !== undefined && !isSpace(byte) && !delimiters.has(byte);

/** What reading may cost in all, over one file. */
export class Effort {
  private bytes: number;
  private values: number;
  private unpacked = 0;

  constructor(size: number, values = mostValues) {
    this.bytes = size * 8 + 1_000_000;
    this.values = values;
  }

  /** More to read has been unpacked. */
  allow(bytes: number): void {
    this.unpacked += bytes;
    if (this.unpacked > mostUnpacked) throw new Exhausting();
    this.bytes += bytes * 4;
  }
  spend(bytes: number, values = 0): void {
    this.bytes -= bytes;
    this.values -= values;
    if (this.bytes < 0 || this.values < 0) throw new Exhausting();
  }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const unescaped = (inside: string): string =>
  inside.replace(/\\(?:([0-7]{1,3})|\r?\n|([^]))/g, (_all, octal?: string, sign?: string) =>
    octal === undefined
      ? (escapes[sign ?? ''] ?? sign ?? '')
      : String.fromCharCode(Number.parseInt(octal, 8) & 255),
  );

const hexDigit = (byte: number): number => {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
};

/** Reads values out of bytes, wherever it is told to begin, and as forgiving as the most forgiving program. */
export class Reader {
  at = 0;
  private readonly bytes: Buffer;
  private readonly effort: Effort;
  private readonly longest: number;

  constructor(bytes: Buffer, effort: Effort, longest = longestString) {
    this.bytes = bytes;
    this.effort = effort;
    this.longest = longest;
  }

  /** Reads the value that begins at `at`. Throws {@link Exhausting}. */
  valueAt(at: number): Value {
    this.at = at;
    return this.value(0);
  }

  /** The word at the present place, such as `stream`; it is passed. */
  word(): string {
    this.skip();
    return this.regular();
  }

  private slice(from: number, to: number): string {
    return this.bytes.toString('latin1', from, to);
  }

  private skip(): void {
    const start = this.at;
    for (;;) {
      while (isSpace(this.bytes[this.at])) this.at += 1;
      if (this.bytes[this.at] !== 0x25) break;
      while (this.at < this.bytes.length && !isLineEnd(this.bytes[this.at])) this.at += 1;
    }
    this.effort.spend(this.at - start);
  }

  private value(depth: number): Value {
    if (depth > deepest) throw new Exhausting();
    this.skip();
    this.effort.spend(0, 1);
    const start = this.at;
    const sign = this.slice(start, start + 2);
    if (sign === '<<') return this.dictionary(depth);
    if (sign.startsWith('/')) return this.name();
    if (sign.startsWith('[')) return this.array(depth);
    if (sign.startsWith('(')) return this.literal();
    if (sign.startsWith('<')) return this.hexadecimal();
    const word = this.regular();
    if (this.at === start) this.at += 1;
    return /^[+-]?[\d.]+$/.test(word) ? this.number(word) : undefined;
  }

  /** A number, or a reference where another number and R follow. */
  private number(word: string): Value {
    const after = this.at;
    if (/^\d{1,10}$/.test(word) && /^\d{1,5}$/.test(this.word()) && this.word() === 'R')
      return new Reference(Number(word));
    this.at = after;
    return Number(word);
  }

  private name(): Name {
    this.at += 1;
    const word = this.regular();
    return new Name(
      word.replace(/#([0-9a-f]{2})/gi, (_all, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    );
  }

  private regular(): string {
    const start = this.at;
    while (isRegular(this.bytes[this.at])) this.at += 1;
    this.effort.spend(this.at - start);
    return this.slice(start, Math.min(this.at, start + 200));
  }

  private isAt(sign: string): boolean {
    this.skip();
    return this.slice(this.at, this.at + sign.length) === sign;
  }

  private array(depth: number): Value[] {
    this.at += 1;
    const items: Value[] = [];
    while (this.at < this.bytes.length && !this.isAt(']')) items.push(this.value(depth + 1));
    this.at += 1;
    return items;
  }

  private dictionary(depth: number): Dictionary {
    this.at += 2;
    const found = new Dictionary();
    while (this.at < this.bytes.length && !this.isAt('>>')) {
      const key = this.value(depth + 1);
      if (!(key instanceof Name) || this.isAt('>>')) continue;
      found.entries.push([key.text, this.value(depth + 1)]);
    }
    this.at += 2;
    return found;
  }

  private literal(): Text {
    const start = this.at + 1;
    let open = 1;
    for (this.at = start; this.at < this.bytes.length && open > 0; this.at += 1) {
      const byte = this.bytes[this.at];
      if (byte === 0x5c) this.at += 1;
      else if (byte === 0x28) open += 1;
      else if (byte === 0x29) open -= 1;
    }
    this.effort.spend(this.at - start);
    return new Text(unescaped(this.slice(start, Math.min(this.at - 1, start + this.longest))));
  }

  private hexadecimal(): Text {
    const start = this.at + 1;
    const end = this.bytes.indexOf(0x3e, start);
    this.at = end < 0 ? this.bytes.length : end + 1;
    this.effort.spend(this.at - start);
    const last = Math.min(this.at - 1, start + 2 * this.longest);
    let text = '';
    let half = -1;
    for (let at = start; at < last; at += 1) {
      const digit = hexDigit(this.bytes[at] ?? 0);
      if (digit < 0) continue;
      if (half >= 0) text += String.fromCharCode(half * 16 + digit);
      half = half < 0 ? digit : -1;
    }
    // A digit that is left over is followed by a zero.
    return new Text(half < 0 ? text : text + String.fromCharCode(half * 16));
  }
}
