import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir, realpath, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { manifestFile, signatureFile } from '../../cms/publisher/sign-manifest.ts';

/** The files of a site: path from its root to the SHA-256 of the bytes, in hexadecimal digits. */
export type Manifest = ReadonlyMap<string, string>;

/** What stands in place of a hash for what is no plain file, such as a link. No hash equals it. */
const noFile = 'no plain file';

/** The hash of what is read, in hexadecimal digits. */
export const sha256Of = async (
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
};

const byBytes = ([a]: [string, string], [b]: [string, string]) =>
  Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Every file below `folder`, hidden ones too, without the list itself and its signature. No link is followed. */
export const hashFolder = async (folder: string): Promise<Manifest> => {
  const root = await realpath(folder);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const found: [string, string][] = [];
  for (const entry of entries) {
    const place = path.join(entry.parentPath, entry.name);
    const name = path.relative(root, place).split(path.sep).join('/');
    if (entry.isDirectory() || name === manifestFile || name === signatureFile) continue;
    const isPlain = (await lstat(place)).isFile();
    found.push([name, isPlain ? await sha256Of(createReadStream(place)) : noFile]);
  }
  return new Map(found.sort(byBytes));
};

/** The list as `sha256sum -c` reads it, sorted by the bytes of the names. */
export const manifestText = (files: Manifest): string =>
  [...files]
    .map(([name, hash]) => {
      // `sha256sum` writes such names in a form of its own.
      if (/[\\\r\n]/.test(name) || !/^[0-9a-f]{64}$/.test(hash))
        throw new Error(`${JSON.stringify(name)} cannot be published: ${hash}`);
      return `${hash}  ${name}\n`;
    })
    .join('');

/** Reads a list. Throws where a line is none, names a place outside of the site, or names a file twice. */
export const parseManifest = (text: string): Manifest => {
  const files = new Map<string, string>();
  for (const line of text.split('\n').filter(Boolean)) {
    const [, hash, name] = /^([0-9a-f]{64})[ ][ *](.+)$/.exec(line) ?? [];
    const isInside = name !== undefined && !/^\/|(^|\/)\.\.?(\/|$)|[\\\r]/.test(name);
    if (hash === undefined || !isInside || files.has(name))
      throw new Error(`Bukan baris daftar SHA-256: ${line.slice(0, 120)}`);
    files.set(name, hash);
  }
  if (files.size === 0) throw new Error('Daftar SHA-256 kosong.');
  return files;
};

/** Writes the list of a built site into its root, and gives how many files it names. */
export const writeManifest = async (folder: string): Promise<number> => {
  const files = await hashFolder(folder);
  await writeFile(path.join(folder, manifestFile), manifestText(files));
  return files.size;
};
