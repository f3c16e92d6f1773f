import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readText, writeText } from '#model/frontmatter.ts';
import { contentPath } from '#model/path.ts';
import type { Browser, DraftBody } from './browser.ts';
import { startHarness, type Harness } from './gateway-harness.ts';
import { saveTexts } from './save.ts';

const told: { commit: string; urgent: boolean | undefined }[] = [];

let gateway: Harness;
let penulis: Browser;
let penyunting: Browser;
let kedua: Browser;

beforeAll(async () => {
  gateway = await startHarness(undefined, {
    onPublish: (commit, how) => told.push({ commit, urgent: how?.urgent }),
  });
  [penulis, penyunting, kedua] = await Promise.all([
    gateway.as('penulis'),
    gateway.as('penyunting'),
    gateway.as('penyunting2'),
  ]);
});
afterAll(() => gateway.end());

const notice = (fields: Record<string, unknown> = {}) =>
  writeText(
    {
      title: 'Jauhi pantai Talise',
      summary: 'Gelombang tinggi. Pergi ke tempat tinggi sekarang.',
      date: '2026-03-10',
      urgency: 'darurat',
      topics: ['bencana'],
      ...fields,
    },
    'Ikuti petunjuk petugas.',
    'md',
  );

const pathOf = (slug: string) => contentPath('notice', `dinkes/${slug}`);
const nameOf = (slug: string) => ({ collection: 'notices-dinkes', slug: `${slug}/index` });
const publish = (browser: Browser, slug: string) =>
  browser.ask('publishUnpublishedEntry', nameOf(slug));
const dataOf = async (slug: string) =>
  readText(await gateway.git('show', `main:${pathOf(slug)}`), 'md').data;
const trailers = () => gateway.git('log', '-1', '--format=%(trailers:only,unfold)', 'main');
const approve = (browser: Browser, slug: string) =>
  browser.ask('approvePublished', { path: pathOf(slug) });

describe('an emergency notice', () => {
  test('is published at once by the publisher who wrote it, and says that nobody checked it', async () => {
    await saveTexts(penyunting, { [pathOf('gelombang')]: notice() });
    expect(
      (await penyunting.ask<DraftBody>('unpublishedEntry', nameOf('gelombang'))).body,
    ).toMatchObject({ mayPublish: true, publishRefusal: null });
    const { status, body } = await publish(penyunting, 'gelombang');
    expect(status).toBe(200);
    expect(await dataOf('gelombang')).toMatchObject({ unreviewed: true });
    expect(await trailers()).toContain('Portal-Unreviewed: yes');
    expect(told.at(-1)).toEqual({ commit: body.commit, urgent: true });
  });

  test('waits for a second person, who is told', async () => {
    expect((await kedua.ask('unreviewedEntries')).body).toEqual([
      { path: pathOf('gelombang'), title: 'Jauhi pantai Talise', mayApprove: true },
    ]);
    expect((await penyunting.ask('unreviewedEntries')).body).toMatchObject([{ mayApprove: false }]);
    expect((await (await gateway.as('penyuntingBpbd')).ask('unreviewedEntries')).body).toEqual([]);
  });

  test('is not approved by its author, by a writer, or by another agency', async () => {
    const before = await gateway.refs();
    for (const who of ['penyunting', 'penulis', 'penulisBpbd', 'penyuntingBpbd'] as const)
      expect((await approve(await gateway.as(who), 'gelombang')).status).toBe(403);
    expect(await gateway.refs()).toBe(before);
  });

  test('is not called checked by hand', async () => {
    const { versions } = (await kedua.ask('getEntry', { path: pathOf('gelombang') })).body;
    const saved = await saveTexts(kedua, { [pathOf('gelombang')]: notice() }, { base: versions });
    expect([saved.status, saved.body.error]).toEqual([403, expect.stringContaining('orang kedua')]);
  });

  test('is approved by a second person in a commit of that person’s own', async () => {
    const before = gateway.head();
    const { status, body } = await approve(kedua, 'gelombang');
    expect(status).toBe(200);
    expect(await gateway.git('rev-parse', 'main', 'main^@')).toBe(`${body.commit}\n${before}`);
    expect(await dataOf('gelombang')).not.toHaveProperty('unreviewed');
    expect(await trailers()).toBe(
      [
        'Portal-User: penyunting2@dinkes.demo',
        'Portal-Agency: dinkes',
        'Portal-Action: approve',
        '',
      ]
        .join('\n')
        .trimEnd(),
    );
    expect((await approve(kedua, 'gelombang')).status).toBe(409);
  });

  test('that a second person publishes was checked, and is still urgent', async () => {
    await saveTexts(penulis, { [pathOf('banjir')]: notice({ title: 'Banjir di Palu Timur' }) });
    await kedua.ask('updateUnpublishedEntryStatus', {
      ...nameOf('banjir'),
      newStatus: 'pending_publish',
    });
    expect((await publish(kedua, 'banjir')).status).toBe(200);
    expect(await dataOf('banjir')).not.toHaveProperty('unreviewed');
    expect(told.at(-1)).toMatchObject({ urgent: true });
  });

  test('that is changed again by one person is unchecked again', async () => {
    const { versions } = (await penyunting.ask('getEntry', { path: pathOf('gelombang') })).body;
    const text = notice({ summary: 'Gelombang surut. Tetap jauhi pantai.' });
    await saveTexts(penyunting, { [pathOf('gelombang')]: text }, { base: versions });
    expect((await publish(penyunting, 'gelombang')).status).toBe(200);
    expect(await dataOf('gelombang')).toMatchObject({ unreviewed: true });
  });
});

test('a writer does not publish an emergency, and a publisher no ordinary notice of their own', async () => {
  await saveTexts(penulis, { [pathOf('penulis')]: notice() });
  expect((await publish(penulis, 'penulis')).status).toBe(403);
  await saveTexts(penyunting, { [pathOf('biasa')]: notice({ urgency: 'biasa' }) });
  expect((await publish(penyunting, 'biasa')).status).toBe(403);
});

test('the repository is sound', async () => {
  expect(await gateway.git('fsck', '--full', '--strict', '--no-dangling')).toBe('');
});
