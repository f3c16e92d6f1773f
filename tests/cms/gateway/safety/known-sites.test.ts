import { afterAll, beforeAll, expect, test } from 'vitest';
import { readText, writeText } from '#model/frontmatter.ts';
import type { Browser } from '../browser.ts';
import { startHarness, type Harness } from '../gateway-harness.ts';
import { makeNews, newsPath } from '../make-city.ts';
import type { Who } from '../people.ts';
import { draftOf, saveNews } from '../save.ts';

interface Answer {
  error: string;
  uses: string[];
}

let gateway: Harness;
const browsers = new Map<Who, Browser>();

const as = async (who: Who): Promise<Browser> => {
  const browser = browsers.get(who) ?? (await gateway.as(who));
  browsers.set(who, browser);
  return browser;
};

const fact = (by: string, entry: string) => ({
  reason: 'Diperiksa saat menerbitkan.',
  by,
  since: '2026-03-10',
  entry,
});

const own = 'content/agencies/dinkes/domains.yml';
const linking = (address: string) => makeNews({}, `Lihat [mitra kami](${address}).`);

beforeAll(async () => {
  gateway = await startHarness();
  await gateway.push({
    [own]: `# Catatan dinas.\n${writeText(
      {
        'bebas.example': fact('penyunting@dinkes.demo', 'berita dinkes/dulu'),
        'dipakai.example': fact('penyunting@dinkes.demo', 'berita dinkes/mitra'),
        'didraf.example': fact('penyunting@dinkes.demo', 'berita dinkes/lama'),
      },
      '',
      'yml',
    )}`,
    'content/agencies/bpbd/domains.yml': writeText(
      { 'mitra-bpbd.example': fact('penyunting@bpbd.demo', 'berita bpbd/siaga') },
      '',
      'yml',
    ),
    'content/domains.yml': writeText(
      {
        'kota.example': { reason: 'Situs kota.', subdomains: true },
        'sepi.example': { reason: 'Pernah dipakai.' },
      },
      '',
      'yml',
    ),
    [newsPath('dinkes/mitra')]: linking('https://www.DIPAKAI.example/a'),
    [newsPath('bpbd/kota')]: linking('https://data.kota.example/'),
  });
});
afterAll(() => gateway.end());

const sitesOf = async (who: Who) => {
  const { body } = await (
    await as(who)
  ).ask<{ host: string; agency: string | null; mayRemove: boolean }[]>('knownSites');
  return body.map(
    ({ agency, host, mayRemove }) => `${agency ?? 'kota'} ${host}${mayRemove ? ' −' : ''}`,
  );
};

const remove = async (who: Who, agency: string | null, host: string) => {
  const { status, body } = await (await as(who)).ask<Answer>('removeSite', { agency, host });
  return { status, error: body.error };
};

const listIn = async (path: string) =>
  Object.keys(readText(await gateway.git('show', `main:${path}`), 'yml').data);

test('everyone sees the sites that own texts may link, with who let them in and why', async () => {
  const city = ['kota kota.example', 'kota sepi.example'];
  const dinkes = ['bebas', 'dipakai', 'didraf'].map((name) => `dinkes ${name}.example`);
  expect((await sitesOf('penulis')).toSorted()).toEqual([...city, ...dinkes].toSorted());
  expect((await sitesOf('penyunting')).toSorted()).toEqual(
    [...city, ...dinkes.map((each) => `${each} −`)].toSorted(),
  );
  expect(await sitesOf('penulisBpbd')).not.toContain('dinkes bebas.example');
  expect((await sitesOf('admin')).every((each) => each.endsWith('−'))).toBe(true);
  const { body } = await (await as('penulis')).ask<object[]>('knownSites');
  expect(body).toContainEqual({
    agency: 'dinkes',
    host: 'bebas.example',
    shown: 'bebas.example',
    withBelow: false,
    reason: 'Diperiksa saat menerbitkan.',
    by: 'Penyunting Dinkes',
    since: '2026-03-10',
    entry: 'berita dinkes/dulu',
    mayRemove: false,
  });
});

