import type { PaperForm } from '#model/standard/requirement.ts';
import type { TimeUnit } from '#model/standard/duration.ts';
import type { Dictionary } from '../id.ts';

const rupiah = new Intl.NumberFormat('en-GB', {
  style: 'currency',
  currency: 'IDR',
  currencyDisplay: 'code',
  maximumFractionDigits: 0,
});

const money = (amount: number) =>
  amount === 0 ? 'Free' : rupiah.format(amount).replace(/\s/g, ' ');

const units: Record<TimeUnit, [one: string, many: string]> = {
  menit: ['minute', 'minutes'],
  jam: ['hour', 'hours'],
  'hari-kerja': ['working day', 'working days'],
  hari: ['day', 'days'],
  bulan: ['month', 'months'],
};

const length = (amount: number, unit: TimeUnit) => `${amount} ${units[unit][amount === 1 ? 0 : 1]}`;

const counted = (copies: number) => (copies === 1 ? '1 copy' : `${copies} copies`);

const copiesOf = (copies: number | undefined) =>
  copies === undefined || copies === 1 ? 'copy' : `${copies} copies`;

const paperOf: Record<PaperForm, (copies: number | undefined) => string> = {
  asli: () => 'original',
  salinan: copiesOf,
  'asli-salinan': (copies) => `original and ${copiesOf(copies)}`,
};

/** The components of a service standard in English words. */
export const standard: Dictionary['standard'] = {
  money,
  length,
  cost: ({ amount, rate, rateEn }) =>
    amount === undefined ? (rateEn ?? rate ?? '') : money(amount),
  time: ({ amount, unit, from, fromEn = from, note, noteEn = note }) =>
    [
      amount === undefined || unit === undefined
        ? undefined
        : [length(amount, unit), fromEn].filter(Boolean).join(' '),
      noteEn,
    ]
      .filter(Boolean)
      .join('. '),
  paper: ({ form, copies }) => {
    if (form !== undefined) return paperOf[form](copies);
    return copies === undefined ? undefined : counted(copies);
  },
  source: (place) => `From ${place}`,
  places: {
    daring: 'From home (online)',
    loket: 'At the counter',
    lapangan: 'On site',
  },
  facilities: {
    ramp: 'Ramp',
    'jalur-pemandu': 'Tactile paving for blind people',
    'bahasa-isyarat': 'Sign-language help',
    'kursi-roda': 'Wheelchair to borrow',
    'toilet-difabel': 'Wheelchair-accessible toilet',
    'antrean-prioritas': 'Priority queue',
    'parkir-difabel': 'Parking for disabled people',
    'jemput-bola': 'Officers come to your home',
    'ruang-tunggu': 'Waiting room',
    'ruang-laktasi': 'Breastfeeding room',
    'bermain-anak': 'Play area for children',
    toilet: 'Toilet',
    parkir: 'Parking',
    wifi: 'Free Wi-Fi',
    'kotak-saran': 'Suggestion box',
  },
};
