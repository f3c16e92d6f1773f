import { amountsOf, type Span } from '#domain/journeys/time.ts';
import type { CostRange, CostWord } from '#domain/journeys/cost.ts';
import type { StepState } from '#domain/journeys/plan.ts';
import { standard } from './standard.ts';

const list = new Intl.ListFormat('id-ID', { type: 'conjunction' });

/** “2, 3, dan 5”. */
const numbered = (numbers: readonly number[]) => list.format(numbers.map(String));

const span = (length: Span) =>
  list.format(amountsOf(length).map(({ amount, unit }) => standard.length(amount, unit)));

const range = ({ from, to }: CostRange) =>
  from === to ? standard.money(to) : `${standard.money(from)} sampai ${standard.money(to)}`;

const costs: Record<Exclude<CostWord, 'amount'>, string> = {
  free: 'Gratis',
  'city-free': 'Gratis di layanan kota',
  reckoned: 'Dihitung menurut keadaan',
  unknown: 'Belum dapat dipastikan',
};

/** What a step says whose service is no longer given. */
const lost: Record<Exclude<StepState, 'open' | 'outside'>, string> = {
  withdrawn:
    'Layanan untuk langkah ini sudah ditarik. Tanyakan kepada penanggung jawab di halaman ini sebelum berangkat.',
  expired:
    'Layanan untuk langkah ini sudah tidak berlaku. Tanyakan kepada penanggung jawab di halaman ini sebelum berangkat.',
  gone: 'Layanan untuk langkah ini sudah tidak ada. Tanyakan kepada penanggung jawab di halaman ini sebelum berangkat.',
};

/** What happens in a life, and the steps it takes. */
export const journeys = {
  title: 'Peristiwa hidup',
  lead: 'Satu peristiwa sering perlu beberapa layanan. Di sini langkahnya berurutan, dengan waktu dan biayanya.',
  all: 'Semua peristiwa hidup',
  count: (count: number) => `${count} langkah`,
  steps: 'Langkah demi langkah',
  stepsTitle: 'Langkah',
  step: (number: number) => `Langkah ${number}`,
  time: 'Waktu',
  timeAndCost: 'Waktu dan biaya',
  cost: 'Biaya',
  span,
  atMost: (length: Span) => `Paling lama ${span(length)}`,
  noSpan: 'Belum dapat dipastikan',
  allSteps: (length: Span) => `Sampai ${span(length)} bila semua langkah berlaku.`,
  uncertain: (numbers: readonly number[]) =>
    `Belum termasuk langkah ${numbered(numbers)}, yang waktunya belum pasti.`,
  range,
  costs,
  reckoned: (numbers: readonly number[]) =>
    `Biaya langkah ${numbered(numbers)} dihitung menurut keadaan.`,
  unknownCost: (numbers: readonly number[]) =>
    `Biaya langkah ${numbered(numbers)} tidak tercatat di portal ini.`,
  notRecorded: 'Tidak tercatat di portal ini',
  bring: 'Siapkan sebelum mulai',
  bringNothing: 'Tidak ada surat yang harus dimiliki sebelum langkah pertama.',
  bringMore: 'Syarat lengkap setiap langkah ada di halaman layanannya.',
  askedBy: (numbers: readonly number[]) => `Diminta di langkah ${numbered(numbers)}.`,
  beside: (numbers: readonly number[]) =>
    `Bisa diurus bersamaan dengan langkah ${numbered(numbers)}.`,
  service: 'Layanan',
  outside: 'Diurus di',
  website: (host: string) => `Situs ${host}`,
  gives: 'Anda mendapat',
  usedBy: (numbers: readonly number[]) => `Dipakai di langkah ${numbered(numbers)}.`,
  lost,
  owner: 'Penanggung jawab',
  partOf: 'Bagian dari',
  place: (number: number, count: number) => `Langkah ${number} dari ${count}`,
  previous: 'Sebelumnya',
  next: 'Berikutnya',
};
