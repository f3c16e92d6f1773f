import { parseArgs } from 'node:util';
import { momentWords } from './moment-words.ts';
import { normalLogin } from '../account.ts';
import { createDoorLog, serverActor } from '../accounts/door-log.ts';
import { createEditLimits } from '../edit-limits/edit-limits.ts';
import { openState } from './open-state.ts';
import { operatorCommand, Unworkable } from './operator-command.ts';

const usage = `Pemakaian: npm run cms -- longgarkan SUREL --state FOLDER

Melonggarkan batas kerja sebuah akun selama satu jam, misalnya untuk memasukkan banyak tulisan sekaligus: selama itu
akun tersebut boleh menyimpan, menerbitkan, dan menghapus sebanyak apa pun. Dapat dijalankan selagi gerbang berjalan.`;

const options = {
  state: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

const work = (args: readonly string[]): Promise<void> => {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [given, ...others] = positionals;
  if (values.help) return Promise.resolve(console.log(usage));
  if (given === undefined || others.length > 0 || values.state === undefined)
    throw new Unworkable(`Surel atau --state belum diisi.\n\n${usage}`);
  const login = normalLogin(given);
  const store = openState(values.state);
  try {
    const ends = createEditLimits(store, Date.now).lift(login, serverActor);
    createDoorLog(store, Date.now)('edit-limit-lifted', login, '', serverActor);
    console.log(`Batas kerja ${login} longgar sampai ${momentWords(ends)} WITA.`);
  } finally {
    store.close();
  }
  return Promise.resolve();
};

/** Lets an account go past its limits for an hour. */
export const lift = operatorCommand({
  summary: 'Melonggarkan batas kerja sebuah akun selama satu jam.',
  usage,
  work,
  wordsOf: () => undefined,
});
