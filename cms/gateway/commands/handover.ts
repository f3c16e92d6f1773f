import { parseArgs } from 'node:util';
import { normalLogin, type Account } from '../account.ts';
import { readDrafts, type Draft } from '../drafts/draft.ts';
import { RefMoved } from '../git/commit.ts';
import type { Repository } from '../git/plumbing.ts';
import { entryWords, statusWords } from '../message.ts';
import { handOver, holdingsOf, outOfReach, type Holdings } from '../reviews/handover.ts';
import { Refusal } from '../refusal.ts';
import { accountNamed, accountsAt } from './known-accounts.ts';
import { openPublished, operatorCommand, Unworkable } from './operator-command.ts';

const usage = `Pemakaian: npm run cms -- serah-terima SUREL --repository FOLDER [--kepada SUREL] [--branch main]

Menunjukkan draf, tugas memeriksa, dan pemeriksaan yang terlambat dari sebuah akun.
Dengan --kepada, semuanya diserahkan kepada pengganti sekaligus. Penulis draf tetap tercatat sebagai penulisnya.`;

const options = {
  repository: { type: 'string' },
  branch: { type: 'string', default: 'main' },
  kepada: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

const day = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'Asia/Makassar' });

const lineOf = ({ place, status, since }: Draft): string =>
  `  ${entryWords(place)} (${statusWords[status]} sejak ${day.format(new Date(since))})`;

const listed = (title: string, drafts: readonly Draft[]): string =>
  [`${title}: ${drafts.length === 0 ? 'tidak ada' : drafts.length}`, ...drafts.map(lineOf)].join(
    '\n',
  );

const report = (login: string, { drafts, reviews, overdue }: Holdings): string =>
  [
    `Yang dipegang ${login}`,
    listed('Draf', drafts),
    listed('Tugas memeriksa', reviews),
    listed('Pemeriksaan yang lewat tujuh hari', overdue),
  ].join('\n');

const assertWithin = (holdings: Holdings, successor: Account): void => {
  const foreign = outOfReach(holdings, successor);
  if (foreign.length > 0)
    throw new Unworkable(
      `${successor.name} tidak bekerja untuk instansi dari draf ini:\n${foreign.map(lineOf).join('\n')}\nTidak ada yang diserahkan. Pilih pengganti lain, atau tambahkan instansinya pada akun itu.`,
    );
};

const handOverTo = async (
  git: Repository,
  login: string,
  holdings: Holdings,
  successor: Account,
): Promise<void> => {
  if (successor.login === login) throw new Unworkable('Pengganti harus orang lain.');
  const moved = await handOver(git, holdings, successor);
  console.log(
    [
      `Diserahkan kepada ${successor.name}: ${moved.drafts.length} draf, ${moved.reviews.length} tugas memeriksa.`,
      ...(moved.released.length === 0
        ? []
        : [
            listed(
              'Perlu pemeriksa lain, karena pengganti tidak dapat memeriksanya',
              moved.released,
            ),
          ]),
    ].join('\n'),
  );
};

const work = async (args: readonly string[]): Promise<void> => {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  if (values.help) return console.log(usage);
  const [given, ...others] = positionals;
  if (given === undefined || others.length > 0 || values.repository === undefined)
    throw new Unworkable(`Surel akun atau --repository belum diisi.\n\n${usage}`);
  const { git, main } = await openPublished(values.repository, values.branch);
  const login = normalLogin(given);
  const holdings = holdingsOf(await readDrafts(git, main), login, new Date());
  console.log(report(login, holdings));
  if (values.kepada === undefined) return;
  const successor = accountNamed(normalLogin(values.kepada), await accountsAt(git, main));
  assertWithin(holdings, successor);
  await handOverTo(git, login, holdings, successor);
};

/** Shows what an account has in hand, and hands it to a successor. */
export const handover = operatorCommand({
  summary: 'Menunjukkan yang dipegang sebuah akun, dan menyerahkannya kepada pengganti.',
  usage,
  work,
  wordsOf(error) {
    if (error instanceof Refusal) return error.message;
    return error instanceof RefMoved
      ? 'Sebuah draf berubah pada saat yang sama. Tidak ada yang diserahkan; ulangi perintah ini.'
      : undefined;
  },
});
