import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeText } from '#model/frontmatter.ts';
import { contentPath } from '#model/path.ts';
import type { Browser } from './browser.ts';
import { startHarness, type Harness } from './gateway-harness.ts';
import { makeNews, newsPath, noted } from './make-city.ts';
import { makePng } from './make-png.ts';
import { makeReady, openNews, publishNews, saveNews, saveTexts } from './save.ts';

let gateway: Harness;
let penulis: Browser;
let penyunting: Browser;

beforeAll(async () => {
  gateway = await startHarness();
  [penulis, penyunting] = await Promise.all([gateway.as('penulis'), gateway.as('penyunting')]);
});
afterAll(() => gateway.end());

const filesOf = async (ref: string, folder: string) =>
  (await gateway.git('ls-tree', '-r', '--name-only', ref, folder)).split('\n');

describe('a rename', () => {
  const from = 'content/agencies/dinkes/news/lama';
  const to = 'content/agencies/dinkes/news/baru';
  const fields = {
    title: 'Alamat',
    pictures: [{ src: 'foto.png', alt: 'Gedung dinas.', credit: 'Humas' }],
  };
  const raw = makeNews(fields);

  test('takes the whole folder along, and keeps the draft’s name until it is published', async () => {
    const english = contentPath('news', 'dinkes/lama', 'en');
    const translation = writeText({ title: 'Address' }, '', 'md');
    const assets = [{ path: `${from}/foto.png`, content: makePng(), encoding: 'base64' }];
    await saveTexts(
      penulis,
      { [newsPath('dinkes/lama')]: raw, [english]: translation },
      { assets },
    );
    await makeReady(penyunting, 'dinkes/lama');
    await publishNews(penyunting, 'dinkes/lama');

    const base = await openNews(penulis, 'dinkes/lama');
    const moved = await saveNews(penulis, 'dinkes/lama', raw, {
      base,
      newPath: `${to}/index.md`,
      slug: 'lama/index',
    });
    expect(moved.body).toMatchObject({
      slug: 'lama/index',
      versions: { [`${to}/index.md`]: base[newsPath('dinkes/lama')] },
    });
    const again = await saveNews(
      penulis,
      'dinkes/baru',
      makeNews({ ...fields, title: 'Alamat kantor', ...noted() }),
      {
        base: moved.body.versions,
        slug: 'lama/index',
      },
    );
    expect(again.body).toMatchObject({ slug: 'lama/index' });
    expect(
      (await penulis.ask<string[]>('unpublishedEntries')).body.filter((id) => /lama|baru/.test(id)),
    ).toEqual(['news-dinkes/lama/index']);

    await makeReady(penyunting, 'dinkes/lama');
    expect((await publishNews(penyunting, 'dinkes/lama')).status).toBe(200);
    expect(await filesOf('main', from)).toEqual(['']);
    expect(await filesOf('main', to)).toEqual([
      `${to}/foto.png`,
      `${to}/index.en.md`,
      `${to}/index.md`,
    ]);
  });

  test('to a taken address is refused', async () => {
    const base = await openNews(penulis, 'dinkes/posyandu');
    const { status, body } = await saveNews(penulis, 'dinkes/posyandu', makeNews(), {
      base,
      newPath: newsPath('dinkes/imunisasi'),
    });
    expect(status).toBe(409);
    expect(body.error).toContain('Sudah ada tulisan');
  });

  test('of what another text refers to is not published', async () => {
    const path = contentPath('official', 'dinkes/kepala');
    const { data, versions } = (await penulis.ask('getEntry', { path })).body as {
      data: string;
      versions: Record<string, string>;
    };
    expect(
      (
        await saveTexts(
          penulis,
          { [path]: data },
          { base: versions, newPath: contentPath('official', 'dinkes/pimpinan') },
        )
      ).status,
    ).toBe(200);
    const name = { collection: 'officials-dinkes', slug: 'kepala/index' };
    await penyunting.ask('updateUnpublishedEntryStatus', { ...name, newStatus: 'pending_publish' });
    const { status, body } = await penyunting.ask('publishUnpublishedEntry', name);
    expect(status).toBe(422);
    expect(body.error).toContain('“dinkes/kepala” masih dipakai di jabatan dinkes/sekretaris');
  });

  test('to another kind is refused', async () => {
    const base = await openNews(penulis, 'dinkes/posyandu');
    expect(
      (
        await saveNews(penulis, 'dinkes/posyandu', makeNews(), {
          base,
          newPath: contentPath('notice', 'dinkes/posyandu'),
        })
      ).status,
    ).toBe(403);
  });
});

test('the repository is sound', async () => {
  expect(await gateway.git('fsck', '--full', '--strict', '--no-dangling')).toBe('');
});
