import { describe, expect, it } from 'vitest';
import { passesLuhn } from '#guard/personal/cards.ts';
import { personalIn } from '#guard/personal/find.ts';
import { isNik } from '#guard/personal/nik.ts';

const quotes = (words: string) => personalIn(words).map(({ what, quote }) => `${what} ${quote}`);

describe('what is found is never quoted whole', () => {
  it.each([
    ['7271014509800003', 'NIK atau nomor KK 7271••••••••0003'],
    ['0812-3456-7890', 'nomor ponsel 081••••••890'],
    ['4111 1111 1111 1111', 'nomor kartu bank 4111••••••••1111'],
    ['budi.santoso@gmail.com', 'alamat surel pribadi bud••••••oso@gmail.com'],
    ['Paspor C1234567', 'nomor paspor C1••••67'],
  ])('%s', (secret, quote) => {
    expect(quotes(`Lihat ${secret} di sini.`)).toEqual([quote]);
    for (const { remedy } of personalIn(secret)) expect(remedy).not.toMatch(/\d{5}/);
  });
});

it('each of several numbers is found, at its own place', () => {
  const words = 'NIK 7271014509800003, ponsel 0812-3456-7890, kartu 4111111111111111.';
  const found = personalIn(words);
  expect(found.map(({ offset, end }) => words.slice(offset, end))).toEqual([
    '7271014509800003',
    '0812-3456-7890',
    '4111111111111111',
  ]);
});

it('a place is counted in the words as they were written, also after signs of two units', () => {
  const words = '👩‍⚕️ 𝟕𝟐𝟕𝟏𝟎𝟏𝟒𝟓𝟎𝟗𝟖𝟎𝟎𝟎𝟎𝟑';
  const [datum] = personalIn(words);
  expect(words.slice(datum?.offset, datum?.end)).toBe('𝟕𝟐𝟕𝟏𝟎𝟏𝟒𝟓𝟎𝟗𝟖𝟎𝟎𝟎𝟎𝟑');
});

it.each([
  ['7271014509800003', true],
  ['7271013109800003', true],
  ['7271017209800003', false],
  ['7271014513800003', false],
  ['2071014509800003', false],
  ['7299014509800003', false],
  ['7271014509800000', false],
])('%s is built as a NIK: %s', (digits, built) => {
  expect(isNik(digits)).toBe(built);
});

it.each([
  ['times', '11.05 - 11.10\n11.15 - 11.20', 0],
  ['times below each other', '11:05\n11:10\n11:15\n11:20', 0],
  ['a column of numbers', '1105\n1110\n1115\n1120', 0],
  ['marks of a chart', '0.1  0.2  0.3  0.4  0.5  0.6  0.7  0.8  0.9  1', 0],
  ['a NIK in fours', '7271 0145 0980 0003', 1],
  ['a NIK that goes on below', '7271 0145\n0980 0003', 1],
  ['a NIK in pairs', '72.71.01.45.09.80.00.03', 1],
  ['a NIK digit below digit', [...'7271014509800003'].join('\n'), 1],
])('of numbers in a row, one is told from many: %s', (_name, words, found) => {
  expect(personalIn(words)).toHaveLength(found);
});

it('a card has a right check digit', () => {
  expect(passesLuhn('79927398713')).toBe(true);
  expect(passesLuhn('79927398710')).toBe(false);
});

it.each([
  ['digits', '7'.repeat(50_000)],
  ['digits apart', '7 '.repeat(25_000)],
  ['letters O', `1${'O'.repeat(50_000)}`],
  ['at signs', 'a@'.repeat(25_000)],
  ['dots', 'a.'.repeat(25_000)],
  ['neighbourhoods', 'RT 1 '.repeat(10_000)],
  ['labels', 'rekening '.repeat(6_000)],
  ['passports', 'paspor '.repeat(8_000)],
  ['number words', 'satu '.repeat(10_000)],
  ['addresses', 'https://www.facebook.com/7271014509800003'.repeat(1_000)],
  ['NIKs in addresses', 'www.facebook.com/7271014509800003 '.repeat(1_500)],
  ['labels and digits', 'rekening npwp bpjs sim 12 '.repeat(2_000)],
])('a long text of %s takes no time', (_name, words) => {
  const start = process.cpuUsage();
  personalIn(words);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000);
});
