import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../browser.ts';
import { startHarness, type Harness } from '../gateway-harness.ts';
import { makeNews } from '../make-city.ts';
import { makeReady, saveNews } from '../save.ts';
import { assign, deskOf, remark, sendForReview } from './desk.ts';

let gateway: Harness;
let penulis: Browser;
let penyunting: Browser;

beforeAll(async () => {
  gateway = await startHarness();
  [penulis, penyunting] = await Promise.all([gateway.as('penulis'), gateway.as('penyunting')]);
  await saveNews(penulis, 'dinkes/setengah', makeNews({ title: 'Setengah jadi' }));
  await sendForReview(penulis, 'dinkes/pertama', 'Terkirim pertama');
  await sendForReview(penulis, 'dinkes/kedua', 'Terkirim kedua');
  await sendForReview(penyunting, 'dinkes/penyunting', 'Tulisan penyunting');
});
afterAll(() => gateway.end());

const titles = (rows: readonly { title: string }[]) => rows.map(({ title }) => title);

test('a writer finds what is unfinished, and what others review', async () => {
  const desk = await deskOf(penulis);
  expect(titles(desk.unfinished)).toEqual(['Setengah jadi']);
  expect(new Set(titles(desk.underReview))).toEqual(
    new Set(['Terkirim pertama', 'Terkirim kedua']),
  );
  expect([desk.review, desk.returned]).toEqual([[], []]);
});

test('a reviewer finds what others sent, and no work of their own', async () => {
  const desk = await deskOf(penyunting);
  expect(new Set(titles(desk.review))).toEqual(new Set(['Terkirim pertama', 'Terkirim kedua']));
  expect(titles(desk.underReview)).toEqual(['Tulisan penyunting']);
});

test('what one is asked to review comes first, and says so to all', async () => {
  expect((await assign(penulis, 'dinkes/kedua', 'penyunting@dinkes.demo')).status).toBe(200);
  const [first, second] = (await deskOf(penyunting)).review;
  expect(first).toMatchObject({
    title: 'Terkirim kedua',
    isMine: true,
    reviewer: 'Penyunting Dinkes',
  });
  expect(second).toMatchObject({ title: 'Terkirim pertama', isMine: false, reviewer: null });
  const others = (await deskOf(await gateway.as('penyunting2'))).review;
  expect(others.find(({ title }) => title === 'Terkirim kedua')).toMatchObject({ isMine: false });
});

test('a draft that is ready still waits for whoever may publish it', async () => {
  await makeReady(penyunting, 'dinkes/pertama');
  const { review } = await deskOf(penyunting);
  expect(review.find(({ title }) => title === 'Terkirim pertama')?.status).toBe('pending_publish');
});

test('a list tells how many remarks are open', async () => {
  await remark(penyunting, 'dinkes/kedua', 'Ringkasannya terlalu panjang.');
  const { underReview } = await deskOf(penulis);
  expect(Object.fromEntries(underReview.map((row) => [row.title, row.openRemarks]))).toEqual({
    'Terkirim pertama': 0,
    'Terkirim kedua': 1,
  });
});

test('the press office finds the reviews of every agency, another agency none of them', async () => {
  expect(titles((await deskOf(await gateway.as('humas'))).review)).toHaveLength(3);
  for (const who of ['penulisBpbd', 'penyuntingBpbd'] as const)
    expect(await deskOf(await gateway.as(who))).toEqual({
      review: [],
      returned: [],
      unfinished: [],
      underReview: [],
    });
});

test('a colleague’s unfinished work waits for nobody else', async () => {
  const desk = await deskOf(await gateway.as('penulis2'));
  expect([desk.unfinished, desk.underReview, desk.review]).toEqual([[], [], []]);
});

test('nobody asks for another’s list, and without a session there is none', async () => {
  expect((await penulis.ask('waiting', { login: 'penyunting@dinkes.demo' })).status).toBe(400);
  const { cookie } = penulis;
  penulis.cookie = '';
  expect((await penulis.ask('waiting')).status).toBe(401);
  penulis.cookie = cookie;
});
