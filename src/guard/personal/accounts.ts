import { masked, type Datum } from './datum.ts';
import { before, type NumberFinder, type NumberFound, type Numbered } from './digits.ts';

interface Rule {
  what: string;
  /** How many digits. */
  length: readonly [min: number, max: number];
  /** The words before the number. */
  label: RegExp;
  /** Its rows and what sets them apart, where they give it away alone. */
  shape?: { layout: string; gaps: RegExp };
  /** Words near it by which it is somebody else's, or something else. */
  not?: RegExp;
  remedy: string;
}

const plain = 'Hapus nomornya.';

const rules: readonly Rule[] = [
  {
    what: 'nomor rekening',
    length: [8, 16],
    label:
      /\b(?:rekening|rek|norek|account)\b[^0-9]{0,60}$|\b(?:bca|bri|bni|mandiri|btn|bsi|bank\s+\w+)\s*(?:no\.?|nomor|:)?\s*$/,
    not: /kode\s+rekening|kas\s+(?:umum\s+)?(?:daerah|negara)|rkud|bendahara|pemerintah|pemkot|pemda|baznas|upz|dinas\b|badan\b|rekening\s+(?:listrik|air)/,
    remedy:
      'Hapus nomornya. Pembayaran kepada kota hanya ke rekening kas daerah; sebut “rekening kas umum daerah” dalam kalimat yang sama.',
  },
  {
    what: 'NPWP',
    length: [15, 16],
    label: /\bnpwp\b[^0-9]{0,40}$/,
    shape: { layout: '2-3-3-1-3-3', gaps: /^\.{3}[-.]\.$/ },
    not: /npwp\s+(?:instansi|bendahara|pemerintah|dinas|badan|perusahaan)/,
    remedy: plain,
  },
  {
    what: 'nomor peserta BPJS',
    length: [11, 13],
    label: /\b(?:bpjs|jkn|kis|kpj|kartu\s+indonesia\s+sehat)\b[^0-9]{0,40}$/,
    remedy: plain,
  },
  {
    what: 'nomor SIM',
    length: [12, 14],
    label: /\b(?:sim\s*(?:[abcd]\s*)?(?:no\.?|nomor|:)|(?:no\.?|nomor)\s+sim)[^0-9]{0,20}$/,
    remedy: plain,
  },
];

/** Rows of digits that stand near the word “rekening” and are none of its numbers: years, days, amounts, codes of a budget. */
const isOther = ({ digits, layout, gaps }: NumberFound): boolean =>
  (layout === '4-4' && /^(?:(?:19|20)\d\d){2}$/.test(digits)) ||
  (/^(?:[12]-[12]-4|4-[12]-[12])(?:-|$)/.test(layout) && /(?:19|20)\d\d/.test(digits)) ||
  (/^[1-3](?:-3)+$/.test(layout) && /^\.+$/.test(gaps)) ||
  (/^1-1-/.test(layout) && gaps.startsWith('..'));

const passport = /\b(?:paspor|passport)\b[^\d\n]{0,40}?\b(?!rp)([a-z]{1,2}[ -]?\d{6,7})\b/gi;

const applies = (
  { length: [min, max], label, shape, not }: Rule,
  found: NumberFound,
  numbers: Numbered,
): boolean => {
  const { digits, layout, gaps, start, end } = found;
  if (digits.length < min || digits.length > max || /^(\d)\1+$/.test(digits)) return false;
  const words = before(numbers, start, 90);
  const shaped = layout === shape?.layout && shape.gaps.test(gaps);
  if (!shaped && (!label.test(words) || isOther(found))) return false;
  return not?.test(`${words} ${numbers.text.slice(end, end + 60).toLowerCase()}`) !== true;
};

/** Numbers that only the words before them give away: bank accounts, tax numbers, insurance, licences. */
export const accountAt: NumberFinder = (found, numbers) => {
  const rule = rules.find((each) => applies(each, found, numbers));
  return (
    rule && {
      offset: found.start,
      end: found.end,
      what: rule.what,
      quote: masked(found.digits),
      remedy: rule.remedy,
    }
  );
};

/** Numbers of passports, which begin with letters. */
export const passports = ({ text }: Numbered): Datum[] =>
  [...text.matchAll(passport)].map(({ 0: found, 1: number = '', index }) => ({
    offset: index + found.length - number.length,
    end: index + found.length,
    what: 'nomor paspor',
    quote: masked(number),
    remedy: plain,
  }));
