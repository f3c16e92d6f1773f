import { describe, expect, it } from 'vitest';
import { historyOf } from '#domain/history/history.ts';
import type { DataOf } from '#model/kinds.ts';
import { promise } from '#model/standard/promise.ts';
import { makeData } from '../../make.ts';

const papers: Readonly<Record<string, string>> = { 'disdukcapil/ktp-el': 'KTP-el' };

/** The history of a service that had these fields, one version a month from January 2026 on. */
const told = (...versions: Partial<DataOf<'service'>>[]) =>
  historyOf(
    versions.map((changes, index) => ({
      day: `2026-0${index + 1}-01`,
      promise: promise.parse(makeData('service', changes)),
    })),
    ({ text, evidence = '' }) => text ?? papers[evidence] ?? evidence,
  );

/** Each change as: part, before, after, variants. */
const changesIn = (history: ReturnType<typeof told>) =>
  history?.revisions.flatMap(({ changes }) =>
    changes.map(({ part, before, after, variants }) => [
      part,
      before,
      after,
      ...variants.map(({ id }) => id),
    ]),
  );

const cost = (amount: number, more: object = {}) => ({ amount, basis: 'Perda 1/2024', ...more });

describe('the history of a promise', () => {
  it('is none without a version', () => {
    expect(told()).toBeUndefined();
  });

  it('begins with the first version, and says what never changed since', () => {
    expect(told({}, { title: 'Nama lain', steps: [] })).toMatchObject({
      since: '2026-01-01',
      revisions: [],
      steady: ['cost', 'time', 'requirement', 'channel'],
    });
  });

  it('tells a changed cost with the day, the note and the basis of the note', () => {
    const note = { date: '2026-02-01', note: 'Tarif naik.', basis: 'Perda 5/2026' };
    const older = { date: '2026-01-01', note: 'Terbit.' };
    const history = told(
      { costs: [cost(0)], changeNotes: [older] },
      { costs: [cost(50_000)], changeNotes: [older, note] },
    );
    expect(history?.revisions).toEqual([
      {
        day: '2026-02-01',
        changes: [{ part: 'cost', before: cost(0), after: cost(50_000), variants: [] }],
        notes: [note],
        bases: ['Perda 5/2026'],
        isCorrection: false,
      },
    ]);
    expect(history?.steady).toEqual(['time', 'requirement', 'channel']);
  });

  it('falls back to the basis of the new cost, and tells a change without a note too', () => {
    const [revision] = told({ costs: [cost(0)] }, { costs: [cost(7)] })?.revisions ?? [];
    expect(revision).toMatchObject({ notes: [], bases: ['Perda 1/2024'], isCorrection: false });
  });

  it('marks a correction and shows it; a note of a real change beside it wins', () => {
    const correction = { date: '2026-02-01', note: 'Salah tulis.', correction: true };
    const real = { date: '2026-03-01', note: 'Tarif naik.' };
    const also = { date: '2026-03-01', note: 'Salah tulis lagi.', correction: true };
    const history = told(
      { costs: [cost(5)] },
      { costs: [cost(50)], changeNotes: [correction] },
      { costs: [cost(60)], changeNotes: [correction, real, also] },
    );
    expect(history?.revisions.map(({ day, isCorrection }) => [day, isCorrection])).toEqual([
      ['2026-03-01', false],
      ['2026-02-01', true],
    ]);
  });

  it('tells the newest revision first', () => {
    expect(
      told({ costs: [cost(1)] }, { costs: [cost(2)] }, { costs: [cost(3)] })?.revisions.map(
        ({ day }) => day,
      ),
    ).toEqual(['2026-03-01', '2026-02-01']);
  });

  it('tells each changed, added and withdrawn requirement apart', () => {
    const before = [{ text: 'Kartu keluarga', copies: 2 }, { text: 'Pas foto' }];
    const after = [{ text: 'Surat pengantar' }, { text: 'kartu  keluarga.', copies: 1 }];
    expect(changesIn(told({ requirements: before }, { requirements: after }))).toEqual([
      ['requirement', before[0], after[1]],
      ['requirement', before[1], undefined],
      ['requirement', undefined, after[0]],
    ]);
  });

  it('takes a requirement in nearly the same words for the same one, and no other', () => {
    const two = { text: 'Pas foto berwarna 3 × 4 sebanyak dua lembar' };
    const one = { text: 'Pas foto berwarna 3 × 4 sebanyak satu lembar' };
    const [father, mother] = [{ text: 'KTP-el ayah' }, { text: 'KTP-el ibu' }];
    expect(
      changesIn(told({ requirements: [father, two] }, { requirements: [one, mother] })),
    ).toEqual([
      ['requirement', two, one],
      ['requirement', father, undefined],
      ['requirement', undefined, mother],
    ]);
  });

  it('takes order, English words, typing and a paper picked by the same name for no change', () => {
    const before = [{ text: 'KTP-el' }, { text: 'Pas foto', source: 'Studio' }];
    const after = [
      { text: 'pas foto', textEn: 'A photograph', source: 'studio.' },
      { evidence: 'disdukcapil/ktp-el' },
    ];
    expect(changesIn(told({ requirements: before }, { requirements: after }))).toEqual([]);
    const counters = ['a/satu', 'a/dua'];
    expect(changesIn(told({ counters }, { counters: counters.toReversed() }))).toEqual([]);
    expect(changesIn(told({ phone: '0451 112' }, { phone: '(0451) 112' }))).toEqual([]);
  });

  it('tells how long it takes, and pairs parts of the service by what they are about', () => {
    const check = { what: 'Pemeriksaan', amount: 3, unit: 'hari-kerja' } as const;
    const print = { what: 'Cetak', amount: 30, unit: 'menit' } as const;
    const faster = { ...print, amount: 10 };
    expect(changesIn(told({ times: [check, print] }, { times: [faster, check] }))).toEqual([
      ['time', print, faster],
    ]);
  });

  it('tells every channel', () => {
    const link = 'https://contoh.palu.demo/';
    expect(
      changesIn(
        told(
          { counters: ['a/lama', 'a/tetap'], phone: '112' },
          { counters: ['a/tetap', 'a/baru'], digital: 'ajukan', online: link },
        ),
      ),
    ).toEqual([
      ['digital', 'informasi', 'ajukan'],
      ['online', undefined, link],
      ['counter', 'a/lama', 'a/baru'],
      ['phone', '112', undefined],
    ]);
  });
});

