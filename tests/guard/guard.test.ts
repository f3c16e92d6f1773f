import { describe, expect, it } from 'vitest';
import { describeFinding } from '#guard/finding.ts';
import { guardFile } from '#guard/guard.ts';
import { surroundingsOf } from '#guard/surroundings.ts';
import { guardTree } from '#guard/tree.ts';
import { writeText } from '#model/frontmatter.ts';
import { makeData } from '../make.ts';

const news = 'content/agencies/dinkes/news/vaksinasi/index.md';
const page = 'content/agencies/dinkes/pages/puskesmas/index.mdx';
const vocabulary: Record<string, string> = {
  'content/topics.yml': 'kesehatan: {}\n',
  'content/areas.yml': 'palu-timur: {}\n',
  'content/domains.yml': 'go.id: { reason: Pemerintah, subdomains: true }\n',
};
const paths = [
  news,
  page,
  'content/agencies/dinkes/news/vaksinasi/posko.webp',
  'content/agencies/dinkes/pages/puskesmas/formulir.pdf',
  ...Object.keys(vocabulary),
];
const around = surroundingsOf(paths, (path) => vocabulary[path]);
const plainFiles = (...names: string[]) => names.map((path) => ({ path, mode: '100644', size: 1 }));
const bytes = (text: string) => new TextEncoder().encode(text);
const findings = async (path: string, text: string) =>
  (await guardFile(path, bytes(text), around)).map(describeFinding);
const newsBody = (body: string) => findings(news, writeText(makeData('news'), body, 'md'));
const pageBody = (body: string) =>
  findings(page, writeText({ title: 'Puskesmas', summary: 'Daftar.' }, body, 'mdx'));

describe('the guard lets pass', () => {
  it.each([
    'Biasa **tebal** dan [SP4N-LAPOR](https://lapor.go.id).',
    '## Judul\n\n### Anak judul\n\n- satu\n- dua',
    '![Petugas menyuntik anak di posko.](posko.webp)',
    'Suhu 3 < 5 dan [kembali](/layanan/) atau [telepon](tel:112).',
    '| a | b |\n| - | - |\n| 1 | 2 |',
  ])('news that says %j', async (body) => {
    expect(await newsBody(body)).toEqual([]);
  });

  it('every block where it is used as meant', async () => {
    expect(
      await pageBody(
        '<Callout type="info" title="Jam">\n\nBuka **pagi**.\n\n</Callout>\n\n<Steps>\n\n1. Datang\n2. Antre\n\n</Steps>\n\n<Download file="formulir.pdf" label="Formulir" />',
      ),
    ).toEqual([]);
  });
});

describe('one fault is told in one line', () => {
  it.each([
    'https://palukota.go.id@jahat.example/',
    'https://admin:rahasia@palukota.go.id/',
    'http://192.168.1.1/',
    'http://0xC0A80101/',
    'https://[2001:db8::1]/',
    'https://xn--plukota-5nf.go.id/',
    'https://s.id/formulir',
    'https://palukota.go.id:8443/',
    'javascript:ran()',
  ])('of a link to %s', async (address) => {
    expect(await newsBody(`Buka [laman kota](${address}).`)).toHaveLength(1);
  });
});

