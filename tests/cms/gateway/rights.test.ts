import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentPath } from '#model/path.ts';
import type { Browser } from './browser.ts';
import { startHarness, type Harness } from './gateway-harness.ts';
import { makeNews, newsPath } from './make-city.ts';
import { makePng } from './make-png.ts';
import { draftOf, openNews, saveNews, saveTexts } from './save.ts';

let gateway: Harness;
let dinkes: Browser;
let bpbd: Browser;

beforeAll(async () => {
  gateway = await startHarness();
  [dinkes, bpbd] = await Promise.all([gateway.as('penyunting'), gateway.as('penyuntingBpbd')]);
  await saveNews(dinkes, 'dinkes/rahasia', makeNews({ title: 'Belum terbit' }), {
    assets: [
      {
        path: 'content/agencies/dinkes/news/rahasia/foto.png',
        content: makePng(),
        encoding: 'base64',
      },
    ],
  });
});
afterAll(() => gateway.end());

const foreignNews = newsPath('dinkes/imunisasi');

describe('an editor of another agency', () => {
  const draft = draftOf('dinkes/rahasia');
  const news = draft.collection;
  const probes: [string, string, object][] = [
    ['reads a text', 'getEntry', { path: foreignNews }],
    ['reads a profile', 'getEntry', { path: contentPath('agency', 'dinkes') }],
    ['reads city facts', 'getEntry', { path: 'content/city.yml' }],
    [
      'lists a folder',
      'entriesByFolder',
      { folder: 'content/agencies/dinkes/news', extension: 'md', depth: 2 },
    ],
    [
      'lists all agencies',
      'entriesByFolder',
      { folder: 'content/agencies', extension: 'md', depth: 5 },
    ],
    [
      'reads by files',
      'entriesByFiles',
      { files: [{ path: newsPath('bpbd/siaga') }, { path: foreignNews }] },
    ],
    ['opens a draft', 'unpublishedEntry', draft],
    ['opens a draft by id', 'unpublishedEntry', { id: `${news}/rahasia/index` }],
    [
      'reads a draft’s text',
      'unpublishedEntryDataFile',
      { ...draft, path: newsPath('dinkes/rahasia') },
    ],
    [
      'reads a draft’s picture',
      'unpublishedEntryMediaFile',
      { ...draft, path: 'content/agencies/dinkes/news/rahasia/foto.png' },
    ],
    [
      'changes a draft’s status',
      'updateUnpublishedEntryStatus',
      { ...draft, newStatus: 'pending_publish' },
    ],
    ['publishes a draft', 'publishUnpublishedEntry', draft],
    ['deletes a draft', 'deleteUnpublishedEntry', draft],
    ['lists pictures', 'getMedia', { mediaFolder: 'content/agencies/dinkes/news/imunisasi' }],
    [
      'reads a picture',
      'getMediaFile',
      { path: 'content/agencies/dinkes/news/imunisasi/foto.png' },
    ],
    ['deletes files', 'deleteFiles', { paths: [foreignNews] }],
    ['uploads to the media library', 'persistMedia', { asset: {}, options: {} }],
  ];
  test.each(probes)('never %s', async (_what, action, params) => {
    const before = await gateway.refs();
    const { status, body } = await bpbd.ask(action, params);
    expect(status).toBe(403);
    expect(JSON.stringify(body)).not.toContain('Imunisasi');
    expect(await gateway.refs()).toBe(before);
  });

  test.each<[string, (browser: Browser) => Promise<{ status: number }>]>([
    [
      'writes a text',
      (browser) => saveNews(browser, 'dinkes/imunisasi', makeNews({ title: 'Milik orang' })),
    ],
    [
      'writes under its own collection’s name',
      (browser) =>
        saveNews(browser, 'dinkes/baru', makeNews(), { options: { collectionName: 'news-bpbd' } }),
    ],
    [
      'moves its text there',
      async (browser) =>
        saveNews(browser, 'bpbd/siaga', makeNews(), {
          newPath: newsPath('dinkes/siaga'),
          base: await openNews(browser, 'bpbd/siaga'),
        }),
    ],
    [
      'moves a text from there',
      (browser) =>
        saveNews(browser, 'dinkes/imunisasi', makeNews(), { newPath: newsPath('bpbd/imunisasi') }),
    ],
    [
      'uploads a picture there',
      async (browser) =>
        saveNews(browser, 'bpbd/siaga', makeNews({ topics: ['bencana'] }), {
          base: await openNews(browser, 'bpbd/siaga'),
          assets: [
            {
              path: 'content/agencies/dinkes/news/imunisasi/foto.png',
              content: makePng(),
              encoding: 'base64',
            },
          ],
        }),
    ],
    [
      'writes a profile',
      (browser) => saveTexts(browser, { [contentPath('agency', 'dinkes')]: 'title: Kami' }),
    ],
    ['writes a vocabulary', (browser) => saveTexts(browser, { 'content/topics.yml': '{}' })],
    [
      'writes a city page',
      (browser) =>
        saveTexts(browser, { 'content/pages/tentang/index.mdx': '---\ntitle: x\n---\n' }),
    ],
    [
      'skips the review',
      (browser) =>
        saveNews(browser, 'bpbd/langsung', makeNews(), { options: { useWorkflow: false } }),
    ],
  ])('never %s', async (_what, attempt) => {
    const before = await gateway.refs();
    expect((await attempt(bpbd)).status).toBe(403);
    expect(await gateway.refs()).toBe(before);
  });

  test('sees no draft of another agency', async () => {
    expect((await bpbd.ask('unpublishedEntries')).body).toEqual([]);
    expect((await bpbd.ask('unpublishedEntries', { bundle: true })).body).toEqual([]);
    expect((await dinkes.ask('unpublishedEntries')).body).toEqual(['news-dinkes/rahasia/index']);
  });

  test('gets no picture by its address, as published or in a draft', async () => {
    const query = new URLSearchParams({
      path: 'content/agencies/dinkes/news/rahasia/foto.png',
      draft: `${news}/rahasia/index`,
    });
    expect((await bpbd.send(`/api/cms/v1/media?${query}`)).status).toBe(403);
    expect((await dinkes.send(`/api/cms/v1/media?${query}`)).status).toBe(200);
  });

  test('reads the closed vocabularies and the agencies’ names', async () => {
    const files = ['content/topics.yml', 'content/areas.yml'].map((path) => ({ path }));
    expect((await bpbd.ask('entriesByFiles', { files })).body).toHaveLength(2);
    expect((await bpbd.send('/api/agencies')).body).toEqual([
      { id: 'bpbd', title: 'Badan Penanggulangan Bencana Daerah' },
      { id: 'dinkes', title: 'Dinas Kesehatan' },
    ]);
  });
});

test('a draft does not open a door to files outside of its collection', async () => {
  const query = new URLSearchParams({
    path: 'content/agencies/dinkes/services/ktp/foto.png',
    draft: 'news-dinkes/rahasia/index',
  });
  expect((await dinkes.send(`/api/cms/v1/media?${query}`)).status).toBe(403);
});

test('own folders are listed with versions, translations included', async () => {
  const { body } = await dinkes.ask<{ file: { path: string } }[]>('entriesByFolder', {
    folder: 'content/agencies/dinkes/news',
    extension: 'md',
    depth: 2,
  });
  const path = newsPath('dinkes/imunisasi');
  const entry = body.find(({ file }) => file.path === path);
  const id = await gateway.git('rev-parse', `main:${path}`);
  expect(entry).toEqual({
    data: makeNews({ title: 'Imunisasi anak' }),
    file: { path, id },
    versions: { [path]: id },
  });
});

test('the repository is sound', async () => {
  expect(await gateway.git('fsck', '--full', '--strict', '--no-dangling')).toBe('');
});
