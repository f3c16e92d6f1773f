import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { manifestFile } from '../../cms/publisher/sign-manifest.ts';
import type { Finding } from './finding.ts';
import { Uncheckable } from './source.ts';

/** As many publications as are remembered: some years of them. */
const longest = 20_000;

const readSeen = async (file: string): Promise<string[]> => {
  try {
    return (await readFile(file, 'utf8')).split('\n').filter(Boolean);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
};

/**
 * Compares a list with those that the same watcher saw before, by their hashes in `file`, the newest last. A signature tells that
 * a list was once published, not that it still is: one that another has replaced since is an old site that is shown again.
 */
export const compareWithMemory = async (file: string, list: string): Promise<Finding[]> => {
  const hash = createHash('sha256').update(list).digest('hex');
  try {
    const seen = await readSeen(file);
    if (seen.at(-1) === hash) return [];
    if (seen.includes(hash))
      return [
        {
          what: 'changed',
          place: `/${manifestFile}`,
          why: `daftar lama ditampilkan lagi, yang sudah pernah digantikan; bila itu memang maksud Anda, hapus ${file}`,
        },
      ];
    await writeFile(`${file}.new`, `${[...seen, hash].slice(-longest).join('\n')}\n`);
    await rename(`${file}.new`, file);
    return [];
  } catch (error) {
    throw new Uncheckable(
      `${file} tidak dapat dibaca atau ditulis: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
};
