import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeText } from '#model/frontmatter.ts';
import { contentPath } from '#model/path.ts';
import { makeData } from '../../../make.ts';
import { Browser } from '../browser.ts';
import { startHarness, type Harness } from '../gateway-harness.ts';
import { makeNews, newsPath } from '../make-city.ts';
import { makePng } from '../make-png.ts';
import { draftOf, makeReady, publishNews, saveNews } from '../save.ts';

interface Answer {
  error: string;
  findings: { path: string; field: string; problem: string; level: string }[];
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
  return body.findings.map(({ field, level }) => [field, level]);
};

test('says what the guard says of a form, and of what waits for a publisher; nothing is kept or logged', async () => {
  const [refs, log] = [await gateway.refs(), gateway.log.length];
  const raw = 'Lihat <b>rahasia</b> dan [mitra](https://mitra.example/).';
  expect(await found({ texts: [news(raw)] })).toEqual([
    ['Isi', 'wrong'],
    ['Isi', 'wrong'],
    ['Isi', 'waits'],
  ]);
  expect(await found({ texts: [news('Buka contoh77[.]vip, bukan formulir.docx.')] })).toEqual([
    ['Isi', 'waits'],
  ]);
  // Nobody confirms a site whose address has to go.
  for (const address of ['gacor77.vip', 'https://wa.me/6281344445555'])
    expect(await found({ texts: [news(`Kunjungi ${address} hari ini.`)] })).toEqual([
      ['Isi', 'wrong'],
    ]);
  expect(await found({ texts: [news('Isi biasa.')] })).toEqual([]);
  expect(await gateway.refs()).toBe(refs);
  expect(gateway.log.slice(log)).toEqual([]);
});

test('says nothing of what is only not written yet, and something of what is written wrongly', async () => {
  const bare = { path: newsPath('dinkes/baru'), raw: '---\ntitle: Judul\n---\n' };
  expect(await found({ texts: [bare] })).toEqual([]);
  const data = { ...makeData('document'), topics: ['kesehatan'] };
  const withoutFile = writeText({ ...data, file: undefined, link: undefined }, '', 'yml');
  const path = contentPath('document', 'dinkes/rencana');
  expect(await found({ texts: [{ path, raw: withoutFile }] })).toEqual([]);
  const wrong = {
    path: newsPath('dinkes/baru'),
    raw: '---\ntitle: Judul\ndate: 2026-02-30\n---\n',
  };
  expect(await found({ texts: [wrong] })).toEqual([['Tanggal', 'wrong']]);
});

test('knows the pictures that the form holds, and those of its draft', async () => {
  const text = news('![Posko](foto.png)', {}, 'dinkes/bergambar');
  expect(await found({ texts: [text] })).toEqual([['Isi', 'wrong']]);
  expect(await found({ texts: [text], files: ['foto.png'] })).toEqual([]);
  const assets = [
    { path: text.path.replace('index.md', 'foto.png'), content: makePng(), encoding: 'base64' },
  ];
  expect((await saveNews(penulis, 'dinkes/bergambar', text.raw, { assets })).status).toBe(200);
  expect(await found({ texts: [text], draft: draftOf('dinkes/bergambar') })).toEqual([]);
});

test('notes a link to a page of the portal that does not exist, which keeps nobody from saving and publishing', async () => {
  const id = 'dinkes/menaut';
  const good = 'Lihat [posyandu](/berita/dinkes/posyandu/) dan [lokasi](/instansi/dinkes/kontak/).';
  expect(await found({ texts: [news(good)] })).toEqual([]);
  const text = news('Lihat [jadwal kami](/berita/dinkes/jadwal/).', {}, id);
  expect(await found({ texts: [text] })).toEqual([['Isi', 'note']]);
  const own = news('Lihat [jadwal kami](/berita/dinkes/menaut/).', {}, id);
  expect(await found({ texts: [own] })).toEqual([]);
  expect((await saveNews(penulis, id, text.raw)).status).toBe(200);
  const penyunting = await gateway.as('penyunting');
  expect((await makeReady(penyunting, id)).status).toBe(200);
  expect((await publishNews(penyunting, id)).status).toBe(200);
});

test('knows what moved, what is gone, and the variants of a service', async () => {
  const service = { ...makeData('service'), variants: [{ id: 'baru', title: 'Baru' }] };
  await gateway.push({
    'content/redirects.yml': writeText(
      {
        items: [
          { from: '/berita/dinkes/lama/', to: '/berita/dinkes/posyandu/' },
          { from: '/berita/dinkes/dihapus/', gone: '2026-03-01' },
        ],
      },
      '',
      'yml',
    ),
    [contentPath('service', 'dinkes/kartu')]: writeText(service, '', 'mdx'),
  });
  const problemsOf = async (address: string) => {
    const { body } = await check(penulis, { texts: [news(`Lihat [halaman itu](${address}).`)] });
    return body.findings.map(({ problem }) => problem);
  };
  expect(await problemsOf('/berita/dinkes/lama/')).toEqual([]);
  expect(await problemsOf('/en/layanan/dinkes/kartu/baru/kartu/#syarat')).toEqual([]);
  expect(await problemsOf('/layanan/dinkes/kartu/hilang/')).toEqual([
    'Tidak ada halaman atau berkas di alamat “/layanan/dinkes/kartu/hilang/”.',
  ]);
  expect(await problemsOf('/berita/dinkes/dihapus/')).toEqual([
    'Halaman di alamat “/berita/dinkes/dihapus/” sudah dihapus.',
  ]);
  const whole = 'http://127.0.0.1:1/berita/tidak-ada/';
  expect(await problemsOf(whole)).toContain(`Tidak ada halaman atau berkas di alamat “${whole}”.`);
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
