import { resolve as absolute } from 'node:path';
import { parseArgs } from 'node:util';
import { keepNewest, makeBackup } from '../operations/backup/make-backup.ts';
import type { Command } from './command.ts';

const usage = `Pemakaian: npm run cms -- backup --repository FOLDER --state FOLDER --to FOLDER [--keep JUMLAH]

Mencadangkan isi (git) dan data gerbang (SQLite) ke folder baru di bawah --to, juga selagi gerbang berjalan.
Dengan --keep, hanya sekian cadangan terbaru yang disimpan.
Kunci rahasia penanda tangan tidak ikut. Simpan berkas signing-key sendiri, di tempat lain yang aman.`;

const options = {
  repository: { type: 'string' },
  state: { type: 'string' },
  to: { type: 'string' },
  keep: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** Copies what cannot be made again. */
export const backup: Command = {
  summary: 'Mencadangkan isi dan data gerbang.',
  async run(args) {
    try {
      const given = parseArgs({ args: [...args], options }).values;
      const { repository, state, to } = given;
      const keep = given.keep === undefined ? undefined : Number(given.keep);
      const isMissing = repository === undefined || state === undefined || to === undefined;
      if (
        given.help ||
        isMissing ||
        (keep !== undefined && !(Number.isInteger(keep) && keep > 0))
      ) {
        console.log(usage);
        return given.help ? 0 : 2;
      }
      const places = {
        repository: absolute(repository),
        state: absolute(state),
        to: absolute(to),
      };
      console.log(`Cadangan: ${await makeBackup(places, new Date())}`);
      if (keep !== undefined) await keepNewest(places.to, keep);
      return 0;
    } catch (error) {
      console.error(`Cadangan gagal: ${error instanceof Error ? error.message : String(error)}`);
      return 1;
    }
  },
};
