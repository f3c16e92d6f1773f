import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { writeChecksums } from './checksums.ts';
import { writeBundle } from './git-bundle.ts';

/** The file of a backup that holds the repository. */
export const bundleName = 'content.bundle';

const prefix = 'portal-';

/** The SQLite files of a state folder. */
export const storesIn = async (state: string): Promise<string[]> =>
  existsSync(state) ? (await readdir(state)).filter((name) => name.endsWith('.sqlite')) : [];

const copyStore = async (from: string, to: string): Promise<void> => {
  const store = new DatabaseSync(from, { readOnly: true, timeout: 5000 });
  try {
    await backup(store, to);
  } finally {
    store.close();
  }
};

const nameAt = (time: Date): string =>
  prefix + time.toISOString().replace(/\.\d+/, '').replaceAll(':', '');

/**
 * Copies repository and store, while a gateway may work on them, into a folder of its own below `to`. The folder has its
 * name only once it is complete. The private signing key is not in it. Gives the folder.
 */
export const makeBackup = async (
  { repository, state, to }: { repository: string; state: string; to: string },
  time: Date,
): Promise<string> => {
  const folder = path.join(to, nameAt(time));
  const part = `${folder}.part`;
  await rm(part, { recursive: true, force: true });
  await mkdir(part, { recursive: true, mode: 0o700 });
  for (const name of await storesIn(state))
    await copyStore(path.join(state, name), path.join(part, name));
  await writeBundle(repository, path.join(part, bundleName));
  const publicKey = path.join(state, 'signing-key.pub');
  if (existsSync(publicKey)) await copyFile(publicKey, path.join(part, 'signing-key.pub'));
  await writeChecksums(part);
  await rename(part, folder);
  return folder;
};

/** Removes all but the newest backups below `to`. */
export const keepNewest = async (to: string, count: number): Promise<void> => {
  const names = (await readdir(to)).filter((name) => /^portal-[\dT-]+Z$/.test(name)).sort();
  for (const name of names.slice(0, -count))
    await rm(path.join(to, name), { recursive: true, force: true });
};
