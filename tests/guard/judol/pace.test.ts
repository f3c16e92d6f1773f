import { expect, it } from 'vitest';
import { fraudsIn, gamblingIn } from '#guard/judol/hits.ts';
import { otherTargetOf } from '#guard/judol/link-texts.ts';
import { addressesIn, siteOf, withScheme } from '#guard/judol/sites.ts';
import { tokensOf } from '#guard/judol/tokens.ts';

const long = 20_000;

it.each([
  ['one letter', 'a'.repeat(long)],
  ['letters apart', 'a '.repeat(long / 2)],
  ['one word', 'slot '.repeat(long / 5)],
  ['hints', 'slot toto bandar bonus '.repeat(long / 24)],
  ['fillers', 'link situs agen daftar '.repeat(long / 24)],
  ['first words of phrases', 'kirim klik jasa jual pinjaman '.repeat(long / 30)],
  ['glued pieces', 'slotbet'.repeat(long / 7)],
  ['pieces that do not end', `${'bet'.repeat(9)}x `.repeat(long / 29)],
  ['made-up names', 'merpati88 mawarslot melati4d '.repeat(long / 29)],
  [
    'names that are many',
    Array.from({ length: long / 10 }, (_each, nth) => `mawar${nth}bet88`).join(' '),
  ],
  ['calls', 'main di daftar jangan klik '.repeat(long / 27)],
  ['plain names', 'judi online situs '.repeat(long / 18)],
  ['warnings', 'polisi '.repeat(long / 7)],
  ['signs', '@$!|+'.repeat(long / 5)],
  ['signs before a letter', `${'@$'.repeat(long / 2)}a`],
  ['look-alikes', 'ѕ'.repeat(long)],
  ['digits of leet', '5l0t'.repeat(long / 4)],
])('a long text of %s takes no time', (_name, words) => {
  const start = process.cpuUsage();
  const tokens = tokensOf(words);
  gamblingIn(tokens);
  fraudsIn(tokens);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000);
});

it.each([
  ['dots', 'a.'.repeat(long / 2)],
  ['hyphens', 'a-'.repeat(long / 2)],
  ['at signs', 'a@'.repeat(long / 2)],
])('the words of a link, a long row of %s, take no time', (_name, words) => {
  const start = process.cpuUsage();
  const link = { field: 'Isi', keys: undefined, at: () => ({ line: 1, column: 1 }), words };
  otherTargetOf({ ...link, url: 'https://contoh.go.id/' });
  otherTargetOf({ ...link, url: 'mailto:a@contoh.go.id' });
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000);
});

it.each([
  ['dots', 'a.'.repeat(long / 2)],
  ['dots apart', 'a . '.repeat(long / 4)],
  ['hyphens', 'a-'.repeat(long / 2)],
  ['brackets', 'a(.'.repeat(long / 3)],
  ['spelled dots', 'a titik '.repeat(long / 8)],
  ['spelled labels', 'a titik co '.repeat(long / 11)],
  ['labels', 'com.'.repeat(long / 4)],
  ['capitals', 'A.'.repeat(long / 2)],
  ['sites', 'contoh77.vip '.repeat(long / 13)],
  ['one letter', 'a'.repeat(long)],
  ['spaces', ' '.repeat(long)],
  ['names between hyphens', 'a----'.repeat(long)],
  ['ends of sentences behind an address', `https://${'!'.repeat(long * 3)}x`],
  ['letters and numbers behind a scheme', `https://${'0O'.repeat(long * 3)}x`],
])('a search for addresses in a long row of %s takes no time', (_name, words) => {
  const start = process.cpuUsage();
  for (const { address } of addressesIn(words)) siteOf(withScheme(address));
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(500);
});
