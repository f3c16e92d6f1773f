import type { Cost } from '#model/standard/cost.ts';
import { timeUnits, type Time, type TimeUnit } from '#model/standard/duration.ts';
import type { PaperForm, Requirement } from '#model/standard/requirement.ts';

const rupiah = new Intl.NumberFormat('id-ID', {
  style: 'currency',
  currency: 'IDR',
  maximumFractionDigits: 0,
});

const money = (amount: number) =>
  amount === 0 ? 'Gratis' : rupiah.format(amount).replace(/\s/g, '');

const length = (amount: number, unit: TimeUnit) => `${amount} ${timeUnits[unit]}`;

const paperOf: Record<PaperForm, (copies: number | undefined) => string> = {
  asli: () => 'asli',
  salinan: (copies) => (copies === undefined ? 'salinan' : `salinan, ${copies} lembar`),
  'asli-salinan': (copies) =>
    copies === undefined ? 'asli dan salinan' : `asli dan salinan, ${copies} lembar`,
};

/**
 * The facts of a service standard in Indonesian words. They stand here and not in the dictionary alone, since the editor's
 * preview says them too and knows no dictionary.
 */
export const standardWords = {
  money,
  length,
  /** What a row of costs says after “what it is for”. */
  cost: ({ amount, rate }: Cost) => (amount === undefined ? (rate ?? '') : money(amount)),
  /** What a row of times says after “what it is for”. */
  time: ({ amount, unit, from, note }: Time) =>
    [
      amount === undefined || unit === undefined
        ? undefined
        : [length(amount, unit), from].filter(Boolean).join(' '),
      note,
    ]
      .filter(Boolean)
      .join('. '),
  /** In which form a paper is wanted and how many of it; undefined where nothing is said. */
  paper: ({ form, copies }: Pick<Requirement, 'form' | 'copies'>) => {
    if (form !== undefined) return paperOf[form](copies);
    return copies === undefined ? undefined : `${copies} lembar`;
  },
  source: (place: string) => `Dari ${place}`,
};
