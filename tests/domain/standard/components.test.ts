import { expect, test } from 'vitest';
import { components, missingComponents } from '#domain/standard/components.ts';
import { makeData } from '../../make.ts';

const missing = (...given: Parameters<typeof missingComponents>) =>
  missingComponents(...given).map(({ id }) => id);

const whole = makeData('service', {
  legalBasis: [{ title: 'Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik' }],
  facilities: ['ramp'],
  competence: 'Petugas menguasai aplikasi.',
  supervision: 'Atasan langsung, setiap bulan.',
  staff: 4,
  guarantee: 'Dilayani sesuai nomor antrean.',
  safety: 'Data hanya dipakai untuk layanan ini.',
  evaluation: { year: 2025, score: 88.31, respondents: 120 },
});

test('there are fourteen components, and the first six are for delivery', () => {
  expect(components.map(({ number }) => number)).toEqual([...Array(14).keys()].map((n) => n + 1));
  expect(components.filter(({ group }) => group === 'delivery').map(({ id }) => id)).toEqual([
    'requirements',
    'steps',
    'times',
    'costs',
    'product',
    'complaints',
  ]);
});

test('a whole standard lacks nothing', () => {
  expect(missing(whole, [])).toEqual([]);
});

test('a form that nobody has filled in lacks everything', () => {
  expect(missing({}, [])).toEqual(components.map(({ id }) => id));
});

test('a service may be published with the delivery components alone', () => {
  expect(missing(makeData('service'), [])).toEqual(
    components.filter(({ group }) => group === 'manufacturing').map(({ id }) => id),
  );
});

test('rows that were added and left empty say nothing', () => {
  const empty = { ...whole, requirements: [{}], costs: [{}], times: [{}], legalBasis: [] };
  expect(missing(empty, [])).toEqual(['requirements', 'times', 'costs', 'legalBasis']);
});

test('a paper from the list is a requirement, and zero is a cost', () => {
  const service = { ...whole, requirements: [{ evidence: 'dinkes/kk' }], costs: [{ amount: 0 }] };
  expect(missing(service, [])).toEqual([]);
});

test('blank words say nothing', () => {
  expect(missing({ ...whole, product: ' ', guarantee: '' }, [])).toEqual(['product', 'guarantee']);
});

test('what a counter offers counts as a facility of the service', () => {
  const bare = { ...whole, facilities: undefined };
  expect(missing(bare, [{}, { facilities: [] }])).toEqual(['facilities']);
  expect(missing(bare, [{}, { facilities: ['toilet'] }])).toEqual([]);
});
