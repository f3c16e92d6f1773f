import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instantOf } from '#domain/dates.ts';
import { readText, writeText } from '#model/frontmatter.ts';
import { contentPath, parseContentPath } from '#model/path.ts';
import type { Finding } from '#guard/finding.ts';
import type { Workshop } from '../../../../cms/gateway/actions/action.ts';
import { listFiles } from '../../../../cms/gateway/git/tree.ts';
import { createScheduler } from '../../../../cms/gateway/schedule/scheduler.ts';
import { judgeForm } from '../../../../cms/gateway/validate.ts';
import type { Browser } from '../browser.ts';
import { startHarness, type Harness } from '../gateway-harness.ts';
import { makeNews } from '../make-city.ts';
import { draftOf, makeReady, publishNews, saveNews, saveTexts } from '../save.ts';

interface Refused {
  error: string;
  mayConfirm: boolean;
  unknownSites: { host: string; shown: string; words: string[]; places: string[] }[];
}

let time = '2026-03-10T08:00';
let workshop: Workshop;
let gateway: Harness;
let penulis: Browser;
let penyunting: Browser;

beforeAll(async () => {
  gateway = await startHarness(undefined, {
    now: () => instantOf(time),
    withWorkshop: (given) => (workshop = given),
  });
  [penulis, penyunting] = await Promise.all([gateway.as('penulis'), gateway.as('penyunting')]);
});
afterAll(() => gateway.end());

const linking = (...addresses: string[]) =>
  addresses.map((address) => `Lihat [mitra ${address.slice(8, 14)}](${address}).`).join('\n\n');

const confirm = (browser: Browser, id: string, confirmed: string[]) =>
  browser.ask<Refused>('publishUnpublishedEntry', { ...draftOf(id), confirmed });

const ready = async (id: string, body: string, fields: Record<string, unknown> = {}) => {
  const [agency] = id.split('/');
  const [writer, publisher] =
    agency === 'bpbd'
      ? [await gateway.as('penulisBpbd'), await gateway.as('penyuntingBpbd')]
      : [penulis, penyunting];
  expect(await saveNews(writer, id, makeNews(fields, body))).toMatchObject({ status: 200 });
  expect((await makeReady(publisher, id)).status).toBe(200);
};

const listOf = async (agency: string): Promise<Record<string, unknown>> =>
  readText(await gateway.git('show', `main:content/agencies/${agency}/domains.yml`), 'yml').data;

/** What the guard of every build says of the files of the city that `changed` names. */
const foundInPublished = async (changed: string): Promise<Finding[]> => {
  const files = await listFiles(workshop.git, 'main');
  const places = changed.split('\n').flatMap((path) => parseContentPath(path) ?? []);
  const found = await Promise.all(
    places.map((place) => judgeForm(workshop.git, files, place, files, gateway.origin)),
  );
  expect(places).toHaveLength(2);
  return found.flat();
};

describe('a draft that links a site that nobody knows', () => {
  test('can be saved and called ready, and is published by nobody without a word about it', async () => {
    await ready('dinkes/mitra', linking('https://mitra.example/a', 'https://usaha.example/'));
    const before = await gateway.refs();
    const { status, body } = await confirm(penyunting, 'dinkes/mitra', []);
    expect(status).toBe(422);
    expect(body).toMatchObject({
      mayConfirm: true,
      unknownSites: [
        { host: 'mitra.example', shown: 'mitra.example', words: ['mitra mitra.'], places: ['Isi'] },
        { host: 'usaha.example', shown: 'usaha.example', words: ['mitra usaha.'], places: ['Isi'] },
      ],
    });
    expect(body.error).toContain('mitra.example, usaha.example');
    expect((await confirm(penyunting, 'dinkes/mitra', ['mitra.example'])).status).toBe(422);
    expect(await gateway.refs()).toBe(before);
  });

  test('is published once each is confirmed, and the same commit lists them in the publisher’s name', async () => {
    const hosts = ['mitra.example', 'usaha.example', 'lain.example'];
    expect((await confirm(penyunting, 'dinkes/mitra', hosts)).status).toBe(200);
    const fact = {
      reason: 'Diperiksa saat menerbitkan.',
      by: 'penyunting@dinkes.demo',
      since: '2026-03-10',
      entry: 'berita dinkes/mitra',
    };
    expect(await listOf('dinkes')).toEqual({ 'mitra.example': fact, 'usaha.example': fact });
    const changed = await gateway.git(
      'show',
      '--first-parent',
      '--name-only',
      '--format=%ae',
      'main',
    );
    expect(changed.split('\n').filter(Boolean)).toEqual([
      'penyunting@dinkes.demo',
      'content/agencies/dinkes/domains.yml',
      'content/agencies/dinkes/news/mitra/index.md',
    ]);
    expect(await foundInPublished(changed)).toEqual([]);
  });

  test('needs no word the next time, but in another agency, and below the same site', async () => {
    await ready('dinkes/mitra-lagi', linking('https://www.mitra.example/b'));
    expect((await publishNews(penyunting, 'dinkes/mitra-lagi')).status).toBe(200);
    await ready('dinkes/di-bawah', linking('https://data.mitra.example/'));
    expect((await publishNews(penyunting, 'dinkes/di-bawah')).status).toBe(422);
    await ready('bpbd/mitra', linking('https://mitra.example/'), { topics: ['bencana'] });
    expect((await publishNews(await gateway.as('penyuntingBpbd'), 'bpbd/mitra')).status).toBe(422);
  });

  test('has its sites confirmed when it is approved for later, and listed when it comes out', async () => {
    await ready('dinkes/kelak', linking('https://kelak.example/'), {
      publishAt: '2026-03-10T09:00',
    });
    expect((await publishNews(penyunting, 'dinkes/kelak')).status).toBe(422);
    const approved = await confirm(penyunting, 'dinkes/kelak', ['kelak.example']);
    expect([approved.status, approved.body]).toEqual([200, { scheduled: '2026-03-10T09:00' }]);
    expect(await listOf('dinkes')).not.toHaveProperty('kelak.example');
    time = '2026-03-10T09:01';
    const scheduler = createScheduler(workshop, { interval: 3_600_000, log: () => undefined });
    await scheduler.run();
    await scheduler.close();
    expect(await listOf('dinkes')).toMatchObject({
      'kelak.example': { by: 'penyunting@dinkes.demo', entry: 'berita dinkes/kelak' },
    });
  });
});