describe('the guard refuses, naming file, line and remedy', () => {
  it.each([
    ['HTML', 'a\n\n<div>x</div>', 'Isi memakai HTML.'],
    ['HTML in a line', 'a <b onclick="x">b</b>', 'Isi memakai HTML.'],
    ['a script link', '[x](javascript:alert(1))', 'tidak dapat dipakai'],
    ['a script link in disguise', '[x](JaVaScRiPt&colon;alert(1))', 'tidak dapat dipakai'],
    ['a data link', '[x](data:text/html,x)', 'tidak dapat dipakai'],
    ['a link without scheme to another site', '[x](//jahat.example)', 'tidak dapat dipakai'],
    ['a module as a picture', '![x](../../evil.mjs)', 'tidak ada di folder'],
    ['a picture from elsewhere', '![x](https://jahat.example/a.png)', 'tidak ada di folder'],
    ['a picture without words', '![](posko.webp)', 'belum punya teks pengganti'],
    ['a first-level heading', '# Judul', 'meloncati tingkat'],
    ['a skipped heading', '## A\n\n#### B', 'meloncati tingkat'],
  ])('%s', async (_name, body, problem) => {
    const [finding = ''] = await newsBody(body);
    expect(finding).toContain(problem);
    expect(finding).toMatch(
      /^content\/agencies\/dinkes\/news\/vaksinasi\/index\.md:\d+:\d+ — isian “Isi”: /,
    );
  });

  it.each([
    ['an import', 'import x from "y"\n\nHalo', 'import atau export'],
    ['an expression', 'Halo {1 + 1}', '{ }'],
    ['an unknown block', '<Script src="x" />', 'Blok <Script> tidak dikenal'],
    ['an HTML element', '<iframe src="x"></iframe>', 'Blok <iframe> tidak dikenal'],
    ['a block that every object has', '<toString />', 'tidak dikenal'],
    ['an expression as attribute', '<Download file={x} label="y" />', 'memakai kode di “file”'],
    ['spread attributes', '<Download {...x} />', 'memakai kode'],
    [
      'an unknown attribute',
      '<Callout type="info" title="x" onclick="y">\n\nz\n\n</Callout>',
      'Isian tidak dikenal: onclick',
    ],
    [
      'a wrong value',
      '<Callout type="merah" title="x">\n\nz\n\n</Callout>',
      'Pilihan tidak dikenal',
    ],
    ['a missing file', '<Download file="lain.pdf" label="x" />', 'Berkas “lain.pdf” tidak ada'],
    [
      'steps that are no numbered list',
      '<Steps>\n\n- a\n\n</Steps>',
      'Isi blok Langkah-langkah tidak sesuai',
    ],
    [
      'a block inside a block',
      '<Callout type="info" title="x">\n\n<Steps>\n\n1. a\n\n</Steps>\n\n</Callout>',
      'di dalam blok lain',
    ],
    [
      'a block in a sentence',
      'Lihat <Download file="formulir.pdf" label="x" /> ini.',
      'di tengah kalimat',
    ],
    ['an open block', '<Callout type="info" title="x">\n\nz', 'tidak dapat dibaca'],
  ])('%s in an .mdx body', async (_name, body, problem) => {
    expect((await pageBody(body)).join('\n')).toContain(problem);
  });

  it('gives the line in the file, not in the body', async () => {
    const text = '---\ntitle: Puskesmas\nsummary: Daftar.\n---\n\nHalo\n\n{x}\n';
    expect(await guardFile(page, bytes(text), around)).toMatchObject([{ line: 8, column: 1 }]);
  });

  it('references and files that do not exist', async () => {
    const data = {
      ...makeData('news'),
      topics: ['olahraga'],
      areas: ['bogor'],
      pictures: [{ src: 'hilang.webp', alt: 'Posko.', credit: 'Humas' }],
    };
    expect(await findings(news, writeText(data, 'Halo', 'md'))).toEqual([
      `${news}:7:5 — isian “Topik › 1”: Topik “olahraga” tidak ada. Pilih yang ada di daftar, atau hapus isian ini.`,
      `${news}:9:5 — isian “Wilayah › 1”: Wilayah “bogor” tidak ada. Pilih yang ada di daftar, atau hapus isian ini.`,
      `${news}:11:5 — isian “Gambar › 1 › Gambar”: Berkas “hilang.webp” tidak ada di folder tulisan ini. Unggah berkasnya, atau hapus isian ini.`,
    ]);
  });

  it('unknown fields, such as one that would choose a layout', async () => {
    expect(
      await findings(news, writeText({ ...makeData('news'), layout: 'x' }, 'Halo', 'md')),
    ).toEqual([
      `${news}:8:1 — isian “seluruh data”: Isian tidak dikenal: layout. Hapus isian itu.`,
    ]);
  });

  it('bytes that are no UTF-8, and paths outside the grammar', async () => {
    expect(await guardFile(news, new Uint8Array([0xff, 0xfe]), around)).toMatchObject([
      { problem: 'Berkas bukan teks UTF-8.' },
    ]);
    expect(
      await guardFile('content/agencies/dinkes/news/../x.md', bytes(''), around),
    ).toMatchObject([{ guard: 'path' }]);
  });

  it('half an entry: a translation alone, and an agency without a profile', async () => {
    const english = 'content/agencies/dinkes/news/lain/index.en.md';
    const found = (
      await guardTree(plainFiles(english), () => bytes('---\ntitle: Other\n---\n\nText\n'))
    ).map(({ problem }) => problem);
    expect(found).toEqual(['Instansi “dinkes” tidak punya profile.yml.']);
    const withProfile = (
      await guardTree(plainFiles(english, 'content/agencies/dinkes/profile.yml'), (path) =>
        bytes(
          path === english
            ? '---\ntitle: Other\n---\n\nText\n'
            : writeText(makeData('agency'), '', 'yml'),
        ),
      )
    ).map(({ problem }) => problem);
    expect(withProfile).toEqual(['Terjemahan ini tidak punya tulisan bahasa Indonesia.']);
  });
});
