import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, DraftBody } from './browser.ts';
import { startHarness, type Harness } from './gateway-harness.ts';
import { people } from './people.ts';
import { makeNews, newsPath, noted } from './make-city.ts';
import { makePng } from './make-png.ts';
import { draftOf, makeReady, openNews, publishNews, saveNews } from './save.ts';

let gateway: Harness;
let penulis: Browser;
let penyunting: Browser;

beforeAll(async () => {
  gateway = await startHarness();
  [penulis, penyunting] = await Promise.all([gateway.as('penulis'), gateway.as('penyunting')]);
});
afterAll(() => gateway.end());

const picture = { src: 'antrean.png', alt: 'Warga antre di puskesmas.', credit: 'Dinas Kesehatan' };
const path = newsPath('dinkes/vaksinasi');

test('a draft with a picture is saved on a branch of its own, in the name of its writer', async () => {
  const before = gateway.head();
  const assets = [
    { path: path.replace('index.md', 'antrean.png'), content: makePng(), encoding: 'base64' },
  ];
  const saved = await saveNews(penulis, 'dinkes/vaksinasi', makeNews({ pictures: [picture] }), {
    assets,
    base: { [path]: null },
  });
  expect(saved.body).toEqual({
    ...draftOf('dinkes/vaksinasi'),
    status: 'draft',
    versions: { [path]: expect.stringMatching(/^[0-9a-f]{40}$/) as string },
  });
  expect(gateway.head()).toBe(before);
  const branch = 'draft/news-dinkes/vaksinasi';
  expect(await gateway.git('rev-parse', `${branch}^`)).toBe(before);
  expect(await gateway.git('log', '-1', '--format=%an <%ae> | %cn <%ce>%n%B', branch)).toBe(
    [
      'Penulis Dinkes <penulis@dinkes.demo> | Portal Kota Palu <portal@palu.demo>',
      'Tulis berita dinkes/vaksinasi',
      '',
      'Portal-User: penulis@dinkes.demo',
      'Portal-Agency: dinkes',
      'Portal-Action: save',
      'Portal-Status: draft',
    ].join('\n'),
  );
  expect(await gateway.git('diff', '--name-only', 'main', branch)).toBe(
    'content/agencies/dinkes/news/vaksinasi/antrean.png\ncontent/agencies/dinkes/news/vaksinasi/index.md',
  );
});

test('the draft comes back with its text, its picture by address, and its authors', async () => {
  const { body } = await penyunting.ask<DraftBody>('unpublishedEntry', {
    id: 'news-dinkes/vaksinasi/index',
  });
  expect(body).toMatchObject({
    ...draftOf('dinkes/vaksinasi'),
    status: 'draft',
    pullRequestAuthor: 'Penulis Dinkes',
    authors: [{ name: 'Penulis Dinkes', login: 'penulis@dinkes.demo' }],
    mayPublish: false,
    publishRefusal: 'not-ready',
    data: { [path]: makeNews({ pictures: [picture] }) },
  });
  const image = body.diffs.find((diff: { path: string }) => diff.path.endsWith('.png')) as {
    path: string;
    id: string;
  };
  const item = await penyunting.ask('unpublishedEntryMediaFile', {
    ...draftOf('dinkes/vaksinasi'),
    path: image.path,
    id: image.id,
  });
  const { status, headers } = await penyunting.send(item.body.url);
  expect(status).toBe(200);
  expect(headers.get('Content-Type')).toBe('image/png');
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(headers.get('Content-Security-Policy')).toContain('sandbox');
  expect(headers.get('Content-Disposition')).toMatch(/^attachment; filename="[a-z0-9-]+\.png"$/);
});

test('a writer asks for review, and cannot call the draft ready or publish it', async () => {
  const status = (newStatus: string) =>
    penulis.ask('updateUnpublishedEntryStatus', { ...draftOf('dinkes/vaksinasi'), newStatus });
  expect((await status('pending_review')).status).toBe(200);
  expect(await status('pending_publish')).toMatchObject({
    status: 403,
    body: { error: expect.stringContaining('penyunting') as string },
  });
  expect((await publishNews(penulis, 'dinkes/vaksinasi')).status).toBe(403);
});

test('a publisher cannot publish what is not called ready', async () => {
  const before = await gateway.refs();
  expect(await publishNews(penyunting, 'dinkes/vaksinasi')).toMatchObject({
    status: 409,
    body: { error: expect.stringContaining('Siap terbit') as string },
  });
  expect(await gateway.refs()).toBe(before);
});

