import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, deflate } from 'node:zlib';

const deflated = promisify<Buffer, { level: number }, Buffer>(deflate);

/** As fast as git compresses what it stores one by one. */
const compress = (bytes: Buffer): Promise<Buffer> =>
  deflated(bytes, { level: constants.Z_BEST_SPEED });

const isOf = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

// Not by “recursive”, which tells of a read-only disk as of a folder that is missing.
const makeFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder);
  } catch (error) {
    if (!isOf(error, 'EEXIST')) throw error;
  }
};

const openNew = async (folder: string, file: string) => {
  try {
    return await open(file, 'wx', 0o444);
  } catch (error) {
    if (!isOf(error, 'ENOENT')) throw error;
    await makeFolder(folder);
    return open(file, 'wx', 0o444);
  }
};

/** An object that is to be stored. */
export interface NewObject {
  type: 'blob' | 'tree' | 'commit';
  bytes: Buffer;
}

/** How a repository names its objects; the length of its ids tells. */
export type ObjectFormat = 'sha1' | 'sha256';

/** The format of a repository, from any id in it. */
export const formatOf = (id: string): ObjectFormat => (id.length === 40 ? 'sha1' : 'sha256');

const headed = ({ type, bytes }: NewObject): Buffer =>
  Buffer.concat([Buffer.from(`${type} ${bytes.length}\0`), bytes]);

const nameOf = (content: Buffer, format: ObjectFormat): string =>
  createHash(format).update(content).digest('hex');

/** The id of an object. */
export const idOf = (object: NewObject, format: ObjectFormat): string =>
  nameOf(headed(object), format);

const writeOnce = async (folder: string, name: string, bytes: Buffer): Promise<void> => {
  // A name that the clearing of half-written objects knows.
  const half = join(folder, `tmp_obj_${randomUUID()}`);
  const file = await openNew(folder, half);
  try {
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(half, join(folder, name));
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
};

/**
 * Stores an object in the bare repository `dir` as git itself would: a compressed file that is on the disk before it has its
 * name, so that a kill at any moment leaves all of it or nothing. One that is there already is written afresh, which
 * keeps it from being pruned. Gives its id. Throws the system's error where it cannot be written.
 */
export const storeObject = async (
  dir: string,
  object: NewObject,
  format: ObjectFormat,
): Promise<string> => {
  const content = headed(object);
  const id = nameOf(content, format);
  await writeOnce(join(dir, 'objects', id.slice(0, 2)), id.slice(2), await compress(content));
  return id;
};
