import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeText } from '#model/frontmatter.ts';
import { contentPath } from '#model/path.ts';
import { startHarness, type Browser, type Harness } from './gateway-harness.ts';
import { makeNews, makePng, newsPath } from './make-city.ts';
import { draftOf, makeReady, openNews, publishNews, saveNews, saveTexts } from './save.ts';

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

describe('a text that breaks the model is refused, in words for its writer', () => {
  const picture = { src: 'foto.png', alt: 'foto', credit: 'Humas' };
  test.each<[string, string, RegExp]>([
    ['a missing title', makeNews({ title: undefined }), /“Judul”/],
    ['an unknown field', makeNews({ harga: 5 }), /harga/],
    [
      'a date that does not exist',
      makeNews({ date: '2026-02-30' }),
      /“Tanggal”: Tanggal harus ada di kalender.*2026-03-09/,
    ],
    [
      'a topic that does not exist',
      makeNews({ topics: ['olahraga'] }),
      /Topik.*“olahraga” tidak ada.*Pilih yang ada di daftar/,
    ],
    [
      'a picture that is not there',
      makeNews({ pictures: [{ ...picture, src: 'hilang.png', alt: 'Antrean.' }] }),
      /hilang\.png.*Unggah berkasnya/,
    ],
    [
      'an alt text that is the file’s name',
      makeNews({ pictures: [picture] }),
      /Teks pengganti sama dengan nama berkas/,
    ],
    [
      'raw HTML',
      makeNews({}, '<script>alert(1)</script>'),
      /“Isi”: Isi memakai HTML\. Hapus tanda/,
    ],
    ['a script link', makeNews({}, '[klik](javascript:alert)'), /Tautan/],
    [
      'an end before its start',
      makeNews({ publishAt: '2026-03-09T08:00', expireAt: '2026-03-01T08:00' }),
      /“Berlaku sampai”/,
    ],
    ['a YAML alias', '---\ntitle: &a x\nsummary: *a\n---\n', /rujukan YAML/],
    ['no data', 'hanya teks', /Bagian data/],
    ['a byte that is no text', makeNews({}, 'a\0b'), /UTF-8/],
    ['half a letter', makeNews({}, 'a\ud800b'), /huruf yang rusak/],
  ])('%s', async (_what, raw, words) => {
    const before = await gateway.refs();
    const { status, body } = await saveNews(penulis, 'dinkes/keliru', raw);
    expect(status).toBe(422);
    expect(body.error).toMatch(words);
    expect(await gateway.refs()).toBe(before);
  });

  test('every finding has a line, with the file', async () => {
    const { body } = await saveNews(
      penulis,
      'dinkes/keliru',
      makeNews({ title: undefined, date: 'kemarin' }),
    );
    const lines = (body.error as string).split('\n');
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line).toContain(newsPath('dinkes/keliru'));
  });
});

describe('an upload', () => {
  const assets = (name: string, content: string, encoding = 'base64') => [
    { path: newsPath('dinkes/berkas').replace('index.md', name), content, encoding },
  ];
  const text = makeNews({ title: 'Berkas' });
  const base64 = (bytes: string) => Buffer.from(bytes, 'latin1').toString('base64');
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
    ['that is too large', assets('foto.png', makePng('x'.repeat(5 * 1024 * 1024))), 422],
  ])('%s is refused', async (_what, uploads, status) => {
    const before = await gateway.refs();
    expect((await saveNews(penulis, 'dinkes/berkas', text, { assets: uploads })).status).toBe(
      status,
    );
    expect(await gateway.refs()).toBe(before);
  });

  test('lies beside its entry, byte for byte, and is listed once it is published', async () => {
    const uploads = [
      ...assets('foto.png', makePng('isi')),
      ...assets('data.csv', base64('a,b\n1,2\n')),
    ];
    expect((await saveNews(penulis, 'dinkes/berkas', text, { assets: uploads })).status).toBe(200);
    await makeReady(penyunting, 'dinkes/berkas');
    await publishNews(penyunting, 'dinkes/berkas');
    const { body } = await penulis.ask('getMedia', {
      mediaFolder: 'content/agencies/dinkes/news/berkas',
    });
    expect(body).toMatchObject([
      { name: 'data.csv', size: 8 },
      { name: 'foto.png', size: 11 },
    ]);
    const served = await fetch(gateway.origin + (body[1].url as string), {
      headers: { Cookie: penulis.cookie },
    });
    expect(Buffer.from(await served.arrayBuffer()).toString('base64')).toBe(makePng('isi'));
    const download = await penulis.send(body[0].url as string);
    expect(download.headers.get('Content-Disposition')).toBe('attachment; filename="data.csv"');
    expect((await penulis.ask('getMedia', { mediaFolder: '' })).body).toEqual([]);
  });
});

