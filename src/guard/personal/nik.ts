import { masked } from './datum.ts';
import {
  before,
  isPost,
  isSeries,
  type NumberFinder,
  type NumberFound,
  type Numbered,
} from './digits.ts';

/** The provinces by the first two digits of a NIK. */
const provinces = new Set(
  [
    [11, 19],
    [21, 21],
    [31, 36],
    [51, 53],
    [61, 65],
    [71, 76],
    [81, 82],
    [91, 97],
  ].flatMap(([from = 0, to = 0]) =>
    Array.from({ length: to - from + 1 }, (_each, nth) => from + nth),
  ),
);

const within = (value: string, ...ranges: (readonly [from: number, to: number])[]): boolean =>
  ranges.some(([from, to]) => Number(value) >= from && Number(value) <= to);

/** Whether 16 digits are built as a NIK or KK number: a place, a day (women's days count from 41), a serial. */
export const isNik = (digits: string): boolean =>
  provinces.has(Number(digits.slice(0, 2))) &&
  within(digits.slice(2, 4), [1, 30], [71, 79]) &&
  within(digits.slice(4, 6), [1, 60]) &&
  within(digits.slice(6, 8), [1, 31], [41, 71]) &&
  within(digits.slice(8, 10), [1, 12]) &&
  within(digits.slice(12), [1, 9999]);

const layouts =
  /^(?:16|4-4-4-4|6-6-4|6-10|12-4|8-8|2-2-2-6-4|2-2-2-2-2-2-4|6-2-2-2-4|1(?:-1){15}|2(?:-2){7})$/;

const label =
  /\b(?:nik|n\.i\.k|ktp|kk|kartu\s+keluarga|kartu\s+tanda\s+penduduk|induk\s+kependudukan|identity\s+(?:card|number)|id\s+card)\b[^0-9]*$/;

/** Numbers of as many digits that are something else. */
const otherLabel = /\b(?:nuptk|kontrak|resi|imei|billing|seri|virtual\s+account)\b[^0-9]*$/;

/** Numbers that nobody has, as forms show them. */
const isPlaceholder = (digits: string): boolean =>
  /^(\d)\1+$/.test(digits) || '12345678901234567890'.startsWith(digits);

/** Whether a number is built and written as a NIK, and nothing about it says that it is another. */
const isWrittenAsNik = (found: NumberFound, numbers: Numbered): boolean => {
  const { digits, layout, start } = found;
  return (
    isNik(digits) &&
    layouts.test(layout) &&
    !isSeries(found, numbers) &&
    !isPost(numbers, start) &&
    !otherLabel.test(before(numbers, start, 30))
  );
};

/** NIK and KK numbers: by how they are built, or by the words before them. */
export const nikAt: NumberFinder = (found, numbers) => {
  const { digits, start, end } = found;
  return digits.length === 16 &&
    !isPlaceholder(digits) &&
    (isWrittenAsNik(found, numbers) || label.test(before(numbers, start, 50)))
    ? {
        offset: start,
        end,
        what: 'NIK atau nomor KK',
        quote: masked(digits),
        remedy: 'Hapus nomornya; sebut orangnya tanpa nomor, atau tulis empat angka terakhir.',
      }
    : undefined;
};
