import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const pack = promisify<Uint8Array, Buffer<ArrayBuffer>>(gzip);

type Bytes = Uint8Array<ArrayBuffer>;

/** An answer that is JSON already, as it goes to the browser. Many answers may share its bytes; nobody changes them. */
export class ReadyJson {
  readonly bytes: Bytes;
  /** The same, packed with gzip. */
  readonly packed: Bytes;
  private constructor(bytes: Bytes, packed: Bytes) {
    this.bytes = bytes;
    this.packed = packed;
  }

  /** What it takes to keep it, in bytes. */
  get size(): number {
    return this.bytes.length + this.packed.length;
  }

  /** An array of values, each written by itself: one string of all of them would be written far slower. */
  static async array(values: readonly unknown[]): Promise<ReadyJson> {
    const parts = values.flatMap((value, index) => [
      Buffer.from(index === 0 ? '[' : ','),
      Buffer.from(JSON.stringify(value)),
    ]);
    const bytes = Buffer.concat([
      ...(parts.length > 0 ? parts : [Buffer.from('[')]),
      Buffer.from(']'),
    ]);
    return new ReadyJson(bytes, await pack(bytes));
  }
}
