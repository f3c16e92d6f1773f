import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { faultsOf } from '../../scripts/site/faults.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'portal-faults-'));
const [site, content] = [path.join(folder, 'site'), path.join(folder, 'content')];

const write = (name: string, text: string) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
};

const news = (slug: string, prose: string) =>
  write(`site/berita/dinkes/${slug}/index.html`, `<main><div class="prose">${prose}</div></main>`);

const home = '<link rel="canonical" href="https://palu.example/">';

beforeAll(() => {
  const text = '---\ntitle: Vaksinasi\n---\n\nIsi berita.\n';
  for (const slug of ['satu', 'dua', 'tiga'])
    write(`content/agencies/dinkes/news/${slug}/index.md`, text);
  write('content/agencies/dinkes/news/ringkas/index.md', '---\ntitle: Ringkas\n---\n');
  write('site/index.html', home);
  news('satu', '<p>Isi berita.</p>');
  news('dua', '<p><img src="/a.webp" alt="Vaksinasi"></p>');
  news('ringkas', '');
  write('site/a.webp', 'x');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const found = () => faultsOf(site, { content, editor: '/admin/' });

it('a sound site passes: an entry that has no text, and one that is not public, miss nothing', async () => {
  expect(await found()).toEqual({ pages: 4, faults: [], warnings: [] });
});

it('an entry whose text the renderer lost is found', async () => {
  news('satu', '\n ');
  expect((await found()).faults).toEqual(['/berita/dinkes/satu/: has no text']);
  news('satu', '<p>Isi berita.</p>');
});

it('code in a page is found, and a link of ours that leads to nothing', async () => {
  write('site/index.html', `${home}<a href="/salah/">x</a><p onclick="x()">x</p>`);
  expect((await found()).faults).toEqual(['/: <p onclick>', '/: /salah/ names no file']);
  write('site/index.html', home);
});

it('a link that an editor wrote wrongly is told, and keeps nobody else from publishing', async () => {
  write('site/_redirects', '/pindah/ /berita/dinkes/dua/ 301\n');
  news('satu', '<p><a href="/salah/">Baca</a> <a href="/pindah/">Dulu di sini</a></p>');
  write('site/index.html', `${home}<a href="https://palu.example/lama/">Lama</a>`);
  expect(await found()).toEqual({
    pages: 4,
    faults: [],
    warnings: [
      '/berita/dinkes/satu/: /salah/ names no file',
      '/: https://palu.example/lama/ names no file',
    ].sort(),
  });
});
