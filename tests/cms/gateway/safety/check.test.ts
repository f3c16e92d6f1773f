import { afterAll, beforeAll, expect, test } from 'vitest';
import { Browser } from '../browser.ts';
import { startHarness, type Harness } from '../gateway-harness.ts';
import { makeNews, newsPath } from '../make-city.ts';
import { makePng } from '../make-png.ts';
import { draftOf, saveNews } from '../save.ts';

interface Answer {
  error: string;
  findings: { path: string; field: string; problem: string; waits: boolean }[];
}

let time = Date.parse('2026-03-10T00:00:00Z');
let gateway: Harness;
let penulis: Browser;

beforeAll(async () => {
  gateway = await startHarness(undefined, { now: () => new Date(time) });
  penulis = await gateway.as('penulis');
});
afterAll(() => gateway.end());

interface Form {
  texts: { path: string; raw: string }[];
  files?: string[];
  draft?: object;
}

const check = (browser: Browser, { texts, files = [], draft }: Form) =>
  browser.send<Answer>('/api/check', {
    method: 'POST',
    body: JSON.stringify({ texts, files, ...(draft && { draft }) }),
  });

const news = (body: string, fields = {}, id = 'dinkes/tulisan-baru') => ({
  path: newsPath(id),
  raw: makeNews(fields, body),
});

const found = async (form: Form) => {
  const { status, body } = await check(penulis, form);
  expect(status).toBe(200);
  return body.findings.map(({ field, waits }) => [field, waits]);
};

test('says what the guard says of a form, and of what waits for a publisher; nothing is kept or logged', async () => {
  const [refs, log] = [await gateway.refs(), gateway.log.length];
  const raw = 'Lihat <b>rahasia</b> dan [mitra](https://mitra.example/).';
  expect(await found({ texts: [news(raw)] })).toEqual([
    ['Isi', false],
    ['Isi', false],
    ['Isi', true],
  ]);
  expect(await found({ texts: [news('Isi biasa.')] })).toEqual([]);
  expect(await gateway.refs()).toBe(refs);
  expect(gateway.log.slice(log)).toEqual([]);
});

test('says nothing of what is only not written yet, and something of what is written wrongly', async () => {
  const bare = { path: newsPath('dinkes/baru'), raw: '---\ntitle: Judul\n---\n' };
  expect(await found({ texts: [bare] })).toEqual([]);
  const wrong = {
    path: newsPath('dinkes/baru'),
    raw: '---\ntitle: Judul\ndate: 2026-02-30\n---\n',
  };
  expect(await found({ texts: [wrong] })).toEqual([['Tanggal', false]]);
});

test('knows the pictures that the form holds, and those of its draft', async () => {
  const text = news('![Posko](foto.png)', {}, 'dinkes/bergambar');
  expect(await found({ texts: [text] })).toEqual([['Isi', false]]);
  expect(await found({ texts: [text], files: ['foto.png'] })).toEqual([]);
  const assets = [
    { path: text.path.replace('index.md', 'foto.png'), content: makePng(), encoding: 'base64' },
  ];
  expect((await saveNews(penulis, 'dinkes/bergambar', text.raw, { assets })).status).toBe(200);
  expect(await found({ texts: [text], draft: draftOf('dinkes/bergambar') })).toEqual([]);
});

test('judges rights before it looks', async () => {
  const own = news('Isi.');
  const statusOf = async (browser: Browser, form: Form) => (await check(browser, form)).status;
  expect(await statusOf(new Browser(gateway.origin), { texts: [own] })).toBe(401);
  expect(await statusOf(await gateway.as('penulisBpbd'), { texts: [own] })).toBe(403);
  expect(await statusOf(penulis, { texts: [own, news('Isi.', {}, 'dinkes/lain')] })).toBe(403);
  expect(await statusOf(penulis, { texts: [{ path: 'content/topics.yml', raw: '' }] })).toBe(403);
  expect(await statusOf(penulis, { texts: [{ path: '../../etc/passwd', raw: '' }] })).toBe(403);
  expect(await statusOf(penulis, { texts: [] })).toBe(400);
});

test('an account that asks without end waits for the next minute', async () => {
  time += 60_000;
  const ask = () => check(penulis, { texts: [] });
  for (let round = 0; round < 90; round += 1) expect((await ask()).status).toBe(400);
  expect((await ask()).status).toBe(429);
  time += 60_000;
  expect((await ask()).status).toBe(400);
});

// The connection of what is refused unread is closed, so that this stands last.
test('refuses what is larger than a text', async () => {
  const { status } = await check(penulis, { texts: [news('x'.repeat(600 * 1024))] });
  expect(status).toBe(413);
});
