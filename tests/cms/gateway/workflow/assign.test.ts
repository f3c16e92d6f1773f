import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../browser.ts';
import { startHarness, type Harness } from '../gateway-harness.ts';
import { makeNews } from '../make-city.ts';
import { people, type Who } from '../people.ts';
import { draftOf, makeReady, publishNews, saveNews } from '../save.ts';
import { assign, sendForReview } from './desk.ts';

const id = 'dinkes/vaksinasi';
const branch = 'draft/news-dinkes/vaksinasi';

interface State {
  reviewer: string | null;
  candidates: { login: string }[];
  mayReturn: boolean;
  mayAssign: boolean;
}

let gateway: Harness;
let penulis: Browser;
let penyunting: Browser;

beforeAll(async () => {
  gateway = await startHarness();
  [penulis, penyunting] = await Promise.all([gateway.as('penulis'), gateway.as('penyunting')]);
  await sendForReview(penulis, id, 'Vaksinasi');
});
afterAll(() => gateway.end());

const stateFor = async (browser: Browser) =>
  (await browser.ask<State>('reviewState', draftOf(id))).body;

test('those may be asked who could publish the draft', async () => {
  const { candidates } = await stateFor(penulis);
  expect(candidates.map(({ login }) => login)).toEqual(
    (['penyunting', 'penyunting2', 'humas', 'admin'] as const).map((who) => people[who].login),
  );
});

test('a writer asks for a reviewer, and the record says so', async () => {
  expect((await assign(penulis, id, 'Penyunting@Dinkes.demo ')).body).toEqual({
    reviewer: { login: 'penyunting@dinkes.demo', name: 'Penyunting Dinkes' },
  });
  expect(await stateFor(penyunting)).toMatchObject({
    reviewer: 'penyunting@dinkes.demo',
    mayReturn: true,
  });
  const trailers = await gateway.git('log', '-1', '--format=%(trailers)', branch);
  expect(trailers).toContain('Portal-User: penulis@dinkes.demo');
  expect(trailers).toContain('Portal-Action: assign');
  expect(trailers).toContain('Portal-Reviewer: penyunting@dinkes.demo');
  expect(trailers).toContain('Portal-Status: pending_review');
});

test.each([
  ['a writer', 'penulis2@dinkes.demo', 'Pilih penyunting'],
  ['its own author', 'penulis@dinkes.demo', 'Pilih'],
  ['a publisher of another agency', 'penyunting@bpbd.demo', 'Pilih penyunting'],
  ['somebody unknown', 'siapa@palu.demo', 'Pilih penyunting'],
])('%s is not asked', async (_what, login, words) => {
  const before = gateway.head(branch);
  const { status, body } = await assign(penulis, id, login);
  expect(status).toBe(422);
  expect(body.error).toContain(words);
  expect(gateway.head(branch)).toBe(before);
});

test.each<[string, Who]>([
  ['a colleague who did not write in it', 'penulis2'],
  ['a publisher of another agency', 'penyuntingBpbd'],
  ['a writer of another agency', 'penulisBpbd'],
])('%s asks nobody', async (_what, who) => {
  const before = gateway.head(branch);
  const browser = await gateway.as(who);
  expect((await assign(browser, id, 'penyunting2@dinkes.demo')).status).toBe(403);
  expect(gateway.head(branch)).toBe(before);
});

test('another agency does not even learn who is asked', async () => {
  const bpbd = await gateway.as('penyuntingBpbd');
  expect((await bpbd.ask('reviewState', draftOf(id))).status).toBe(403);
});

test('a reviewer hands the task on, or back; asking twice writes nothing', async () => {
  await assign(penyunting, id, 'penyunting2@dinkes.demo');
  const before = gateway.head(branch);
  await assign(penyunting, id, 'penyunting2@dinkes.demo');
  expect(gateway.head(branch)).toBe(before);
  expect((await assign(penulis, id, null)).body).toEqual({ reviewer: null });
  expect((await stateFor(penulis)).reviewer).toBeNull();
});

test('a reviewer who writes in the draft is its reviewer no longer', async () => {
  await assign(penulis, id, 'penyunting2@dinkes.demo');
  const second = await gateway.as('penyunting2');
  const { body } = await second.ask('unpublishedEntry', draftOf(id));
  const text = makeNews({ title: 'Vaksinasi di puskesmas kota' });
  await saveNews(second, id, text, { base: body.versions });
  expect(await stateFor(second)).toMatchObject({ reviewer: null, mayReturn: false });
});

test('asking somebody makes no author, and whoever else may publish still does', async () => {
  await assign(penyunting, id, 'humas@palu.demo');
  await makeReady(penyunting, id);
  expect((await publishNews(penyunting, id)).status).toBe(200);
  expect(await gateway.git('fsck', '--full', '--strict', '--no-dangling')).toBe('');
});
