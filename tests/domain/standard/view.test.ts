import { describe, expect, it } from 'vitest';
import { limitsOf, viewOf, viewsOf } from '#domain/standard/view.ts';
import { makeEntry } from '../../make.ts';

const card = makeEntry('service', 'disdukcapil/ktp', {
  variants: [
    { id: 'baru', title: 'Saya belum punya KTP' },
    { id: 'hilang', title: 'KTP saya hilang' },
    { id: 'rusak', title: 'KTP saya rusak' },
  ],
  requirements: [
    { text: 'Kartu Keluarga' },
    { text: 'Surat polisi', variants: ['hilang'] },
    { text: 'KTP yang rusak', variants: ['rusak'] },
  ],
  steps: [
    { actor: 'pemohon', text: 'Direkam.', variants: ['baru'] },
    { actor: 'petugas', text: 'Mencetak kartu.' },
  ],
  times: [
    { amount: 14, unit: 'hari-kerja', variants: ['baru'] },
    { amount: 1, unit: 'hari-kerja', variants: ['hilang', 'rusak'] },
  ],
  costs: [
    { amount: 0, variants: ['baru', 'hilang'] },
    { amount: 5000, variants: ['rusak'] },
  ],
});

const wordsOf = (variant?: string) => {
  const { requirements, steps, times, costs } = viewOf(card, variant);
  return [
    requirements.map(({ text }) => text),
    steps.map(({ text }) => text),
    times.map(({ amount }) => amount),
    costs.map(({ amount }) => amount),
  ];
};

describe('viewOf', () => {
  it('shows in a variant what holds for all and what holds for it', () => {
    expect(wordsOf('hilang')).toEqual([
      ['Kartu Keluarga', 'Surat polisi'],
      ['Mencetak kartu.'],
      [1],
      [0],
    ]);
    expect(wordsOf('baru')).toEqual([
      ['Kartu Keluarga'],
      ['Direkam.', 'Mencetak kartu.'],
      [14],
      [0],
    ]);
  });

  it('shows everything, in its order, where no variant is chosen', () => {
    expect(wordsOf()).toEqual([
      ['Kartu Keluarga', 'Surat polisi', 'KTP yang rusak'],
      ['Direkam.', 'Mencetak kartu.'],
      [14, 1],
      [0, 5000],
    ]);
  });
});

describe('viewsOf', () => {
  it('gives one view a variant, and the whole where there are none', () => {
    expect(viewsOf(card).map(({ variant }) => variant)).toEqual(['baru', 'hilang', 'rusak']);
    expect(viewsOf(makeEntry('service', 'dinkes/a')).map(({ variant }) => variant)).toEqual([
      undefined,
    ]);
  });
});

describe('limitsOf', () => {
  it('names the variants that a part is limited to, in the service’s order', () => {
    expect(limitsOf(card, { variants: ['rusak', 'hilang'] }).map(({ title }) => title)).toEqual([
      'KTP saya hilang',
      'KTP saya rusak',
    ]);
  });

  it.each([[{}], [{ variants: [] }]])('names none where a part holds for all: %j', (part) => {
    expect(limitsOf(card, part)).toEqual([]);
  });
});
