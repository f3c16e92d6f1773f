import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

/** The list of a backup's files, as `sha256sum --check` reads it. */
const listName = 'SHA256SUMS';

const sumOf = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
};

/** Writes down what every file of a folder is. */
export const writeChecksums = async (folder: string): Promise<void> => {
  const names = (await readdir(folder)).filter((name) => name !== listName).sort();
  const lines: string[] = [];
  for (const name of names) lines.push(`${await sumOf(path.join(folder, name))}  ${name}\n`);
  await writeFile(path.join(folder, listName), lines.join(''));
};

/** The files of a folder, by its list; undefined where one is missing or differs, or where there is no list. */
export const checkedFiles = async (folder: string): Promise<string[] | undefined> => {
  const list = await readFile(path.join(folder, listName), 'utf8').catch(() => '');
  const names: string[] = [];
  for (const [, sum, name] of list.matchAll(/^([0-9a-f]{64}) {2}([\w.-]+)$/gm)) {
    if (sum === undefined || name === undefined) continue;
    if ((await sumOf(path.join(folder, name)).catch(() => '')) !== sum) return undefined;
    names.push(name);
  }
  return names.length === 0 ? undefined : names;
};
