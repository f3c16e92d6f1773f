import { parseArgs } from 'node:util';
import { BrokenRoster } from '../../range-guard/roster.ts';
import { normalLogin } from '../account.ts';
import { createDoorLog, serverActor } from '../accounts/door-log.ts';
import { createInvitations } from '../accounts/invitations.ts';
import { rosterAt, rosterPath } from '../accounts/roster-accounts.ts';
import { invitationAddress } from '../http/accounts/all-accounts.ts';
import { localHosts } from '../local-hosts.ts';
import { momentWords } from './moment-words.ts';
import { openState } from './open-state.ts';
import { openPublished, operatorCommand, Unworkable } from './operator-command.ts';

const usage = `Pemakaian: npm run cms -- invite SUREL --repository FOLDER --state FOLDER --origin https://ALAMAT-EDITOR
                  [--branch main] [--kode-baru]

Membuat tautan undangan, tempat pemilik akun membuat kata sandinya sendiri. Dapat dijalankan selagi gerbang berjalan.
Undangan yang lebih lama untuk akun itu berakhir. Aplikasi kode yang sudah terpasang tetap dipakai;
dengan --kode-baru (telepon hilang), aplikasi kode lama berhenti berlaku begitu undangan dipakai.`;

const options = {
  repository: { type: 'string' },
  state: { type: 'string' },
  origin: { type: 'string' },
  branch: { type: 'string', default: 'main' },
  'kode-baru': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** The editor's own origin. A link over plain http would show its token to whoever listens. */
const originFrom = (text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isSafe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && localHosts.has(url.hostname));
  if (!url || !isSafe)
    throw new Unworkable(
      `--origin “${text}” bukan alamat editor. Tulis misalnya https://editor.palukota.go.id.`,
    );
  return url.origin;
};

/** The name of a person on the list. */
const nameOf = async (repository: string, branch: string, login: string): Promise<string> => {
  const { git, main } = await openPublished(repository, branch);
  const person = (await rosterAt(git, main)).editors.get(login);
  if (!person)
    throw new Unworkable(
      `${login} tidak ada di ${rosterPath} yang sudah terbit. Periksa ejaannya, atau tambahkan dahulu orangnya.`,
    );
  return person.name;
};

const work = async (args: readonly string[]): Promise<void> => {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  if (values.help) return console.log(usage);
  const [given, ...others] = positionals;
  const { repository, state, origin } = values;
  if (
    given === undefined ||
    others.length > 0 ||
    repository === undefined ||
    state === undefined ||
    origin === undefined
  )
    throw new Unworkable(`Surel, --repository, --state atau --origin belum diisi.\n\n${usage}`);
  const login = normalLogin(given);
  const editor = originFrom(origin);
  const name = await nameOf(repository, values.branch, login);
  const store = openState(state);
  try {
    const { token, ends } = createInvitations(store, Date.now).invite(login, values['kode-baru']);
    createDoorLog(store, Date.now)('invited', login, '', serverActor);
    console.log(
      [
        `Undangan untuk ${name} (${login}):`,
        invitationAddress(editor, token),
        `Berlaku satu kali, sampai ${momentWords(ends)} WITA.`,
        'Kirimkan hanya kepada orangnya sendiri. Tautan ini tidak dapat ditampilkan lagi.',
      ].join('\n'),
    );
  } finally {
    store.close();
  }
};

/** Invites a person of the list to set a password. */
export const invite = operatorCommand({
  summary: 'Mengundang pemilik akun untuk membuat kata sandinya.',
  usage,
  work,
  wordsOf: (error) =>
    error instanceof BrokenRoster
      ? `${rosterPath} tidak dapat dibaca: ${error.message}. Betulkan dahulu.`
      : undefined,
});
