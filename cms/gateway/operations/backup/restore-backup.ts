import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { checkedFiles } from './checksums.ts';
import { readBundle } from './git-bundle.ts';
import { bundleName, storesIn } from './make-backup.ts';

/** A backup that cannot be brought back. The message is for the operator. */
class Unrestorable extends Error {}

const assertSound = (file: string): void => {
  const store = new DatabaseSync(file);
  try {
    const row = store.prepare('PRAGMA integrity_check').get();
    if (row?.['integrity_check'] !== 'ok') throw new Unrestorable(`${file} rusak.`);
  } finally {
    store.close();
  }
};

interface Restoration {
  /** The folder of one backup. */
  from: string;
  repository: string;
  state: string;
  branch: string;
}

/** Brings repository and store back from a backup. Overwrites nothing; what fails leaves nothing behind. */
export const restoreBackup = async ({ from, repository, state, branch }: Restoration) => {
  if (existsSync(repository))
    throw new Unrestorable(`${repository} sudah ada. Pindahkan dahulu, lalu ulangi.`);
  const [present] = await storesIn(state);
  if (present !== undefined)
    throw new Unrestorable(
      `${path.join(state, present)} sudah ada. Pindahkan dahulu, lalu ulangi.`,
    );
  const names = await checkedFiles(from);
  if (!names?.includes(bundleName))
    throw new Unrestorable(
      `Cadangan di ${from} tidak lengkap atau berubah: SHA256SUMS tidak cocok. Pakai cadangan lain.`,
    );
  const part = `${repository}.part`;
  const stores = names.filter((name) => name.endsWith('.sqlite'));
  await rm(part, { recursive: true, force: true });
  await mkdir(path.dirname(repository), { recursive: true });
  await mkdir(state, { recursive: true, mode: 0o700 });
  try {
    await readBundle(path.join(from, bundleName), part, branch);
    for (const name of stores) {
      await copyFile(path.join(from, name), path.join(state, `${name}.part`));
      assertSound(path.join(state, `${name}.part`));
    }
    for (const name of stores)
      await rename(path.join(state, `${name}.part`), path.join(state, name));
    await rename(part, repository);
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    for (const name of stores)
      for (const end of ['', '-wal', '-shm'])
        await rm(path.join(state, `${name}.part${end}`), { force: true });
    throw error;
  }
};
