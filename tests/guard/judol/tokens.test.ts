import { expect, it } from 'vitest';
import { tokensOf } from '#guard/judol/tokens.ts';

const read = (words: string) =>
  tokensOf(words)
    .map(({ word }) => word)
    .join(' ');

it.each([
  ['SLOT Gacor', 'slot gacor'],
  ['sl0t g4c0r', 'slot gacor'],
  ['ѕlоt gаcоr', 'slot gacor'],
  ['s.l.o.t', 'slot'],
  ['s l o t g a c o r', 'slot gacor §brand'],
  ['ga-cor', 'gacor'],
  ['slooot', 'slot'],
  ['𝓼𝓵𝓸𝓽', 'slot'],
  ['s̶l̶o̶t̶', 'slot'],
  ['🇸🇱🇴🇹', 'slot'],
  ['j@ckp0t', 'jackpot'],
  ['slot88', 'slot §brand'],
  ['toto4d', 'toto 4d §brand'],
  ['rajazeusslot', 'raja zeus slot §brand'],
  ['slot88!', 'slot §brand'],
  ['melati4d', 'melati4d §brand'],
  ['mawarslot', 'mawarslot §brand'],
  ['kenangat0t0', 'kenangat0t0 §lucky'],
  ['kenangatoto99', 'kenangatoto §brand'],
  ['merpati88', 'merpati §lucky'],
  ['505vip', '505vip §lucky'],
  ['gacir', 'gacor'],
  ['jackpotnya', 'jackpot'],
])('%s is read as %s', (words, expected) => {
  expect(read(words)).toBe(expected);
});

it.each([
  'slot 12 kosong',
  'bandar udara',
  'internet cepat',
  'alphabet',
  'diabetes',
  'domino',
  'kelurahan besusu',
  'toko',
  'pokok',
  'totalitas',
  'densus88',
  'darwin',
  'alfabet',
  'intertoto',
  'usg4d',
  'hariannya',
  '2sbz84d',
])('%s stays what it is', (words) => {
  expect(read(words)).toBe(words);
});

it('a token knows where it stands in what was written', () => {
  const words = 'Info 👩‍⚕️ s\u200Bl\u200Bо\u200Bt\u200B gacor.';
  const [, slot, gacor] = tokensOf(words);
  expect(words.slice(slot?.start, slot?.end)).toBe('s\u200Bl\u200Bо\u200Bt');
  expect(words.slice(gacor?.start, gacor?.end)).toBe('gacor');
});
