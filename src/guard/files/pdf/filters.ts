import { constants, inflateSync } from 'node:zlib';
import { unLzw } from './lzw.ts';
import { Dictionary, Exhausting, Name, type Value } from './values.ts';

/** What the streams of one PDF may come to when unpacked, one alone and all together. */
const mostOfOne = 128 * 1024 * 1024;
const mostOfAll = 384 * 1024 * 1024;

/** Counts what is unpacked. A byte that takes long counts more than once. */
export class Unpacking {
  private left: number;

  constructor(most = mostOfAll) {
    this.left = most;
  }

  /** How much the next step may give. */
  limit(cost: number, most: number): number {
    return Math.min(most, Math.floor(this.left / cost));
  }
  spend(bytes: number, cost: number): void {
    this.left -= bytes * cost;
    if (this.left <= 0 || bytes >= mostOfOne) throw new Exhausting();
  }
}

const fromHex = (bytes: Buffer): Buffer => {
  const close = bytes.indexOf(0x3e);
  const digits = bytes.toString('latin1', 0, close < 0 ? bytes.length : close);
  const hex = digits.replace(/[^0-9a-f]/gi, '');
  return Buffer.from(hex.length % 2 === 0 ? hex : `${hex}0`, 'hex');
};

const fromAscii85 = (bytes: Buffer): Buffer => {
  const close = bytes.indexOf('~', 0, 'latin1');
  const out = Buffer.alloc((close < 0 ? bytes.length : close) * 4 + 4);
  let [length, count, value] = [0, 0, 0];
  const put = (bytesOfGroup: number) => {
    out.writeUInt32BE(value % 2 ** 32, length);
    length += bytesOfGroup;
    [count, value] = [0, 0];
  };
  for (const byte of bytes.subarray(0, close < 0 ? bytes.length : close)) {
    if (byte === 0x7a && count === 0) put(4);
    if (byte < 0x21 || byte > 0x75) continue;
    value = value * 85 + byte - 0x21;
    count += 1;
    if (count === 5) put(4);
  }
  if (count > 1) {
    const bytesOfGroup = count - 1;
    for (; count < 5; count += 1) value = value * 85 + 84;
    put(bytesOfGroup);
  }
  return out.subarray(0, length);
};

const fromRuns = (bytes: Buffer, limit: number): Buffer => {
  const parts: Buffer[] = [];
  let length = 0;
  for (let at = 0; at < bytes.length && length < limit;) {
    const run = bytes[at] ?? 128;
    if (run === 128) break;
    const part =
      run < 128
        ? bytes.subarray(at + 1, at + 2 + run)
        : Buffer.alloc(257 - run, bytes[at + 1] ?? 0);
    parts.push(part);
    length += part.length;
    at += run < 128 ? run + 2 : 2;
  }
  return Buffer.concat(parts);
};

const inflated = (bytes: Buffer, limit: number, finishFlush?: number): Buffer => {
  try {
    return inflateSync(bytes, { maxOutputLength: limit, finishFlush });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new Exhausting();
    throw error;
  }
};

const behindStream = /^\r?\n?endstream/;

/** A stream that its dictionary bounds where `endstream` first stands, so that all readers see the same of it. */
const bounded = (about: Dictionary, packed: Buffer): Buffer | undefined => {
  const [length, ...others] = about.entries.flatMap(([key, value]) =>
    key === 'Length' ? [value] : [],
  );
  if (typeof length !== 'number' || others.length > 0) return undefined;
  const behind = packed.subarray(length, length + 11);
  const end = packed.indexOf('endstream');
  return behindStream.test(behind.toString('latin1')) && end >= length
    ? packed.subarray(0, length)
    : undefined;
};

/** Acrobat leaves the end of what it packs open: only the length tells where it ends. */
const inflatedOpen = (about: Dictionary, packed: Buffer, limit: number): Buffer => {
  try {
    return inflated(packed, limit);
  } catch (error) {
    const whole = error instanceof Exhausting ? undefined : bounded(about, packed);
    if (!whole) throw error;
    return inflated(whole, limit, constants.Z_SYNC_FLUSH);
  }
};

interface Filter {
  /** How many times a byte of it counts. */
  cost: number;
  run: (bytes: Buffer, limit: number, parms: Value) => Buffer;
  /** Instead of `run`, where it is the first filter of a stream. */
  runFirst?: (about: Dictionary, packed: Buffer, limit: number) => Buffer;
}

const isLate = (parms: Value) => parms instanceof Dictionary && parms.get('EarlyChange') === 0;

const flate: Filter = {
  cost: 1,
  run: (bytes, limit) => inflated(bytes, limit),
  runFirst: inflatedOpen,
};
const lzw: Filter = {
  cost: 8,
  run: (bytes, limit, parms) => unLzw(bytes, limit, isLate(parms) ? 0 : 1),
};
const runs: Filter = { cost: 4, run: fromRuns };
const hex: Filter = { cost: 4, run: fromHex };
const ascii85: Filter = { cost: 4, run: fromAscii85 };

/** By their names and the short names that many readers allow everywhere. */
const filters: ReadonlyMap<string, Filter> = new Map([
  ['FlateDecode', flate],
  ['Fl', flate],
  ['LZWDecode', lzw],
  ['LZW', lzw],
  ['RunLengthDecode', runs],
  ['RL', runs],
  ['ASCIIHexDecode', hex],
  ['AHx', hex],
  ['ASCII85Decode', ascii85],
  ['A85', ascii85],
]);

const listOf = (value: Value): Value[] => {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
};

/** More filters than these over each other have no purpose but to hide. */
const mostFilters = 8;

/**
 * The bytes of a stream as its filters give them, from its first byte on, at most `most`; every filter knows its own end. `isWhole` is
 * false where a filter is none of these, as those of pictures: then they are what goes into it. Throws what the filters
 * throw at bytes that they cannot read, and {@link Exhausting}.
 */
export const unpack = (
  about: Dictionary,
  packed: Buffer,
  unpacking: Unpacking,
  most = mostOfOne,
): { bytes: Buffer; isWhole: boolean } => {
  const names = listOf(about.get('Filter') ?? about.get('F'));
  const parms = listOf(about.get('DecodeParms') ?? about.get('DP'));
  if (names.length > mostFilters) throw new Exhausting();
  let bytes = packed;
  for (const [index, name] of names.entries()) {
    const filter = name instanceof Name ? filters.get(name.text) : undefined;
    if (!filter) return { bytes, isWhole: false };
    const limit = unpacking.limit(filter.cost, most);
    bytes =
      (index === 0 ? filter.runFirst?.(about, bytes, limit) : undefined) ??
      filter.run(bytes, limit, parms[index]);
    unpacking.spend(bytes.length, filter.cost);
  }
  return { bytes, isWhole: true };
};
