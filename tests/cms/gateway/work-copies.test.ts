import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../../cms/gateway/store/store.ts';
import {
  copiesPerAccount,
  copyLifetime,
  createWorkCopies,
} from '../../../cms/gateway/work-copies/work-copies.ts';
import type { Browser } from './browser.ts';
import { startHarness, type Harness } from './gateway-harness.ts';

interface CopyBody {
  form: string;
  texts: Record<string, string>;
  base: Record<string, string | null>;
  savedAt: number;
}

let gateway: Harness;
let penulis: Browser;
let penulis2: Browser;

beforeAll(async () => {
  gateway = await startHarness();
  [penulis, penulis2] = await Promise.all([gateway.as('penulis'), gateway.as('penulis2')]);
});
afterAll(() => gateway.end());

const entry = { collection: 'news-dinkes', slug: '' };

const typed = (form: string, raw: string, more: object = {}) => ({
  ...entry,
  form,
  path: '',
  texts: { id: raw },
  base: {},
  sequence: 1,
  ...more,
});

const copiesOf = async (browser: Browser, of: object = entry) =>
  (await browser.ask<CopyBody[]>('workCopies', of)).body;

test('typing is kept, however unfinished, and leaves the repository alone', async () => {
  const refs = await gateway.refs();
  expect(
    (await penulis.ask('saveWorkCopy', typed('form-satu', '---\ntitle: Setengah ju'))).status,
  ).toBe(200);
  expect(await copiesOf(penulis)).toMatchObject([
    { form: 'form-satu', texts: { id: '---\ntitle: Setengah ju' } },
  ]);
  expect(await gateway.refs()).toBe(refs);
});

test('nobody else reads it or throws it away, not of the same agency and not above', async () => {
  for (const who of ['penulis2', 'penyunting', 'humas', 'admin'] as const) {
    const browser = await gateway.as(who);
    expect(await copiesOf(browser)).toEqual([]);
    await browser.ask('dropWorkCopies', { forms: ['form-satu'] });
  }
  expect(await copiesOf(penulis)).toHaveLength(1);
});

test('a form of the same name in another account is another copy', async () => {
  await penulis2.ask('saveWorkCopy', typed('form-satu', 'milik penulis2'));
  expect(await copiesOf(penulis)).toMatchObject([{ texts: { id: '---\ntitle: Setengah ju' } }]);
});

test('a writing that arrives late never replaces a newer one', async () => {
  await penulis.ask('saveWorkCopy', typed('form-urut', 'baru', { sequence: 7 }));
  await penulis.ask('saveWorkCopy', typed('form-urut', 'lama', { sequence: 6 }));
  const copy = (await copiesOf(penulis)).find(({ form }) => form === 'form-urut');
  expect(copy?.texts).toEqual({ id: 'baru' });
});

test('two open forms of one entry keep a copy each, and going on with one replaces that one', async () => {
  const of = { collection: 'news-dinkes', slug: 'imunisasi/index' };
  const path = 'content/agencies/dinkes/news/imunisasi/index.id.md';
  await penulis.ask('saveWorkCopy', typed('form-tab-a', 'A', { ...of, path }));
  await penulis.ask('saveWorkCopy', typed('form-tab-b', 'B', { ...of, path }));
  expect((await copiesOf(penulis, of)).map(({ form }) => form).sort()).toEqual([
    'form-tab-a',
    'form-tab-b',
  ]);
  await penulis.ask(
    'saveWorkCopy',
    typed('form-tab-c', 'A lagi', { ...of, path, continues: 'form-tab-a' }),
  );
  expect((await copiesOf(penulis, of)).map(({ form }) => form).sort()).toEqual([
    'form-tab-b',
    'form-tab-c',
  ]);
});

test('a copy goes when its owner throws it away', async () => {
  await penulis.ask('dropWorkCopies', { forms: ['form-satu', 'form-urut'] });
  expect(await copiesOf(penulis)).toEqual([]);
});

test.each([
  ['another agency’s collection', { collection: 'news-bpbd' }, 403],
  ['another agency’s entry', { collection: 'news-bpbd', slug: 'siaga/index' }, 403],
  ['an unknown collection', { collection: '../etc' }, 403],
  ['a text that is too long', { texts: { id: 'x'.repeat(512 * 1024 + 1) } }, 413],
  ['a language that the portal lacks', { texts: { fr: 'bonjour' } }, 400],
  ['a field that nobody knows', { login: 'penulis2@dinkes.demo' }, 400],
  ['a form id with a path in it', { form: '../../form' }, 400],
])('refused: %s', async (_case, more, status) => {
  const answer = await penulis.ask('saveWorkCopy', typed('form-nakal', 'x', more));
  expect(answer.status).toBe(status);
  expect((await copiesOf(penulis)).map(({ form }) => form)).not.toContain('form-nakal');
});

test('what was typed is never logged', async () => {
  await penulis.ask(
    'saveWorkCopy',
    typed('form-nakal', 'rahasia-ketikan', { collection: 'news-bpbd' }),
  );
  expect(gateway.log.join('\n')).not.toContain('rahasia-ketikan');
});

test('a copy ends thirty days after it was last written', () => {
  let now = 0;
  const copies = createWorkCopies(openStore(':memory:'), () => now);
  const copy = { ...typed('form-tua', 'x'), texts: { id: 'x' } };
  copies.write('a@palu.demo', copy);
  now = copyLifetime - 1;
  expect(copies.of('a@palu.demo', 'news-dinkes', '')).toHaveLength(1);
  now = copyLifetime;
  expect(copies.of('a@palu.demo', 'news-dinkes', '')).toEqual([]);
});

test('of too many copies the oldest makes room, and only among one’s own', () => {
  let now = 0;
  const copies = createWorkCopies(openStore(':memory:'), () => now);
  copies.write('lain@palu.demo', typed('form-orang-lain', 'x'));
  for (now = 1; now <= copiesPerAccount + 1; now += 1)
    copies.write('a@palu.demo', typed(`form-nomor-${now}`, 'x'));
  const kept = copies.of('a@palu.demo', 'news-dinkes', '').map(({ form }) => form);
  expect(kept).toHaveLength(copiesPerAccount);
  expect(kept).not.toContain('form-nomor-1');
  expect(copies.of('lain@palu.demo', 'news-dinkes', '')).toHaveLength(1);
});
