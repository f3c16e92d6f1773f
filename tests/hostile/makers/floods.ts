import { writeText } from '#model/frontmatter.ts';
import { makeData } from '../../make.ts';
import type { Make } from './make.ts';

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_each, index) => line(index)).join('\n');

const news = (more: string): Buffer =>
  Buffer.from(
    `---\ntitle: Uji\nsummary: Uji.\ndate: '2026-03-09'\nbyline: Humas\n${more}\n---\n\nIsi.\n`,
  );

const text = (words: string): Buffer => Buffer.from(words);

const redirects = (count: number, line: (index: number) => string): Buffer =>
  text(`items:\n${lines(count, line)}\n`);

/** Thousands of faults in one text, each of which has to be told: small files that would keep the guard busy for minutes. */
export const floods: Readonly<Record<string, Make>> = {
  'flood of empty pictures': () =>
    news(`topics: [kesehatan]\npictures:\n${lines(1900, () => '- {}')}`),
  'flood of unquoted days': () => news(`topics:\n${lines(1200, () => '- 2026-01-01')}`),
  'flood of escapes': () => news(`topics:\n${lines(1300, () => '- "\\u202e"')}`),
  'flood of separators': () =>
    news(`topics: [kesehatan]\nx:\n  [\n${lines(15, () => ','.repeat(900))}\n  ]`),
  'flood of empty topics': () => text(lines(3000, (index) => `a${index}: {}`)),
  'flood of redirects': () => redirects(9000, (index) => `- {from: /${index}, to: /}`),
  'flood of redirects in a chain': () =>
    redirects(2500, (index) => `- { from: /${index}/, to: /${index + 1}/ }`),
  'flood of mixed words': () =>
    Buffer.from(writeText(makeData('news'), 'с\u0061\n'.repeat(30_000), 'md')),
  'flood of one long word': () =>
    Buffer.from(writeText(makeData('news'), `${'口a'.repeat(2400)}\n`.repeat(12), 'md')),
  'flood of opening signs': () =>
    Buffer.from(
      writeText({ title: 'Uji', summary: 'Uji.' }, `${'<'.repeat(9000)}\n`.repeat(12), 'mdx'),
    ),
  'all addresses that ever moved': () =>
    redirects(
      1800,
      (index) =>
        `  - from: /berita/dinkes/tulisan-lama-nomor-${index}/\n    gone: '2026-03-09'\n    title: Tulisan lama`,
    ),
};
