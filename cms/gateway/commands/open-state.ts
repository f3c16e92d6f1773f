import { existsSync } from 'node:fs';
import { join, resolve as absolute } from 'node:path';
import { openStore, type Store } from '../store/store.ts';
import { Unworkable } from './operator-command.ts';

/** The gateway's memory in the folder of its state. Throws {@link Unworkable} where there is none. */
export const openState = (state: string): Store => {
  const file = join(absolute(state), 'store.sqlite');
  if (!existsSync(file))
    throw new Unworkable(
      `${file} tidak ada. Periksa --state; bila gerbang belum pernah berjalan di sini, jalankan dahulu.`,
    );
  return openStore(file);
};
