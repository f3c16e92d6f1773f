import { existsSync } from 'node:fs';
import { join, resolve as absolute } from 'node:path';
import { parseArgs } from 'node:util';
import type { Role } from '../../permission.ts';
import { createAgencyNames } from '../agencies.ts';
import { normalLogin } from '../account.ts';
import { RefMoved } from '../git/commit.ts';
import { openRepository } from '../git/plumbing.ts';
import { Refusal } from '../refusal.ts';
import { changeByOperator } from '../roster-changes/by-operator.ts';
import { changeLines, rolesInFile, type Person } from '../roster-changes/person.ts';
import { rosterForChange } from '../roster-changes/roster-file.ts';
import { wishOf, type Wanted } from '../roster-changes/wanted.ts';
import { openPublished, operatorCommand, Unworkable } from './operator-command.ts';

const usage = `Pemakaian: npm run cms -- akun SUREL --repository FOLDER [--branch main] [--state .portal]
                  [--name NAMA] [--role penulis|penyunting|humas|admin] [--agencies ID,ID]
                  [--hapus]

Tanpa pilihan baris kedua dan ketiga: menunjukkan akun itu. Dengan pilihan: menambah, mengubah, atau menghapusnya
di cms/editors.yml, dengan satu commit bertanda tangan langsung pada isi yang terbit, juga selagi gerbang berjalan.

Untuk pengelola pertama (--role admin), dan bila tidak ada pengelola yang dapat masuk. Selebihnya pakai editor: di
sana setiap perubahan akun diperiksa pengelola kedua. Perintah ini tidak memberi kata sandi; untuk itu ada perintah invite.`;

const options = {
  repository: { type: 'string' },
  branch: { type: 'string', default: 'main' },
  state: { type: 'string', default: '.portal' },
  name: { type: 'string' },
  role: { type: 'string' },
  agencies: { type: 'string' },
  hapus: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const parse = (args: readonly string[]) =>
  parseArgs({ args: [...args], options, allowPositionals: true });

type Given = ReturnType<typeof parse>['values'];

const roleFrom = (word: string): Role => {
  const [role] = (Object.keys(rolesInFile) as Role[]).filter((each) => rolesInFile[each] === word);
  if (role) return role;
  throw new Unworkable(
    `Peran “${word}” tidak ada. Pilih satu dari ${Object.values(rolesInFile).join(', ')}.`,
  );
};

/** What is asked for; what is not named stays as it is. Undefined where nothing is. */
const wantedFrom = (login: string, given: Given, present: Person): Wanted | undefined => {
  const named = [given.name, given.role, given.agencies].some((value) => value !== undefined);
  if (given.hapus && named)
    throw new Unworkable('--hapus tidak dapat dipakai bersama --name, --role, atau --agencies.');
  if (given.hapus) return { login, remove: true };
  if (!named) return undefined;
  const name = given.name ?? present?.name;
  const role = given.role === undefined ? present?.role : roleFrom(given.role);
  if (name === undefined || role === undefined)
    throw new Unworkable(`Akun ${login} belum ada. Untuk akun baru isi --name dan --role.`);
  const agencies =
    given.agencies
      ?.split(',')
      .map((id) => id.trim())
      .filter(Boolean) ?? present?.agencies;
  return { login, name, role, agencies: agencies ?? [] };
};

const keyIn = (state: string): string => {
  const key = join(absolute(state), 'signing-key');
  if (existsSync(key) && existsSync(`${key}.pub`)) return key;
  throw new Unworkable(
    `Kunci penanda tangan ${key} tidak ada. Periksa --state; di server baru, buat dengan: ssh-keygen -q -t ed25519 -N '' -C portal -f ${key}`,
  );
};

const show = (login: string, present: Person): string =>
  present === undefined
    ? `Akun ${login} tidak ada di cms/editors.yml.`
    : [`Akun ${login}`, ...changeLines(undefined, present).slice(1)].join('\n  ');

const work = async (args: readonly string[]): Promise<void> => {
  const { values, positionals } = parse(args);
  if (values.help) return console.log(usage);
  const [given, ...others] = positionals;
  if (given === undefined || others.length > 0 || values.repository === undefined)
    throw new Unworkable(`Surel akun atau --repository belum diisi.\n\n${usage}`);
  const published = await openPublished(values.repository, values.branch);
  const login = normalLogin(given);
  const present = (await rosterForChange(published.git, published.main)).editors.get(login);
  const wanted = wantedFrom(given, values, present);
  if (!wanted) return console.log(show(login, present));
  const git = openRepository(published.folder, keyIn(values.state));
  const ref = `refs/heads/${values.branch}`;
  const known = (await createAgencyNames(git, ref)()).map(({ id }) => id);
  const wish = wishOf(wanted, known);
  const commit = await changeByOperator(git, ref, published.main, wish);
  console.log(
    [
      `Tersimpan dalam commit ${commit.slice(0, 12)}: ${wish.login}`,
      ...changeLines(present, wish.person),
    ].join('\n  '),
  );
  console.log(
    'Selanjutnya ubah akun di editor: di sana pengelola kedua memeriksa setiap perubahan.',
  );
};

/** Shows one account, or changes it without a second administrator: for whoever runs the server. */
export const akun = operatorCommand({
  summary: 'Menunjukkan, menambah, mengubah, atau menghapus sebuah akun di cms/editors.yml.',
  usage,
  work,
  wordsOf(error) {
    if (error instanceof Refusal) return error.message;
    return error instanceof RefMoved
      ? 'Isi yang terbit berubah pada saat yang sama. Akun tidak berubah; ulangi perintah ini.'
      : undefined;
  },
});
