import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { StaticFile } from './static-file.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

type Encoding = 'br' | 'gzip';

const smallest = 512;
const remembered = new Map<string, Buffer>();
const most = 500;

const compress = (bytes: Buffer, encoding: Encoding): Promise<Buffer> =>
  encoding === 'br'
    ? brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
    : zip(bytes, { level: 9 });

const preferred = (accepted: string): Encoding | undefined => {
  const names = accepted
    .split(',')
    .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
    .map((part) => part.trim().split(';')[0]);
  return (['br', 'gzip'] as const).find((encoding) => names.includes(encoding));
};

/** The bytes of a file as the client accepts them; compressed forms are kept for the next request. */
export const compressed = async (
  file: StaticFile,
  accepted: string,
): Promise<{ bytes: Buffer; encoding?: Encoding }> => {
  const encoding = file.bytes.length < smallest ? undefined : preferred(accepted);
  if (!encoding) return { bytes: file.bytes };
  const key = `${encoding} ${file.etag}`;
  const known = remembered.get(key);
  if (known) return { bytes: known, encoding };
  const bytes = await compress(file.bytes, encoding);
  if (remembered.size >= most) remembered.clear();
  remembered.set(key, bytes);
  return { bytes, encoding };
};
