import { expect, test } from 'vitest';
import { besides } from '#domain/journeys/plan.ts';
import { makeService, outside, plan, using } from './make-plan.ts';

test('a parallel step stands beside the one before it, however many there are', () => {
  const steps = plan([
    outside('a'),
    outside('b', { parallel: true }),
    outside('c', { parallel: true }),
    outside('d'),
  ]);
  expect(steps.map(({ number, group }) => [number, group])).toEqual([
    [1, 0],
    [2, 0],
    [3, 0],
    [4, 1],
  ]);
  expect(steps.map((step) => besides(steps, step).map(({ number }) => number))).toEqual([
    [2, 3],
    [1, 3],
    [1, 2],
    [],
  ]);
});

test('a first step has nothing to stand beside', () => {
  expect(plan([outside('a', { parallel: true }), outside('b')]).map(({ group }) => group)).toEqual([
    0, 1,
  ]);
});

test('a step can be done while its service is given, and gives nothing when it is not', () => {
  const produces = ['disdukcapil/ktp-el'];
  const past = makeService('a/lewat', { produces });
  Object.assign(past.data, { expireAt: '2026-03-10T11:59' });
  const steps = plan(
    [
      using('a/ada'),
      using('a/tiada'),
      using('a/ditarik'),
      using('a/lewat'),
      outside('polisi', { produces }),
    ],
    makeService('a/ada', { produces }),
    makeService('a/ditarik', { produces, withdrawn: { reason: 'dicabut', date: '2026-01-02' } }),
    past,
  );
  expect(steps.map(({ state, views, produces }) => [state, views.length, produces.length])).toEqual(
    [
      ['open', 1, 1],
      ['gone', 0, 0],
      ['withdrawn', 0, 0],
      ['expired', 0, 0],
      ['outside', 0, 1],
    ],
  );
});

test('a step meets the variant it names, or every variant where it names none or one that is gone', () => {
  const variants = [
    { id: 'baru', title: 'Baru' },
    { id: 'hilang', title: 'Hilang' },
  ];
  const steps = plan(
    [using('a/ktp', { variant: 'hilang' }), using('a/ktp'), using('a/ktp', { variant: 'rusak' })],
    makeService('a/ktp', { variants }),
  );
  expect(steps.map(({ variant, views }) => [variant, views.map((view) => view.variant)])).toEqual([
    ['hilang', ['hilang']],
    [undefined, ['baru', 'hilang']],
    [undefined, ['baru', 'hilang']],
  ]);
});
