import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from './browser.ts';
import { startHarness, type Harness } from './gateway-harness.ts';
import { makeNews, newsPath } from './make-city.ts';
import { colourOf, makePng } from './make-png.ts';
import { draftOf, makeReady, publishNews, saveNews } from './save.ts';

interface Item {
  url: string;
}

let gateway: Harness;
let penulis: Browser;
let penyunting: Browser;

beforeAll(async () => {
  gateway = await startHarness();
  [penulis, penyunting] = await Promise.all([gateway.as('penulis'), gateway.as('penyunting')]);
});
afterAll(() => gateway.end());

describe('an upload', () => {
  const assets = (name: string, content: string, encoding = 'base64') => [
    { path: newsPath('dinkes/berkas').replace('index.md', name), content, encoding },
  ];
  const text = makeNews({ title: 'Berkas' });
  const base64 = (bytes: string) => Buffer.from(bytes, 'latin1').toString('base64');
  const large = base64(
    `${Buffer.from(makePng(), 'base64').toString('latin1')}${'x'.repeat(5 * 1024 * 1024)}`,
  );
  test.each<[string, ReturnType<typeof assets>, number]>([
    ['that is a script named as a picture', assets('foto.png', base64('<script>')), 422],
    ['that is a PNG named as a JPG', assets('foto.jpg', makePng()), 422],
    ['that is a page named as a PDF', assets('surat.pdf', base64('<html>')), 422],
    ['that is text named as a table', assets('data.xlsx', base64('a,b')), 422],
    ['that is binary named as text', assets('data.csv', base64('a\0b')), 422],
    ['that is empty', assets('data.csv', ''), 422],
    ['that is a drawing', assets('foto.svg', base64('<svg/>')), 403],
    ['that is a page', assets('index.html', base64('<html>')), 403],
    ['that is a text of the entry', assets('index.md', base64(text)), 403],
    ['that is broken on the way', assets('foto.png', 'bukan base64!'), 400],
    ['that is cut off', assets('foto.png', makePng('ab').slice(0, -1)), 400],
    ['that is not encoded', assets('foto.png', makePng(), 'utf8'), 400],
    ['that is too large', assets('foto.png', large), 422],
  ])('%s is refused', async (_what, uploads, status) => {
    const before = await gateway.refs();
    expect((await saveNews(penulis, 'dinkes/berkas', text, { assets: uploads })).status).toBe(
      status,
    );
    expect(await gateway.refs()).toBe(before);
  });

  test('lies beside its entry, and is listed once it is published', async () => {
    const uploads = [
      ...assets('foto.png', makePng('isi')),
      ...assets('data.csv', base64('a,b\n1,2\n')),
    ];
    expect((await saveNews(penulis, 'dinkes/berkas', text, { assets: uploads })).status).toBe(200);
    await makeReady(penyunting, 'dinkes/berkas');
    await publishNews(penyunting, 'dinkes/berkas');
    const { body } = await penulis.ask<Item[]>('getMedia', {
      mediaFolder: 'content/agencies/dinkes/news/berkas',
    });
    expect(body).toMatchObject([{ name: 'data.csv', size: 8 }, { name: 'foto.png' }]);
    const served = await fetch(gateway.origin + body[1]?.url, {
      headers: { Cookie: penulis.cookie },
    });
    const pixels = await sharp(await served.arrayBuffer())
      .raw()
      .toBuffer();
    expect([...pixels.subarray(0, 3)]).toEqual(colourOf('isi'));
    const download = await penulis.send(body[0]?.url ?? '');
    expect(download.headers.get('Content-Disposition')).toBe('attachment; filename="data.csv"');
    expect((await penulis.ask('getMedia', { mediaFolder: '' })).body).toEqual([]);
  });
});

describe('a file that came into a draft past the upload', () => {
  const id = 'dinkes/susupan';

  /** Hangs a file on the draft, as somebody with the repository could. */
  const smuggle = async (name: string, bytes: string) => {
    const file = join(gateway.repository, 'susupan');
    await writeFile(file, bytes, 'latin1');
    const ref = `refs/heads/draft/news-dinkes/susupan`;
    const path = newsPath(id).replace('index.md', name);
    const blob = (await gateway.git('hash-object', '-w', file)).trim();
    await gateway.git('read-tree', ref);
    await gateway.git('update-index', '--add', '--cacheinfo', `100644,${blob},${path}`);
    const tree = (await gateway.git('write-tree')).trim();
    const who = ['-c', 'user.name=x', '-c', 'user.email=x@palu.demo'];
    const commit = await gateway.git(...who, 'commit-tree', tree, '-p', ref, '-m', 'x');
    await gateway.git('update-ref', ref, commit.trim());
  };

  test.each([
    ['data.csv', 'nama,jumlah\nPalu,=1+1\n', /“data\.csv”, kolom “jumlah”, baris 2: .*rumus/],
    ['surat.pdf', '%PDF-1.7\nstartxref\n1\n%%EOFPK', /surat\.pdf.*isi lain/],
    ['foto.png', '<script>alert(1)</script>', /bukan PNG/],
  ])('%s is refused before anybody publishes it', async (name, bytes, words) => {
    await saveNews(penulis, id, makeNews({ title: 'Susupan' }));
    await smuggle(name, bytes);
    const { status, body } = await makeReady(penyunting, id);
    expect([status, JSON.stringify(body)]).toEqual([422, expect.stringMatching(words)]);
    await penulis.ask('deleteUnpublishedEntry', draftOf(id));
  });
});

test('the repository is sound', async () => {
  expect(await gateway.git('fsck', '--full', '--strict', '--no-dangling')).toBe('');
});
