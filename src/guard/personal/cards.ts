import { masked, type Datum } from './datum.ts';
import { before, numbersOf, type Numbered } from './digits.ts';

/** The check digit of bank cards (ISO/IEC 7812-1, annex B). */
export const passesLuhn = (digits: string): boolean => {
  let sum = 0;
  for (const [index, digit] of [...digits].reverse().entries()) {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
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
const otherLabel = /\b(?:isbn|nib|nop|nip|nuptk|ean|barcode|imei|resi|kode|sha)\b[^0-9]*$/;

const isCard = (digits: string, labelled: boolean): boolean =>
  passesLuhn(digits) &&
  !/^(\d)\1+$/.test(digits) &&
  (labelled ||
    issuers.some(([start, lengths]) => start.test(digits) && lengths.includes(digits.length)));

/** Numbers of bank cards: a known issuer, its length, and a right check digit. */
export const cards = (numbers: Numbered): Datum[] =>
  [...numbersOf(numbers, 13, 19)].flatMap(({ digits, layout, start, end }) => {
    const words = before(numbers, start, 40);
    return layouts.test(layout) && !otherLabel.test(words) && isCard(digits, label.test(words))
      ? [
          {
            offset: start,
            end,
            what: 'nomor kartu bank',
            quote: masked(digits),
            remedy: 'Hapus nomornya, dan minta pemiliknya memblokir kartu itu.',
            contact: false,
          },
        ]
      : [];
  });
