import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { openRepository, type Repository } from '../gateway/git/plumbing.ts';
import { resolve } from '../gateway/git/tree.ts';
import { portal } from '../gateway/message.ts';
import { UnreadableCommit } from './commits.ts';
import { describeFinding, guardByLists, usualLists } from './guard-by-lists.ts';
import { BrokenRoster } from './roster.ts';
import type { Finding } from './rules.ts';

const usage = `Pemakaian: npm run guard -- AWAL..AKHIR [--editors cms/editors.yml] [--signers cms/allowed-signers]
                          [--gateway ${portal.email}] [--trust-developer-names]

Memeriksa setiap commit yang ada di AKHIR dan belum ada di AWAL: siapa yang mengubah isi, dan bolehkah ia.
Daftar editor dan daftar kunci dibaca dari AWAL. Kode keluar: 0 baik, 1 ada temuan, 2 tidak dapat memeriksa.
Dengan --trust-developer-names, surel pengembang di daftar editor cukup tanpa tanda tangan.`;

const options = {
  editors: { type: 'string', default: usualLists.editors },
  signers: { type: 'string', default: usualLists.signers },
  gateway: { type: 'string', default: portal.email },
  'trust-developer-names': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** A check that cannot be made, with the reason for whoever runs it. */
class Uncheckable extends Error {}

const commitOf = async (git: Repository, name: string): Promise<string> => {
  const commit = await resolve(git, name);
  if (commit === undefined) throw new Uncheckable(`Commit "${name}" tidak ada di repositori ini.`);
  return commit;
};

const repositoryOf = (folder: string): Repository => {
  const args = ['rev-parse', '--absolute-git-dir', '--is-shallow-repository'];
  const said = execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
  const [dir = '', isShallow] = said.trimEnd().split('\n');
  if (isShallow !== 'false')
    throw new Uncheckable('Riwayat repositori ini terpotong. Ambil seluruhnya (fetch-depth: 0).');
  return openRepository(dir);
};

const check = async (
  workTree: string,
  range: string,
  given: ReturnType<typeof parse>['values'],
): Promise<Finding[]> => {
  const [from = '', to = '', ...rest] = range.split('..');
  if (from === '' || to === '' || rest.length > 0) throw new Uncheckable(usage);
  const git = repositoryOf(workTree);
  const [base, head] = [await commitOf(git, from), await commitOf(git, to)];
  const { 'trust-developer-names': trustsNames, ...lists } = given;
  const findings = await guardByLists(git, base, head, { ...lists, trustsNames });
  if (findings === undefined)
    throw new Uncheckable(
      `${given.signers} tidak ada di ${from}. Masukkan dahulu daftar kunci yang boleh menandatangani.`,
    );
  return findings;
};

const parse = (args: readonly string[]) =>
  parseArgs({ args: [...args], options, allowPositionals: true });

const judge = async (
  args: readonly string[],
  workTree: string,
  out: Pick<Console, 'log' | 'error'>,
): Promise<number> => {
  const { values, positionals } = parse(args);
  if (values.help) {
    out.log(usage);
    return 0;
  }
  const findings = await check(workTree, positionals[0] ?? '', values);
  for (const finding of findings) out.error(describeFinding(finding));
  out.log(findings.length === 0 ? 'Semua commit baik.' : `${findings.length} temuan.`);
  return findings.length === 0 ? 0 : 1;
};

/** `npm run guard` with these arguments over the repository of `workTree`. Tells its findings to `out`; gives its exit code. */
export const guardCommand = async (
  args: readonly string[],
  workTree: string,
  out: Pick<Console, 'log' | 'error'>,
): Promise<number> => {
  try {
    return await judge(args, workTree, out);
  } catch (error) {
    const isKnown = [Uncheckable, UnreadableCommit, BrokenRoster].some(
      (known) => error instanceof known,
    );
    out.error(error instanceof Error && isKnown ? error.message : error);
    return 2;
  }
};
