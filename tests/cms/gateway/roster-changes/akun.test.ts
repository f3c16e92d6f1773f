import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRepository } from '../../../../cms/gateway/git/plumbing.ts';
import { readRoster } from '../../../../cms/range-guard/roster.ts';
import { makeBackup } from '../../../../cms/gateway/operations/backup/make-backup.ts';
import { restoreBackup } from '../../../../cms/gateway/operations/backup/restore-backup.ts';
import { pushBranch } from '../../../../cms/gateway/remote/exchange.ts';
import { runCommand } from '../operations/run-command.ts';
import { newcomer, openOffice, staff, type Office } from './office.ts';

const run = promisify(execFile);

let office: Office;
let base: string;

beforeAll(async () => {
  office = await openOffice();
  base = office.gateway.head();
});
afterAll(() => office.end());

const akun = (...words: string[]) =>
  runCommand('akun', [
    '--repository',
    office.gateway.repository,
    '--state',
    office.state,
    ...words,
  ]);

const personIn = async (login: string) => readRoster(await office.text()).editors.get(login);

test('it shows an account, and changes nothing', async () => {
  const { code, stdout } = await akun('Penulis@Dinkes.demo');
  expect([code, stdout]).toEqual([
    0,
    `Akun ${staff.penulis}\n  Nama: Penulis Dinkes\n  Peran: Penulis\n  Instansi: dinkes\n`,
  ]);
  expect((await akun('siapa@palu.demo')).stdout).toContain('tidak ada di cms/editors.yml');
  expect(office.gateway.head()).toBe(base);
});

test('it adds an administrator in one commit that passes the guard, while the gateway runs', async () => {
  const { code, stdout } = await akun('Joko@palu.demo', '--name', 'Joko', '--role', 'admin');
  expect([code, stdout]).toEqual([0, expect.stringContaining('pengelola kedua memeriksa')]);
  expect(await personIn('joko@palu.demo')).toMatchObject({ name: 'Joko', role: 'admin' });
  expect(await office.gateway.git('rev-parse', 'main~1')).toBe(base);
  const words = await office.gateway.git('log', '-1', '--format=%ae%n%B', 'main');
  expect(words).toContain('portal@palu.demo\nTambah akun joko@palu.demo');
  expect(await office.guard(base)).toEqual([]);
  const ani = await office.as('ani');
  const people = await ani.send('/api/session');
  expect(people.status).toBe(200);
});

test('what is not named stays, and who goes is gone', async () => {
  await akun(staff.penulis, '--agencies', 'bpbd, dinkes');
  expect(await personIn(staff.penulis)).toMatchObject({
    name: 'Penulis Dinkes',
    role: 'writer',
    agencies: ['bpbd', 'dinkes'],
  });
  expect(await office.text()).toContain('role: penulis # sejak Maret');
  expect((await akun(staff.penulis, '--hapus')).code).toBe(0);
  expect(await personIn(staff.penulis)).toBeUndefined();
  expect(await office.guard(base)).toEqual([]);
});

test.each([
  ['no login', [], 'Surel akun'],
  ['a login that is none', ['joko', '--name', 'J', '--role', 'admin'], 'Surel ini tidak benar'],
  ['an unknown role', ['k@palu.demo', '--name', 'K', '--role', 'root'], 'Pilih satu dari penulis'],
  ['no name', ['k@palu.demo', '--role', 'admin'], 'isi --name dan --role'],
  [
    'no agency',
    ['k@palu.demo', '--name', 'K', '--role', 'penulis'],
    'paling sedikit satu instansi',
  ],
  ['both', [staff.humas, '--hapus', '--role', 'admin'], '--hapus tidak dapat dipakai bersama'],
  ['somebody unknown to go', ['k@palu.demo', '--hapus'], 'tidak ada di daftar'],
  ['an unknown option', [staff.humas, '--paksa'], 'Pemakaian'],
  ['no branch', [staff.humas, '--branch', 'lain'], 'Cabang “lain” tidak ada'],
  ['no key', [staff.humas, '--hapus', '--state', '/nonexistent'], 'ssh-keygen'],
])('with %s it is refused in words, and nothing moves', async (_what, words, expected) => {
  const before = await office.gateway.refs();
  const { code, stderr } = await akun(...words);
  expect([code, stderr]).toEqual([1, expect.stringContaining(expected)]);
  expect(stderr).not.toContain('    at ');
  expect(await office.gateway.refs()).toBe(before);
});

test('it begins a list where the repository has none, and keeps the last administrator', async () => {
  await office.gateway.push({ 'cms/editors.yml': null });
  const first = await akun(staff.ani, '--name', 'Ani', '--role', 'admin');
  expect([first.code, first.stderr]).toEqual([0, '']);
  expect([...readRoster(await office.text()).editors.keys()]).toEqual([staff.ani]);
  const last = await akun(staff.ani, '--hapus');
  expect([last.code, last.stderr]).toEqual([1, expect.stringContaining('pengelola terakhir')]);
});

test('a backup holds what is proposed; a repository elsewhere gets only what is published', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'portal-office-backup-'));
  const ani = await office.as('ani');
  const id = await ani.proposed(newcomer());
  const { repository } = office.gateway;
  const from = await makeBackup({ repository, state: office.state, to: folder }, new Date());
  const back = join(folder, 'back.git');
  await restoreBackup({ from, repository: back, state: join(folder, 'back'), branch: 'main' });
  const { stdout } = await run('git', ['--git-dir', back, 'rev-parse', `accounts/${id}`]);
  expect(stdout.trim()).toBe(office.gateway.head(`accounts/${id}`));

  const url = join(folder, 'elsewhere.git');
  await run('git', ['init', '-q', '--bare', url]);
  const main = office.gateway.head();
  const link = { url, branch: 'main', env: {} };
  expect(await pushBranch(openRepository(repository), link, main)).toEqual({ pushed: true });
  const there = await run('git', ['--git-dir', url, 'for-each-ref', '--format=%(refname)']);
  expect(there.stdout).toBe('refs/heads/main\n');
  await rm(folder, { recursive: true, force: true });
});
