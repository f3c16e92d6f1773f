import { parseArgs } from 'node:util';
import { momentWords } from './moment-words.ts';
import { normalLogin } from '../account.ts';
import { createDoorLog, serverActor } from '../accounts/door-log.ts';
import { createEditLimits } from '../edit-limits/edit-limits.ts';
import { Refusal } from '../refusal.ts';
import { accountNamed, accountsAt } from './known-accounts.ts';
import { openState } from './open-state.ts';
import { openPublished, operatorCommand, Unworkable } from './operator-command.ts';

const usage = `Pemakaian: npm run cms -- longgarkan SUREL --repository FOLDER --state FOLDER [--branch main]

Melonggarkan batas kerja sebuah akun selama satu jam, misalnya untuk memasukkan banyak tulisan sekaligus: selama itu
akun tersebut boleh menyimpan, menerbitkan, dan menghapus sebanyak apa pun. Dapat dijalankan selagi gerbang berjalan.`;

const options = {
  repository: { type: 'string' },
  state: { type: 'string' },
  branch: { type: 'string', default: 'main' },
  help: { type: 'boolean', default: false },
} as const;

const work = async (args: readonly string[]): Promise<void> => {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  if (values.help) return console.log(usage);
  const [given, ...others] = positionals;
  const { repository, state } = values;
  if (given === undefined || others.length > 0 || repository === undefined || state === undefined)
    throw new Unworkable(`Surel, --repository atau --state belum diisi.\n\n${usage}`);
  const { git, main } = await openPublished(repository, values.branch);
  const { login, name } = accountNamed(normalLogin(given), await accountsAt(git, main));
  const store = openState(state);
  try {
    const ends = createEditLimits(store, Date.now).lift(login, serverActor);
    createDoorLog(store, Date.now)('edit-limit-lifted', login, '', serverActor);
    console.log(`Batas kerja ${name} (${login}) longgar sampai ${momentWords(ends)} WITA.`);
  } finally {
    store.close();
  }
};

/** Lets an account go past its limits for an hour. */
export const lift = operatorCommand({
  summary: 'Melonggarkan batas kerja sebuah akun selama satu jam.',
  usage,
  work,
  wordsOf: (error) => (error instanceof Refusal ? error.message : undefined),
});
