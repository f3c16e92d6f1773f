import { masked } from './datum.ts';
import { before, isPost, isSeries, type NumberFinder } from './digits.ts';

/** The check digit of bank cards (ISO/IEC 7812-1, annex B). */
export const passesLuhn = (digits: string): boolean => {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const value = Number(digits[digits.length - 1 - place]) * (place % 2 === 0 ? 1 : 2);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
};

/** Issuers by how their numbers begin, and the lengths that they give out. */
const issuers: readonly (readonly [start: RegExp, lengths: readonly number[]])[] = [
  [/^4/, [16, 19]],
  [/^5[1-5]/, [16]],
  [/^2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)/, [16]],
  [/^3[47]/, [15]],
  [/^35(?:2[89]|[3-8]\d)/, [16]],
  [/^3(?:0[0-5]|[689])/, [14]],
  [/^6(?:011|4[4-9]|5)/, [16, 19]],
  [/^62/, [16, 17, 18, 19]],
  [/^(?:50|5[6-9]|60|63|67|69)/, [16, 18, 19]],
];

const layouts = /^(?:1[3-9]|4-4-4-4|4-4-4-4-[123]|4-6-[45]|6-1[0-3]|8-8|1(?:-1){12,18})$/;

const label =
  /\b(?:kartu\s+(?:kredit|debit|atm)|(?:credit|debit)\s+card|visa|mastercard|gpn)\b[^0-9]*$/;

/** Numbers that are long for another reason. */
const otherLabel =
  /\b(?:isbn|nib|nop|nip|nuptk|ean|barcode|imei|resi|kode|sha|tiket|karcis|seri|billing|invoice|faktur|transaksi|token)\b[^0-9]*$/;

const isIssued = (digits: string): boolean =>
  issuers.some(([start, lengths]) => lengths.includes(digits.length) && start.test(digits));

/** Numbers of bank cards: a known issuer, its length, and a right check digit. */
export const cardAt: NumberFinder = (found, numbers) => {
  const { digits, layout, start, end } = found;
  if (digits.length < 13 || !layouts.test(layout) || /^(\d)\1+$/.test(digits)) return undefined;
  if (isSeries(found, numbers)) return undefined;
  if (!passesLuhn(digits) || isPost(numbers, start)) return undefined;
  const words = before(numbers, start, 40);
  return !otherLabel.test(words) && (isIssued(digits) || label.test(words))
    ? {
        offset: start,
        end,
        what: 'nomor kartu bank',
        quote: masked(digits),
        remedy: 'Hapus nomornya, dan minta pemiliknya memblokir kartu itu.',
      }
    : undefined;
};
