import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createEditLimits, TooManyEdits } from '../../../../cms/gateway/edit-limits/edit-limits.ts';
import { openStore } from '../../../../cms/gateway/store/store.ts';
import { repositoryForTests } from '../git/make-repository.ts';
import { runCommand } from '../operations/run-command.ts';
import { people } from '../people.ts';

let state: string;
const repository = repositoryForTests(() => Promise.resolve({}));
beforeEach(async () => {
  state = await mkdtemp(join(tmpdir(), 'portal-limits-'));
  await publish({ 'content/city.yml': '' });
});
afterEach(() => rm(state, { recursive: true }));

const publish = (files: Record<string, string>) => repository.commit(files, [], 'refs/heads/main');

const lift = (login: string) =>
  runCommand('longgarkan', [login, '--repository', repository.dir, '--state', state]);

test('the command lets a login go past its limits, beside a gateway that runs', async () => {
  const store = openStore(join(state, 'store.sqlite'));
  const limits = createEditLimits(store, Date.now);
  const saveOne = (index: number) => limits.count(people.penulis, 'save', `draf-${index}`);
  for (let index = 0; index < 40; index += 1) saveOne(index);
  expect(() => saveOne(40)).toThrow(TooManyEdits);
  const { code, stdout } = await lift('Penulis@Dinkes.demo');
  expect([code, stdout]).toEqual([
    0,
    expect.stringMatching(
      /^Batas kerja Penulis Dinas Kesehatan \(penulis@dinkes\.demo\) longgar sampai .* WITA\.$/m,
    ),
  ]);
  for (let index = 40; index < 100; index += 1) saveOne(index);
  expect(store.prepare('SELECT event, login FROM door_log').all()).toEqual([
    { event: 'edit-limit-lifted', login: people.penulis.login },
  ]);
  store.close();
});

test('the command lifts nothing for a login that nobody has, and names those that were perhaps meant', async () => {
  const store = openStore(join(state, 'store.sqlite'));
  const { code, stderr } = await lift('penuliss@dinkes.demo');
  expect([code, stderr]).toEqual([
    1,
    'Akun penuliss@dinkes.demo tidak ada. Periksa ejaannya. Mungkin maksudnya: penulis@dinkes.demo.\n',
  ]);
  const { stderr: without } = await lift('siapa@lain.demo');
  expect(without).toBe('Akun siapa@lain.demo tidak ada. Periksa ejaannya.\n');
  expect(store.prepare('SELECT login FROM edit_lifts').all()).toEqual([]);
  expect(store.prepare('SELECT login FROM door_log').all()).toEqual([]);
  store.close();
});

test('where a list of accounts is published, the example opens nothing', async () => {
  openStore(join(state, 'store.sqlite')).close();
  const sari = 'sari@palukota.go.id';
  await publish({
    'cms/editors.yml': `editors:\n  ${sari}: { name: Sari, role: penulis, agencies: [dinkes] }\n`,
  });
  expect((await lift(sari)).code).toBe(0);
  expect((await lift(people.penulis.login)).stderr).toContain('tidak ada. Periksa ejaannya.');
  await publish({ 'cms/editors.yml': 'editors: [' });
  const { code, stderr } = await lift(sari);
  expect([code, stderr]).toEqual([1, expect.stringContaining('cms/editors.yml')]);
});

test('the command says what is missing, and makes no memory where none is', async () => {
  const { login } = people.penulis;
  const halves = [[login], ['--state', state], [login, '--state', state]];
  for (const words of halves) {
    const { code, stderr } = await runCommand('longgarkan', words);
    expect([code, stderr]).toEqual([1, expect.stringContaining('belum diisi')]);
  }
  const { code, stderr } = await lift(login);
  expect([code, stderr]).toEqual([1, expect.stringContaining('store.sqlite tidak ada')]);
  expect(await readdir(state)).toEqual([]);
});
