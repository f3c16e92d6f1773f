import { expect, test } from 'vitest';
import { mediaRoute } from '../../cms/admin/media.ts';
import { usedUploads } from '../../cms/admin/used-uploads.ts';

const chosen = (...files: string[]) =>
  files.map((file) => ({ path: `content/agencies/dinkes/news/x/${file}`, url: `blob:${file}` }));
const texts = [
  { raw: 'file: data-2026.csv\npictures:\n  - src: "foto.png"\n' },
  { raw: '<Download file="surat.pdf" />\n\nLihat peta.webp.\n' },
];

test('what a text names is sent, in whichever language', () => {
  const files = chosen('data-2026.csv', 'foto.png', 'surat.pdf', 'peta.webp');
  expect(usedUploads(files, texts)).toEqual(files);
});

test('what no text names any more stays behind, also where another name ends or begins so', () => {
  expect(usedUploads(chosen('2026.csv', 'oto.png', 'data.csv', 'surat.pd'), texts)).toEqual([]);
});

test('what is stored is not sent again', () => {
  expect(usedUploads([{ path: 'x/foto.png', url: `${mediaRoute}?path=x` }], texts)).toEqual([]);
});
