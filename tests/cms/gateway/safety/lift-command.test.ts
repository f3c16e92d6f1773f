import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createEditLimits, TooManyEdits } from '../../../../cms/gateway/edit-limits/edit-limits.ts';
import { openStore } from '../../../../cms/gateway/store/store.ts';
import { runCommand } from '../operations/run-command.ts';
import { people } from '../people.ts';

let state: string;
beforeEach(async () => {
  state = await mkdtemp(join(tmpdir(), 'portal-limits-'));
});
afterEach(() => rm(state, { recursive: true }));
const lift = (...args: string[]) => runCommand('longgarkan', args);

test('the command lets a login go past its limits, beside a gateway that runs', async () => {
  const store = openStore(join(state, 'store.sqlite'));
  const limits = createEditLimits(store, Date.now);
  const saveOne = (index: number) => limits.count(people.penulis, 'save', `draf-${index}`);
  for (let index = 0; index < 40; index += 1) saveOne(index);
  expect(() => saveOne(40)).toThrow(TooManyEdits);
  const { code, stdout } = await lift('Penulis@Dinkes.demo', '--state', state);
  expect([code, stdout]).toEqual([
    0,
    expect.stringMatching(/^Batas kerja penulis@dinkes\.demo longgar sampai .* WITA\.$/m),
  ]);
  for (let index = 40; index < 100; index += 1) saveOne(index);
  expect(store.prepare('SELECT event, login FROM door_log').all()).toEqual([
    { event: 'edit-limit-lifted', login: people.penulis.login },
  ]);
  store.close();
});

test('the command says what is missing, and makes no memory where none is', async () => {
  const halves = [await lift(people.penulis.login), await lift('--state', state)];
  for (const { code, stderr } of halves)
    expect([code, stderr]).toEqual([1, expect.stringContaining('belum diisi')]);
  const { code, stderr } = await lift(people.penulis.login, '--state', state);
  expect([code, stderr]).toEqual([1, expect.stringContaining('store.sqlite tidak ada')]);
  expect(await readdir(state)).toEqual([]);
});