test('what is confirmed is a host and nothing that could forge a trailer', async () => {
  await ready('dinkes/trailer', linking('https://baris.example/'), {
    publishAt: '2099-01-01T09:00',
  });
  const forged = 'baris.example\nPortal-Status: pending_publish';
  expect((await confirm(penyunting, 'dinkes/trailer', [forged])).status).toBe(400);
});

test('an emergency that one person publishes alone links known sites only', async () => {
  const path = contentPath('notice', 'dinkes/siaga');
  const notice = writeText(
    {
      title: 'Jauhi pantai',
      summary: 'Gelombang tinggi.',
      date: '2026-03-10',
      urgency: 'darurat',
      topics: ['bencana'],
    },
    linking('https://darurat.example/'),
    'md',
  );
  const name = { collection: 'notices-dinkes', slug: 'siaga/index' };
  await saveTexts(penyunting, { [path]: notice });
  await penyunting.ask('updateUnpublishedEntryStatus', { ...name, newStatus: 'pending_publish' });
  const publish = (browser: Browser) =>
    browser.ask<Refused>('publishUnpublishedEntry', { ...name, confirmed: ['darurat.example'] });
  const { status, body } = await publish(penyunting);
  expect([status, body.mayConfirm]).toEqual([422, false]);
  expect(body.error).toContain('minta penyunting lain');
  expect((await publish(await gateway.as('penyunting2'))).status).toBe(200);
});

test('the city’s own list grows by an administrator’s word alone', async () => {
  const [humas, admin] = [await gateway.as('humas'), await gateway.as('admin')];
  const items = [{ from: '/lama/', to: 'https://kota.example/' }];
  await saveTexts(humas, { 'content/redirects.yml': writeText({ items }, '', 'yml') });
  const name = { collection: 'redirects-kota', slug: 'redirects' };
  await admin.ask('updateUnpublishedEntryStatus', { ...name, newStatus: 'pending_publish' });
  await gateway.push({
    'content/domains.yml': '# Catatan pengelola.\ngo.id:\n  reason: Pemerintah.\n',
  });
  const wish = { ...name, confirmed: ['kota.example'] };
  expect((await admin.ask('publishUnpublishedEntry', wish)).status).toBe(200);
  const list = await gateway.git('show', 'main:content/domains.yml');
  expect(list).toContain('# Catatan pengelola.');
  expect(readText(list, 'yml').data).toMatchObject({
    'go.id': { reason: 'Pemerintah.' },
    'kota.example': { by: 'admin@palu.demo' },
  });
  const next = [{ from: '/kuno/', to: 'https://kota-dua.example/' }, ...items];
  const { versions } = (await admin.ask('getEntry', { path: 'content/redirects.yml' })).body;
  await saveTexts(
    admin,
    { 'content/redirects.yml': writeText({ items: next }, '', 'yml') },
    { base: versions },
  );
  await humas.ask('updateUnpublishedEntryStatus', { ...name, newStatus: 'pending_publish' });
  const refused = await humas.ask<Refused>('publishUnpublishedEntry', {
    ...name,
    confirmed: ['kota-dua.example'],
  });
  expect([refused.status, refused.body.mayConfirm]).toEqual([422, false]);
});
