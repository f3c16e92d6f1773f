import { z } from 'zod';
import { date, line, list, text } from './fields.ts';
import { defineKind } from './kind.ts';

/** A path of this portal in its Indonesian form, such as `/berita/dinkes/vaksinasi/`. */
export const addressPattern =
  /^\/(?!en(?:\/|$))(?!.*\.\.)[A-Za-z0-9._~-]+(?:\/[A-Za-z0-9._~-]+)*\/?$/;

/** The longest part of an address, in characters: each becomes a folder, when the portal says that its page is gone. */
const longestPart = 200;

/** Whether there can be a folder of that name, with others in it. */
const fitsFolders = (address: string): boolean =>
  address.split('/').every((part) => part.length <= longestPart) &&
  !address.includes('/index.html/');

/** A page of another site, of signs that mean nothing to the files in which the hosts keep their rules. */
const otherSite = /^https:\/\/[a-z0-9.-]+(?:[/?#][\w\-.~%/?#@!&'()*+,=]*)?$/i;

const addressMessage =
  'Alamat ditulis dari garis miring pertama, misalnya /berita/dinkes/vaksinasi/, tanpa /en/ di depannya.';

/** One address that no longer holds a page: it leads elsewhere (`to`), or says that the page is gone (`gone`). */
const redirection = () =>
  z
    .strictObject({
      /** The address that was. Holds for its English twin too. */
      from: z
        .string()
        .max(300)
        .regex(addressPattern, { error: addressMessage })
        .refine(fitsFolders, {
          error: `Bagian alamat di antara garis miring paling panjang ${longestPart} huruf, dan index.html hanya di akhir.`,
        })
        .meta({
          label: 'Alamat lama',
          hint: 'Misalnya /berita/dinkes/vaksinasi/. Alamat bahasa Inggrisnya ikut dialihkan.',
        }),
      /** Where it leads: an address of this portal, or of another site. */
      to: z
        .string()
        .max(300)
        .refine((value) => addressPattern.test(value) || otherSite.test(value), {
          error: `${addressMessage} Alamat situs lain dimulai dengan https://, tanpa : ; $ { } di belakangnya.`,
        })
        .optional()
        .meta({
          label: 'Alamat baru',
          hint: 'Ke mana pembaca diantar. Kosongkan bila halamannya sudah tidak ada.',
        }),
      /** Since when there is nothing at the address. */
      gone: date({
        label: 'Tidak ada sejak',
        hint: 'Isi bila halamannya dihapus dan tidak ada gantinya.',
      }).optional(),
      /** What stood there. */
      title: line({
        label: 'Judul dulu',
        hint: 'Judul halaman yang dihapus, supaya pembaca tahu apa yang dulu ada di sini.',
      }).optional(),
      /** Why it is gone. */
      reason: text({ label: 'Alasan', hint: 'Satu kalimat untuk pembaca.' }, 300).optional(),
    })
    .superRefine(({ to, gone }, context) => {
      if ((to === undefined) === (gone === undefined))
        context.addIssue({
          code: 'custom',
          path: ['to'],
          message: 'Isi salah satu: “Alamat baru” atau “Tidak ada sejak”.',
        });
    })
    .meta({ label: 'Pengalihan' });

/** The addresses that moved or are gone: `content/redirects.yml`. */
export const redirect = defineKind({
  name: 'redirect',
  collection: 'redirects',
  scope: 'city',
  storage: 'single',
  extension: 'yml',
  label: {
    one: 'Pengalihan alamat',
    many: 'Pengalihan alamat',
    hint: 'Alamat lama dan ke mana pembacanya diantar.',
  },
  shape: () => ({
    /** One line an address; the newest first. */
    items: list(redirection(), {
      label: 'Alamat',
      hint: 'Yang terbaru di atas.',
      summary: '{{fields.from}}',
    }),
  }),
  rules: [],
  translatable: [],
});

/** See {@link redirect}. */
export type Redirection = z.output<ReturnType<typeof redirection>>;
