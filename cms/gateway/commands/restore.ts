import { resolve as absolute } from 'node:path';
import { parseArgs } from 'node:util';
import { restoreBackup } from '../operations/backup/restore-backup.ts';
import type { Command } from './command.ts';

const usage = `Pemakaian: npm run cms -- restore --from CADANGAN --repository FOLDER --state FOLDER [--branch main]

Memulihkan isi (git) dan data gerbang (SQLite) dari sebuah cadangan. Tidak menimpa apa pun: kedua tempat harus kosong.
Letakkan signing-key di folder --state sebelum gerbang dijalankan; tanpa itu, gerbang membuat kunci baru.`;

const options = {
  from: { type: 'string' },
  repository: { type: 'string' },
  state: { type: 'string' },
  branch: { type: 'string', default: 'main' },
  help: { type: 'boolean', default: false },
} as const;

/** Brings back what a backup holds. */
export const restore: Command = {
  summary: 'Memulihkan isi dan data gerbang dari cadangan.',
  async run(args) {
    try {
      const given = parseArgs({ args: [...args], options }).values;
      const { from, repository, state, branch } = given;
      if (given.help || from === undefined || repository === undefined || state === undefined) {
        console.log(usage);
        return given.help ? 0 : 2;
      }
      await restoreBackup({
        from: absolute(from),
        repository: absolute(repository),
        state: absolute(state),
        branch,
      });
      console.log(`Pulih: ${repository} dan ${state}`);
      return 0;
    } catch (error) {
      console.error(`Pemulihan gagal: ${error instanceof Error ? error.message : String(error)}`);
      return 1;
    }
  },
};
