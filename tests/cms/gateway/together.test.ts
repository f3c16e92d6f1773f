import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, DraftBody } from './browser.ts';
import { startHarness, type Harness } from './gateway-harness.ts';
import { makeNews, newsPath, noted } from './make-city.ts';
import { draftOf, makeReady, openNews, publishNews, saveNews } from './save.ts';

let gateway: Harness;
let one: Browser;
let other: Browser;
let penyunting: Browser;

beforeAll(async () => {
  gateway = await startHarness();
  [one, other, penyunting] = await Promise.all([
    gateway.as('penulis'),
    gateway.as('penulis2'),
    gateway.as('penyunting'),
  ]);
});
afterAll(() => gateway.end());

const stale = {
  status: 409,
  body: {
    error: expect.stringMatching(
      /^Tulisan ini sudah diubah orang lain sejak Anda membukanya\. /,
    ) as string,
  },
};

test('a save on an older version is refused and changes nothing', async () => {
  const base = await openNews(one, 'dinkes/imunisasi');
  expect(
    (
      await saveNews(one, 'dinkes/imunisasi', makeNews({ title: 'Dari satu', ...noted() }), {
        base,
      })
    ).status,
  ).toBe(200);
  const before = await gateway.refs();
  expect(
    await saveNews(other, 'dinkes/imunisasi', makeNews({ title: 'Dari lain' }), { base }),
  ).toMatchObject(stale);
  expect(await gateway.refs()).toBe(before);
});

test('the answer of a save is the base of the next', async () => {
  const first = await saveNews(one, 'dinkes/berantai', makeNews({ title: 'Satu' }), { base: {} });
  const second = await saveNews(one, 'dinkes/berantai', makeNews({ title: 'Dua' }), {
    base: first.body.versions,
  });
  expect(second.status).toBe(200);
  expect(
    await saveNews(one, 'dinkes/berantai', makeNews({ title: 'Tiga' }), {
      base: first.body.versions,
    }),
  ).toMatchObject(stale);
});

test('a save that forgets its base cannot overwrite, and a taken address is told', async () => {
  const before = await gateway.refs();
  const answer = await saveNews(one, 'dinkes/posyandu', makeNews({ title: 'Baru' }));
  expect(answer).toMatchObject({
    status: 409,
    body: { error: expect.stringContaining('Sudah ada tulisan') as string },
  });
  expect(await gateway.refs()).toBe(before);
});

test('a save on a version that was published over is refused', async () => {
  const base = await openNews(one, 'dinkes/posyandu');
  await gateway.push({ [newsPath('dinkes/posyandu')]: makeNews({ title: 'Jadwal terbaru' }) });
  expect(
    await saveNews(one, 'dinkes/posyandu', makeNews({ title: 'Jadwal lama' }), { base }),
  ).toMatchObject(stale);
});

test('of two editors who save one entry at once, one wins and one is told', async () => {
  const base = await openNews(one, 'dinkes/posyandu');
  const answers = await Promise.all([
    saveNews(one, 'dinkes/posyandu', makeNews({ title: 'Dari satu' }), { base }),
    saveNews(other, 'dinkes/posyandu', makeNews({ title: 'Dari lain' }), { base }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const winner = answers[0].status === 200 ? 'Dari satu' : 'Dari lain';
  const { body } = await one.ask<DraftBody>('unpublishedEntry', draftOf('dinkes/posyandu'));
  expect(body.data[newsPath('dinkes/posyandu')]).toContain(winner);
  expect(body.authors).toHaveLength(1);
});

test('editors who save different entries at once all succeed', async () => {
  const slugs = Array.from({ length: 12 }, (_, index) => `dinkes/serentak-${index}`);
  const answers = await Promise.all(
    slugs.map((id, index) =>
      saveNews(index % 2 ? one : other, id, makeNews({ title: `Serentak ${index}` })),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual(slugs.map(() => 200));
});

test('many drafts published at once all arrive, one merge after another', async () => {
  const slugs = Array.from({ length: 6 }, (_, index) => `dinkes/serentak-${index}`);
  const before = gateway.head();
  await Promise.all(slugs.map((id) => makeReady(penyunting, id)));
  const answers = await Promise.all(slugs.map((id) => publishNews(penyunting, id)));
  expect(answers.map(({ status }) => status)).toEqual(slugs.map(() => 200));
  const merges = await gateway.git(
    'rev-list',
    '--first-parent',
    '--min-parents=2',
    '--max-parents=2',
    '--count',
    `${before}..main`,
  );
  expect(merges).toBe('6');
  for (const id of slugs)
    expect((await one.ask('getEntry', { path: newsPath(id) })).status).toBe(200);
});

test('a draft published twice at once is published once', async () => {
  await makeReady(penyunting, 'dinkes/serentak-7');
  const answers = await Promise.all([
    publishNews(penyunting, 'dinkes/serentak-7'),
    publishNews(penyunting, 'dinkes/serentak-7'),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
});

test('a draft and published content that changed elsewhere are joined', async () => {
  await saveNews(one, 'dinkes/gabung', makeNews({ title: 'Gabung' }));
  await gateway.push({
    [newsPath('bpbd/siaga')]: makeNews({ title: 'Siaga gempa', topics: ['bencana'] }),
  });
  await makeReady(penyunting, 'dinkes/gabung');
  expect((await publishNews(penyunting, 'dinkes/gabung')).status).toBe(200);
  expect(await gateway.git('show', `main:${newsPath('bpbd/siaga')}`)).toContain('Siaga gempa');
});

test('a publish that conflicts is refused and changes nothing', async () => {
  await makeReady(penyunting, 'dinkes/imunisasi');
  await gateway.push({ [newsPath('dinkes/imunisasi')]: makeNews({ title: 'Dari pengembang' }) });
  const before = await gateway.refs();
  expect(await publishNews(penyunting, 'dinkes/imunisasi')).toMatchObject({
    status: 409,
    body: { error: expect.stringContaining('tidak dapat digabung') as string },
  });
  expect(await gateway.refs()).toBe(before);
});

test('a publish is refused when the draft is not the one that was seen', async () => {
  const { body } = await penyunting.ask<DraftBody>(
    'unpublishedEntry',
    draftOf('dinkes/serentak-8'),
  );
  const seen = body.versions;
  await saveNews(one, 'dinkes/serentak-8', makeNews({ title: 'Diam-diam' }), { base: seen });
  await makeReady(penyunting, 'dinkes/serentak-8');
  expect(
    await penyunting.ask('publishUnpublishedEntry', {
      ...draftOf('dinkes/serentak-8'),
      base: seen,
    }),
  ).toMatchObject(stale);
});

test('a draft that no longer fits the published content is not published', async () => {
  await saveNews(one, 'dinkes/topik', makeNews({ title: 'Topik', topics: ['bencana'] }));
  const topics = await gateway.git('show', 'main:content/topics.yml');
  await gateway.push({
    'content/topics.yml': topics.slice(0, topics.indexOf('bencana:')),
    [newsPath('bpbd/siaga')]: null,
  });
  await makeReady(penyunting, 'dinkes/topik');
  const { status, body } = await publishNews(penyunting, 'dinkes/topik');
  expect(status).toBe(422);
  expect(body.error).toContain('bencana');
});

test('the repository is sound', async () => {
  expect(await gateway.git('fsck', '--full', '--strict', '--no-dangling')).toBe('');
});
