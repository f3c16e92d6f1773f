import { expect, it } from 'vitest';
import { linksIn } from '../../scripts/verify/links.ts';

const base = new URL('https://portal.example/');
const hrefs = (text: string) => linksIn(text, base).map(({ href }) => href);

it('reads the addresses of a sitemap and of robots.txt, with blanks around them', () => {
  expect(hrefs('<loc>\n  https://lain.example/a/\n</loc>')).toEqual(['https://portal.example/a/']);
  expect(hrefs('User-agent: *\n\n  Sitemap: https://portal.example/sitemap.xml')).toEqual([
    'https://portal.example/sitemap.xml',
  ]);
});

it.each([
  ['blanks in a sitemap', `<loc>${' '.repeat(100_000)}x`],
  ['blanks in an address of it', `<loc>a${' '.repeat(100_000)}x<`],
  ['empty lines', '\n'.repeat(200_000)],
  ['attributes that do not end', 'href="'.repeat(50_000)],
  ['names of attributes', 'href '.repeat(50_000)],
])('%s on a page that an attacker wrote keep no watcher busy', (_name, text) => {
  const start = process.cpuUsage();
  hrefs(text);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000);
});
