import { expect, it } from 'vitest';
import { describeFinding } from '#guard/finding.ts';
import { guardFile } from '#guard/guard.ts';
import { surroundingsOf } from '#guard/surroundings.ts';
import { writeText } from '#model/frontmatter.ts';

const path = 'content/redirects.yml';
const living = '/berita/dinkes/vaksinasi/';
const around = surroundingsOf([path, 'content/agencies/dinkes/news/vaksinasi/index.md'], (name) =>
  name === 'content/domains.yml' ? 'contoh.go.id: { reason: Uji }' : undefined,
);
const findings = async (...items: Record<string, string>[]) =>
  (await guardFile(path, Buffer.from(writeText({ items }, '', 'yml')), around)).map(
    describeFinding,
  );

it('lines that lead to a page, to another site, or say that a page is gone are fine', async () => {
  expect(
    await findings(
      { from: '/berita/dinkes/lama/', to: living },
      { from: '/situs-lama/index.php', to: 'https://contoh.go.id/arsip' },
      { from: '/berita/dinkes/hapus/', gone: '2026-03-09', title: 'Berita lama' },
    ),
  ).toEqual([]);
});

it.each([
  ['hides a page', [{ from: living, to: '/berita/' }], 'Alamat lama', 'masih ada halaman'],
  [
    'has an address twice',
    [
      { from: '/lama/', to: living },
      { from: '/lama/', gone: '2026-03-09' },
    ],
    '2 › Alamat lama',
    'ditulis dua kali',
  ],
  [
    'has an address twice, once by its file',
    [
      { from: '/lama/', gone: '2026-03-09' },
      { from: '/lama/index.html', gone: '2026-03-09' },
    ],
    '2 › Alamat lama',
    'ditulis dua kali',
  ],
  [
    'has a part that no folder can be called',
    [{ from: `/${'a'.repeat(256)}/`, gone: '2026-03-09' }],
    'Alamat lama',
    'paling panjang 200',
  ],
  [
    'has the file of a page for a folder',
    [{ from: '/lama/index.html/bab/', gone: '2026-03-09' }],
    'Alamat lama',
    'hanya di akhir',
  ],
  [
    'leads to nothing',
    [{ from: '/lama/', to: '/berita/dinkes/tidak-ada/' }],
    'Alamat baru',
    'tidak ada halaman',
  ],
  [
    'leads on to another line',
    [
      { from: '/satu/', to: '/dua/' },
      { from: '/dua/', to: living },
    ],
    '1 › Alamat baru',
    `Tulis langsung ${living}`,
  ],
  ['leads to itself', [{ from: '/satu/', to: '/satu/' }], 'Alamat baru', 'berputar'],
  [
    'says both',
    [{ from: '/satu/', to: living, gone: '2026-03-09' }],
    'Alamat baru',
    'Isi salah satu',
  ],
  ['says neither', [{ from: '/satu/' }], 'Alamat baru', 'Isi salah satu'],
  ['is in English', [{ from: '/en/satu/', to: living }], 'Alamat lama', 'tanpa /en/'],
  ['smuggles a rule', [{ from: '/satu/* /dua/ 200', to: living }], 'Alamat lama', 'Alamat ditulis'],
  [
    'leads to another scheme',
    [{ from: '/satu/', to: 'javascript:alert(1)' }],
    'Alamat baru',
    'https://',
  ],
  [
    'leaves the portal in disguise',
    [{ from: '/satu/', to: '//jahat.example/' }],
    'Alamat baru',
    'https://',
  ],
])('a line that %s is refused', async (_name, items, field, problem) => {
  const found = await findings(...items);
  expect(found.some((line) => line.includes(field) && line.includes(problem))).toBe(true);
});

it('a circle is refused at each of its lines', async () => {
  const circle = await findings({ from: '/a/', to: '/b/' }, { from: '/b/', to: '/a/' });
  expect(circle).toHaveLength(2);
  for (const line of circle) expect(line).toContain('berputar');
});