describe('variants', () => {
  const variants = [
    { id: 'baru', title: 'Baru' },
    { id: 'hilang', title: 'Hilang' },
  ];

  it('are compared with what held for all where there were none', () => {
    const free = { amount: 0 };
    const before = { costs: [free] };
    const paid = cost(50_000, { variants: ['hilang'] });
    const after = { variants, costs: [{ amount: 0, variants: ['baru'] }, paid] };
    expect(changesIn(told(before, after))).toEqual([['cost', free, paid, 'hilang']]);
    expect(changesIn(told(after, before))).toEqual([['cost', paid, free, 'hilang']]);
  });

  it('are not named where a change holds for all of them', () => {
    const [before, after] = [cost(1), cost(2)];
    expect(changesIn(told({ variants, costs: [before] }, { variants, costs: [after] }))).toEqual([
      ['cost', before, after],
    ]);
  });

  it('do not hide a change by a new code, and a new one tells only what is its own', () => {
    const old = [cost(0, { variants: ['baru'] }), cost(10, { variants: ['hilang'] })];
    const renamed = [variants[0], { id: 'raib', title: 'Hilang' }].filter((v) => v !== undefined);
    const dearer = [old[0], cost(99, { variants: ['raib'] })].filter((row) => row !== undefined);
    const requirements = [{ text: 'Kartu keluarga' }];
    expect(
      changesIn(
        told(
          { variants, costs: old, requirements },
          { variants: renamed, costs: dearer, requirements },
        ),
      ),
    ).toEqual([
      ['cost', undefined, dearer[1], 'raib'],
      ['cost', old[1], undefined, 'hilang'],
    ]);
  });
});