test('the status outlives the gateway', async () => {
  await makeReady(penyunting, 'dinkes/vaksinasi');
  await gateway.restart();
  [penulis, penyunting] = await Promise.all([gateway.as('penulis'), gateway.as('penyunting')]);
  const { body } = await penulis.ask('unpublishedEntries', { bundle: true });
  expect(body).toMatchObject([{ ...draftOf('dinkes/vaksinasi'), status: 'pending_publish' }]);
});

test('a change to a draft that was ready sends it back to review', async () => {
  const { body } = await penulis.ask<DraftBody>('unpublishedEntry', draftOf('dinkes/vaksinasi'));
  const saved = await saveNews(
    penulis,
    'dinkes/vaksinasi',
    makeNews({ pictures: [picture], byline: 'Humas' }),
    { base: body.versions },
  );
  expect(saved.body.status).toBe('pending_review');
  expect((await publishNews(penyunting, 'dinkes/vaksinasi')).status).toBe(409);
});

test('a publisher publishes by a merge commit in their name, and the draft is gone', async () => {
  await makeReady(penyunting, 'dinkes/vaksinasi');
  const [main, draft] = [gateway.head(), gateway.head('draft/news-dinkes/vaksinasi')];
  const { status, body } = await publishNews(penyunting, 'dinkes/vaksinasi');
  expect(status).toBe(200);
  expect(gateway.published.at(-1)).toBe(body.commit);
  expect(await gateway.git('rev-parse', 'main', 'main^1', 'main^2')).toBe(
    [body.commit, main, draft].join('\n'),
  );
  expect(await gateway.git('log', '-1', '--format=%an <%ae> | %cn%n%B', 'main')).toBe(
    [
      'Penyunting Dinkes <penyunting@dinkes.demo> | Portal Kota Palu',
      'Terbitkan berita dinkes/vaksinasi',
      '',
      'Ditulis oleh: Penulis Dinkes.',
      'Diperiksa dan diterbitkan oleh: Penyunting Dinkes.',
      '',
      'Portal-User: penyunting@dinkes.demo',
      'Portal-Agency: dinkes',
      'Portal-Action: publish',
    ].join('\n'),
  );
  expect(await gateway.git('branch', '--list', 'draft/*')).toBe('');
  expect(
    (await penulis.ask<DraftBody>('unpublishedEntry', draftOf('dinkes/vaksinasi'))).status,
  ).toBe(404);
  expect((await penulis.ask('getEntry', { path })).body.data).toContain('byline: Humas');
});

test('nobody publishes what they changed, not even an admin', async () => {
  const admin = await gateway.as('admin');
  const base = await openNews(penyunting, 'dinkes/imunisasi');
  await saveNews(
    penyunting,
    'dinkes/imunisasi',
    makeNews({ title: 'Imunisasi bayi', ...noted() }),
    { base },
  );
  const { body } = await admin.ask<DraftBody>('unpublishedEntry', draftOf('dinkes/imunisasi'));
  await saveNews(
    admin,
    'dinkes/imunisasi',
    makeNews({ title: 'Imunisasi bayi dan anak', ...noted() }),
    {
      base: body.versions,
    },
  );
  await makeReady(penyunting, 'dinkes/imunisasi');
  for (const author of [penyunting, admin])
    expect(await publishNews(author, 'dinkes/imunisasi')).toMatchObject({
      status: 403,
      body: { error: expect.stringContaining('Anda ikut menulis') as string },
    });
  expect((await publishNews(await gateway.as('penyunting2'), 'dinkes/imunisasi')).status).toBe(200);
});

test('who only changed the status is no author', async () => {
  await saveNews(penulis, 'dinkes/senam', makeNews({ title: 'Senam lansia' }));
  await makeReady(penyunting, 'dinkes/senam');
  expect((await publishNews(penyunting, 'dinkes/senam')).status).toBe(200);
});

test('every commit is by an account or the first one, by the portal’s hand, and the repository is sound', async () => {
  const lines = (await gateway.git('log', '--all', '--format=%ae %ce')).split('\n');
  const logins = Object.values(people).map(({ login }) => `${login} portal@palu.demo`);
  const others = lines.filter((line) => !logins.includes(line));
  expect(others).toEqual(['pengembang@palu.demo pengembang@palu.demo']);
  expect(await gateway.git('fsck', '--full', '--strict', '--no-dangling')).toBe('');
});
