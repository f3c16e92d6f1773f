import { masked } from './datum.ts';
import { before, type NumberFinder, type NumberFound, type Numbered } from './digits.ts';

const mobile = /^(?:0|(?:00)?620?)8[1-9]\d{7,10}$/;

/** As {@link mobile} without its first zero, as people write it after “WA”. */
const shortMobile = /^8[1-9]\d{8,10}$/;

const called =
  /\b(?:wa|whatsapp|whats\s?app|hp|handphone|ponsel|telp|telepon|sms|telegram|call)\b[^0-9a-z]*$/;

/** Rows as a telephone number is written, not as clock times or the parts of a document's number are. */
const layouts =
  /^(?:\d{2}|[3-9]|1\d|[24]-[1-9]\d|[24]-[3-9](?:-[3-9]){1,3}|[3-9](?:-[3-9]){1,3}|[3-9](?:-[3-9]){1,2}-2|(?:2-)?2(?:-2){4,5}|1(?:-1){9,14})$/;

const otherLabel =
  /\b(?:nib|npsn|nop|isbn|issn|kode|sertifikat|izin|edar|bpom|md|ml|register|registrasi|resi|imei|nuptk|polis|bets|batch|seri|tiket|billing)\b[^0-9]{0,12}$/;

const isMobile = (numbers: Numbered, { digits, layout, gaps, start }: NumberFound): boolean => {
  const short = shortMobile.test(digits);
  if (!(short || mobile.test(digits)) || !layouts.test(layout)) return false;
  if (/[/:\\_*]/.test(gaps) || (layout.startsWith('2-2') && gaps.includes('.'))) return false;
  const words = before(numbers, start, 30);
  return (!short || called.test(words)) && !otherLabel.test(words);
};

/** A telephone number without what stands for the country or the long-distance line, as all its spellings have it. */
export const normalPhone = (digits: string): string => digits.replace(/^(?:(?:00)?620?|0)/, '');

/** Mobile telephone numbers; landlines and short numbers are an office's. */
export const phoneAt: NumberFinder = (found, numbers) =>
  isMobile(numbers, found)
    ? {
        offset: found.start,
        end: found.end,
        what: 'nomor ponsel',
        quote: masked(found.digits),
        remedy:
          'Tulis nomor telepon kantor, misalnya (0451) dan nomornya. Bila ini nomor resmi, isi dulu di kontak resmi instansi atau loket dan terbitkan; sesudah itu nomor ini boleh ditulis di sini.',
        contact: normalPhone(found.digits),
      }
    : undefined;