test('a site that a published text or a draft links stays, and the entries are named', async () => {
  const draft = linking('https://didraf.example/');
  expect((await saveNews(await as('penulis'), 'dinkes/setengah', draft)).status).toBe(200);
  const before = await gateway.refs();
  const usesOf = async (agency: string | null, host: string) =>
    (await (await as('admin')).ask<Answer>('siteUses', { agency, host })).body.uses;
  expect(await usesOf('dinkes', 'dipakai.example')).toEqual(['berita dinkes/mitra']);
  expect(await usesOf('dinkes', 'didraf.example')).toEqual(['berita dinkes/setengah (draf)']);
  expect(await usesOf(null, 'kota.example')).toEqual(['berita bpbd/kota']);
  expect(await usesOf('dinkes', 'bebas.example')).toEqual([]);
  expect(await remove('penyunting', 'dinkes', 'dipakai.example')).toEqual({
    status: 409,
    error: 'dipakai.example masih ditautkan: berita dinkes/mitra. Hapus tautannya dahulu.',
  });
  expect((await remove('penyunting', 'dinkes', 'didraf.example')).status).toBe(409);
  expect((await remove('admin', null, 'kota.example')).status).toBe(409);
  expect(await gateway.refs()).toBe(before);
});

test('one that nothing links is taken out by a commit in the name of who did it', async () => {
  expect((await remove('penyunting', 'dinkes', 'bebas.example')).status).toBe(200);
  expect(await listIn(own)).toEqual(['dipakai.example', 'didraf.example']);
  expect(await gateway.git('show', `main:${own}`)).toMatch(/^# Catatan dinas\./);
  const said = await gateway.git('show', '--name-only', '--format=%ae%n%s%n%b', 'main');
  expect(said.split('\n').filter(Boolean)).toEqual([
    'penyunting@dinkes.demo',
    'Hapus situs bebas.example dari daftar instansi dinkes',
    'Portal-User: penyunting@dinkes.demo',
    'Portal-Agency: dinkes',
    'Portal-Action: domains',
    own,
  ]);
  expect((await remove('penyunting', 'dinkes', 'bebas.example')).status).toBe(404);
  const name = draftOf('dinkes/setengah');
  await (await as('penulis')).ask('deleteUnpublishedEntry', name);
  expect((await remove('humas', 'dinkes', 'didraf.example')).status).toBe(200);
  expect((await remove('admin', null, 'sepi.example')).status).toBe(200);
  expect(await listIn('content/domains.yml')).toEqual(['kota.example']);
  expect((await remove('penyuntingBpbd', 'bpbd', 'mitra-bpbd.example')).status).toBe(200);
  await expect(listIn('content/agencies/bpbd/domains.yml')).rejects.toThrow();
});

test('nobody takes out what they could not let in', async () => {
  expect((await remove('penulis', 'dinkes', 'dipakai.example')).status).toBe(403);
  expect((await remove('penyuntingBpbd', 'dinkes', 'dipakai.example')).status).toBe(403);
  expect((await remove('humas', null, 'kota.example')).status).toBe(403);
  expect((await remove('admin', '../dinkes', 'dipakai.example')).status).toBe(400);
  expect((await remove('admin', 'dinkes', '__proto__')).status).toBe(400);
});

test('a site stays that stands in a table, or in words without its scheme', async () => {
  const [dinkes, bpbd] = [own, 'content/agencies/bpbd/domains.yml'];
  const table = newsPath('dinkes/tabel').replace('index.md', 'mitra.csv');
  await gateway.push({
    [dinkes]: writeText({ 'ditabel.co.id': fact('penyunting@dinkes.demo', 'x') }, '', 'yml'),
    [newsPath('dinkes/tabel')]: makeNews({}, 'Daftar mitra.'),
    [table]: 'nama,situs\nMitra,ditabel.co.id\n',
    [bpbd]: writeText({ 'ditulis.co.id': fact('penyunting@bpbd.demo', 'x') }, '', 'yml'),
    [newsPath('bpbd/kata')]: makeNews({}, 'Buka ditulis [titik] co.id setiap hari.'),
  });
  expect(await remove('penyunting', 'dinkes', 'ditabel.co.id')).toMatchObject({
    status: 409,
    error: expect.stringContaining('berita dinkes/tabel') as string,
  });
  expect(await remove('penyuntingBpbd', 'bpbd', 'ditulis.co.id')).toMatchObject({
    status: 409,
    error: expect.stringContaining('berita bpbd/kata') as string,
  });
});
