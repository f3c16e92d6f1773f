import { describe, expect, it } from 'vitest';
import { costOf, costWordOf, totalCost } from '#domain/journeys/cost.ts';
import { amountsOf, timeOf, totalTime } from '#domain/journeys/time.ts';
import type { DataOf } from '#model/kinds.ts';
import { makeService, outside, plan, using } from './make-plan.ts';

type Times = DataOf<'service'>['times'];
type Costs = DataOf<'service'>['costs'];

const taking = (id: string, ...times: Times) => makeService(id, { times });
const costing = (id: string, ...costs: Costs) => makeService(id, { costs });
const numbers = (steps: readonly { number: number }[]) => steps.map(({ number }) => number);

const variants = [
  { id: 'baru', title: 'Baru' },
  { id: 'hilang', title: 'Hilang' },
];

describe('the time of a journey', () => {
  it('adds what follows, and of what stands beside counts the longest', () => {
    const steps = plan(
      [using('a/satu'), using('a/lima', { parallel: true }), using('a/dua')],
      taking('a/satu', { amount: 1, unit: 'hari-kerja' }),
      taking('a/lima', { amount: 5, unit: 'hari-kerja' }),
      taking('a/dua', { amount: 2, unit: 'hari-kerja' }),
    );
    expect(totalTime(steps)).toMatchObject({ all: { 'hari-kerja': 7 }, uncertain: [] });
  });

  it('never turns working days into days, and promises no less where both stand side by side', () => {
    const steps = plan(
      [using('a/kerja'), using('a/hari', { parallel: true }), using('a/bulan')],
      taking('a/kerja', { amount: 5, unit: 'hari-kerja' }),
      taking('a/hari', { amount: 6, unit: 'hari' }),
      taking('a/bulan', { amount: 1, unit: 'bulan' }),
    );
    expect(totalTime(steps).all).toEqual({ 'hari-kerja': 5, hari: 6, bulan: 1 });
  });

  it('names the steps whose time is no number, and does not count them as none', () => {
    const steps = plan(
      [using('a/antre'), using('a/sebagian'), outside('KUA'), using('a/tiada'), using('a/satu')],
      taking('a/antre', { note: 'Menurut nomor antrean' }),
      taking('a/sebagian', { amount: 3, unit: 'hari' }, { note: 'Lalu menurut anggaran' }),
      taking('a/satu', { amount: 1, unit: 'hari' }),
    );
    const { all, uncertain } = totalTime(steps);
    expect(all).toEqual({ hari: 4 });
    expect(numbers(uncertain)).toEqual([1, 2, 3, 4]);
  });

  it('tells apart what everybody needs and what all steps take', () => {
    const steps = plan(
      [using('a/satu'), using('a/jika', { when: 'jika hilang' })],
      taking('a/satu', { amount: 1, unit: 'jam' }),
      taking('a/jika', { amount: 2, unit: 'bulan' }),
    );
    expect(totalTime(steps)).toMatchObject({ everybody: { jam: 1 }, all: { jam: 1, bulan: 2 } });
  });

  it('takes the named variant, or the longest where none is named', () => {
    const service = makeService('a/ktp', {
      variants,
      times: [
        { amount: 1, unit: 'hari', variants: ['baru'] },
        { amount: 9, unit: 'hari', variants: ['hilang'] },
      ],
    });
    const steps = plan([using('a/ktp', { variant: 'baru' }), using('a/ktp')], service);
    expect(steps.map(timeOf)).toEqual([{ hari: 1 }, { hari: 9 }]);
  });

  it('adds up the parts of one service', () => {
    const steps = plan(
      [using('a/pbg'), outside('b')],
      taking('a/pbg', { amount: 14, unit: 'hari', what: 'Periksa' }, { amount: 3, unit: 'hari' }),
    );
    expect(steps.map(timeOf)).toEqual([{ hari: 17 }, {}]);
  });

  it('is read from long to short, sixty minutes as an hour', () => {
    expect(amountsOf({ menit: 95, 'hari-kerja': 2, bulan: 1, jam: 1 })).toEqual([
      { amount: 1, unit: 'bulan' },
      { amount: 2, unit: 'hari-kerja' },
      { amount: 2, unit: 'jam' },
      { amount: 35, unit: 'menit' },
    ]);
    expect(amountsOf({ menit: 60 })).toEqual([{ amount: 1, unit: 'jam' }]);
    expect(amountsOf({})).toEqual([]);
  });

  it('follows a service that changes', () => {
    const steps = [using('a/satu'), using('a/satu')];
    const totals = ([1, 4] as const).map(
      (amount) => totalTime(plan(steps, taking('a/satu', { amount, unit: 'hari-kerja' }))).all,
    );
    expect(totals).toEqual([{ 'hari-kerja': 2 }, { 'hari-kerja': 8 }]);
  });
});

describe('the cost of a journey', () => {
  const basis = 'Perda';

  it('adds what is fixed, and names what is reckoned and what is not known', () => {
    const steps = plan(
      [using('a/tetap'), using('a/hitung'), outside('KUA'), using('a/gratis')],
      costing('a/tetap', { amount: 5000, basis }, { amount: 2500, basis }),
      costing('a/hitung', { rate: 'menurut luas', basis }),
      costing('a/gratis', { amount: 0 }),
    );
    const { from, to, reckoned, unknown } = totalCost(steps);
    expect([from, to]).toEqual([7500, 7500]);
    expect(numbers(reckoned)).toEqual([2]);
    expect(numbers(unknown)).toEqual([3]);
  });

  it('lies between the cheapest way that everybody goes and all steps in their dearest variant', () => {
    const service = makeService('a/ktp', {
      variants,
      costs: [
        { amount: 0, variants: ['baru'] },
        { amount: 3000, basis, variants: ['hilang'] },
      ],
    });
    const steps = plan(
      [using('a/ktp'), using('a/ktp', { variant: 'hilang', when: 'jika hilang' })],
      service,
    );
    expect(totalCost(steps)).toMatchObject({ from: 0, to: 6000 });
    expect(steps.map(costOf)).toEqual([
      { from: 0, to: 3000 },
      { from: 3000, to: 3000 },
    ]);
  });

  it('does not take a withdrawn service for a free one', () => {
    const withdrawn = { reason: 'dicabut', date: '2026-01-02' } as const;
    const steps = plan([using('a/ditarik'), outside('b')], makeService('a/ditarik', { withdrawn }));
    expect(steps.map(costOf)).toEqual([undefined, undefined]);
    expect(numbers(totalCost(steps).unknown)).toEqual([1, 2]);
  });

  it.each([
    ['free', [using('a/gratis')]],
    ['city-free', [using('a/gratis'), outside('KUA')]],
    ['reckoned', [using('a/gratis'), using('a/hitung'), outside('KUA')]],
    ['amount', [using('a/tetap'), using('a/hitung')]],
    ['unknown', [outside('KUA'), using('a/tiada')]],
  ] as const)('is called %s', (word, steps) => {
    const planned = plan(
      [...steps],
      costing('a/gratis', { amount: 0 }),
      costing('a/hitung', { rate: 'menurut luas', basis }),
      costing('a/tetap', { amount: 5000, basis }),
    );
    expect(costWordOf(totalCost(planned), planned)).toBe(word);
  });
});