describe('a translation', () => {
  const [indonesian, english] = [
    newsPath('dinkes/dua-bahasa'),
    contentPath('news', 'dinkes/dua-bahasa', 'en'),
  ];
  const folder = 'content/agencies/dinkes/news/dua-bahasa';
  const ref = 'draft/news-dinkes/dua-bahasa';
  const translation = writeText({ title: 'Vaccination' }, 'Bring your family card.', 'md');
  const versions = async () =>
    (await penulis.ask('unpublishedEntry', draftOf('dinkes/dua-bahasa'))).body.versions as Record<
      string,
      string
    >;

  test.each(['', '---\n---\n', '---\ntitle: ""\ntopics: []\npictures:\n  - alt: ""\n---\n\n  \n'])(
    'without content (%j) is not written',
    async (empty) => {
      const base = await versions().catch(() => ({}));
      expect(
        (await saveTexts(penulis, { [indonesian]: makeNews(), [english]: empty }, { base })).status,
      ).toBe(200);
      expect(await filesOf(ref, folder)).toEqual([indonesian]);
    },
  );

  test('is saved with the main text in one commit, and read back', async () => {
    const before = await gateway.git('rev-parse', ref);
    expect(
      (
        await saveTexts(
          penulis,
          { [indonesian]: makeNews({ title: 'Vaksin' }), [english]: translation },
          { base: await versions() },
        )
      ).status,
    ).toBe(200);
    expect(await gateway.git('rev-parse', `${ref}^`)).toBe(before);
    const { body } = await penulis.ask('unpublishedEntryDataFile', {
      ...draftOf('dinkes/dua-bahasa'),
      path: english,
      id: '',
    });
    expect(body.data).toBe(translation);
  });

  test('is guarded against an older version like the main text', async () => {
    const base = { ...(await versions()), [english]: null };
    expect(
      (await saveTexts(penulis, { [indonesian]: makeNews(), [english]: translation }, { base }))
        .status,
    ).toBe(409);
  });

  test('goes when it is emptied', async () => {
    expect(
      (
        await saveTexts(
          penulis,
          { [indonesian]: makeNews(), [english]: '---\n---\n' },
          { base: await versions() },
        )
      ).status,
    ).toBe(200);
    expect(await filesOf(ref, folder)).toEqual([indonesian]);
  });

  test('does not stand alone', async () => {
    const { status, body } = await saveTexts(penulis, {
      [contentPath('news', 'dinkes/sendiri', 'en')]: translation,
    });
    expect(status).toBe(422);
    expect(body.error).toContain('bahasa Indonesia');
  });
});

describe('a rename', () => {
  const from = 'content/agencies/dinkes/news/lama';
  const to = 'content/agencies/dinkes/news/baru';
  const raw = makeNews({
    title: 'Alamat',
    pictures: [{ src: 'foto.png', alt: 'Gedung dinas.', credit: 'Humas' }],
  });

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
    const again = await saveNews(penulis, 'dinkes/baru', raw.replace('Alamat', 'Alamat kantor'), {
      base: moved.body.versions as Record<string, string>,
      slug: 'lama/index',
    });
    expect(again.body).toMatchObject({ slug: 'lama/index' });
    expect(
      (await penulis.ask('unpublishedEntries')).body.filter((id: string) => /lama|baru/.test(id)),
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
    expect(body.error).toContain('“dinkes/kepala” tidak ada');
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

test('a profile has a draft of its own name', async () => {
  const path = contentPath('agency', 'dinkes');
  const { data, versions } = (await penulis.ask('getEntry', { path })).body as {
    data: string;
    versions: Record<string, string>;
  };
  const saved = await saveTexts(
    penulis,
    { [path]: data.replace('melayani warga', 'merawat warga') },
    { base: versions, slug: 'profile' },
  );
  expect(saved.body).toMatchObject({ collection: 'profile-dinkes', slug: 'profile' });
  expect((await penulis.ask('unpublishedEntry', { id: 'profile-dinkes/profile' })).status).toBe(
    200,
  );
});

test('a save without a change makes no commit after the first', async () => {
  const first = await saveNews(penulis, 'dinkes/sama', makeNews({ title: 'Sama' }));
  const before = await gateway.refs();
  const second = await saveNews(penulis, 'dinkes/sama', makeNews({ title: 'Sama' }), {
    base: first.body.versions as Record<string, string>,
  });
  expect(second.body).toEqual(first.body);
  expect(await gateway.refs()).toBe(before);
});

test('several entries in one save are refused', async () => {
  const texts = { [newsPath('dinkes/a')]: makeNews(), [newsPath('dinkes/b')]: makeNews() };
  expect((await saveTexts(penulis, texts)).status).toBe(400);
});

test('the repository is sound', async () => {
  expect(await gateway.git('fsck', '--full', '--strict', '--no-dangling')).toBe('');
});
