import { z } from 'zod';
import './parts/meta.ts';
import type { KindName } from './kind.ts';

/** What an image field holds once it is read: a file name (editor, guard), or Astro's picture (portal). Width and height in pixels. */
export type ImageSource = string | { src: string; width: number; height: number; format: string };

/** The image field differs by reader: Astro passes its `image()`, everyone else {@link fileNameImage}. */
export type ImageField = () => z.ZodType<ImageSource>;

/** Lower-case words joined by single hyphens: the grammar of every id, slug and file stem. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const fileNamePattern = /^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:jpe?g|png|webp|avif)$/;

/** The image field of readers that do not process pictures: the bare name of a file beside the entry. */
export const fileNameImage: ImageField = () =>
  z.string().regex(fileNamePattern, {
    error:
      'Nama berkas gambar hanya boleh berisi huruf kecil, angka, dan tanda hubung, dan berakhir .jpg, .png, .webp, atau .avif.',
  });

interface Words {
  label: string;
  hint?: string | undefined;
}

/** One line of text, 1 to `max` characters (200 unless told). */
export const line = ({ label, hint }: Words, max = 200) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\n\r]*$/, { error: 'Isi harus satu baris.' })
    .meta({ label, hint });

/** A paragraph or more of plain text, 1 to `max` characters (1,000 unless told). */
export const text = ({ label, hint }: Words, max = 1000) =>
  z.string().trim().min(1).max(max).meta({ label, hint, widget: 'text' });

/** YAML readers turn an unquoted date into a Date at midnight UTC; give its text back. */
const dateText = (value: unknown) =>
  value instanceof Date ? value.toISOString().slice(0, 10) : value;

/** A day, `YYYY-MM-DD`, that exists in the calendar. */
export const date = ({ label, hint }: Words) =>
  z
    .preprocess(
      dateText,
      z.iso.date({
        error: 'Tanggal harus ada di kalender dan ditulis TAHUN-BULAN-HARI, misalnya 2026-03-09.',
      }),
    )
    .meta({ label, hint, widget: 'date' });

/** A moment in WITA, `YYYY-MM-DDTHH:mm`. */
export const moment = ({ label, hint }: Words) =>
  z.iso
    .datetime({
      local: true,
      precision: -1,
      error:
        'Waktu harus ditulis TAHUN-BULAN-HARI lalu T lalu JAM:MENIT (WITA), misalnya 2026-03-09T08:30.',
    })
    .meta({ label, hint, widget: 'datetime' });

/** A clock time, `HH:mm`, in WITA. */
export const clockTime = ({ label, hint }: Words) =>
  z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: 'Jam harus ditulis JAM:MENIT, misalnya 08:30.' })
    .meta({ label, hint });

/**
 * An address as it is copied from a browser: what browsers mend in silence (`https:host`, a backslash, a tab, a name before
 * `@`), they mend to another site than the one that is read.
 */
const copiedAddress = /^https:\/\/[^\s/?#@\\"'<>]+(?:[/?#][^\s\\"<>]*)?$/i;

/** An https address of another site. */
export const link = ({ label, hint }: Words) =>
  z
    .url({ protocol: /^https$/, error: 'Tautan harus dimulai dengan https:// dan lengkap.' })
    .refine((address) => copiedAddress.test(address), {
      error:
        'Tautan harus dimulai dengan https:// dan lengkap, tanpa spasi, tanda kutip, garis miring terbalik, atau @ di depan nama situs.',
    })
    .meta({ label, hint });

/** An office's telephone number, never a private one. */
export const phone = ({ label, hint }: Words) =>
  z
    .string()
    .regex(/^[+0-9 ()-]{3,24}$/, {
      error: 'Nomor hanya berisi angka, spasi, tanda hubung, dan kurung.',
    })
    .meta({ label, hint });

/** The id of an entry of another kind; the guard `references` sees to it that it exists. */
export const reference = (kind: KindName, { label, hint }: Words) =>
  z
    .string()
    .regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)?$/)
    .meta({ label, hint, widget: 'relation', reference: kind });

/** One of a closed set; `options` maps each value to its Indonesian word. */
export const choice = <const V extends string>(
  options: Readonly<Record<V, string>>,
  { label, hint }: Words,
) => z.enum(Object.keys(options) as [V, ...V[]]).meta({ label, hint, options, widget: 'select' });

/** A list with at least `min` items (0 unless told). */
export const list = <T extends z.ZodType>(
  item: T,
  { label, hint, summary }: Words & { summary?: string },
  min = 0,
) => z.array(item).min(min).meta({ label, hint, summary });

const plain = (words: string) =>
  words
    .toLowerCase()
    .replace(/\.[a-z]+$/, '')
    .replace(/[^a-z0-9]+/g, '');

/** A picture with what a reader who cannot see it, and its maker, are owed. */
const picture = (image: ImageField) =>
  z
    .strictObject({
      /** The file beside the entry. */
      src: image().meta({
        label: 'Gambar',
        hint: 'JPG, PNG, atau WebP. Lebar 1.200 piksel sudah cukup.',
        widget: 'image',
      }),
      /** What the picture shows, for people who do not see it. */
      alt: line({
        label: 'Teks pengganti',
        hint: 'Ceritakan isi gambar dalam satu kalimat untuk orang yang tidak dapat melihatnya. Jangan tulis nama berkas.',
      }),
      /** The line printed below the picture. */
      caption: line({ label: 'Keterangan', hint: 'Kalimat di bawah gambar.' }, 300).optional(),
      /** Who made the picture. */
      credit: line(
        { label: 'Sumber', hint: 'Siapa yang membuat gambar, misalnya: Humas Kota Palu.' },
        120,
      ),
    })
    .superRefine((value, context) => {
      if (typeof value.src === 'string' && plain(value.alt) === plain(value.src))
        context.addIssue({
          code: 'custom',
          path: ['alt'],
          message: 'Teks pengganti sama dengan nama berkas. Ceritakan apa yang terlihat di gambar.',
        });
    })
    .meta({ label: 'Gambar' });

/** The pictures of an entry, in order; the first stands for the entry in lists. */
export const pictures = (image: ImageField) =>
  list(picture(image), {
    label: 'Gambar',
    hint: 'Gambar pertama juga tampil di daftar.',
    summary: '{{fields.alt}}',
  }).optional();

/** Subjects from the closed vocabulary `topics.yml`. */
export const topics = () =>
  list(reference('topic', { label: 'Topik' }), {
    label: 'Topik',
    hint: 'Pilih satu sampai tiga topik, supaya warga menemukannya lewat daftar topik.',
  });

/** The kelurahan or kecamatan an entry is about. */
export const areas = () =>
  list(reference('area', { label: 'Wilayah' }), {
    label: 'Wilayah',
    hint: 'Kosongkan bila berlaku untuk seluruh kota.',
  }).optional();

/** A rule over a whole entry: adds issues to the context when fields disagree. */
export type Rule = (data: Record<string, unknown>, context: z.core.$RefinementCtx) => void;

/** `end` may not come before `start`; both are texts that sort by time. Either may be absent. */
export const inOrder =
  (start: string, end: string, message: string): Rule =>
  (data, context) => {
    const [from, to] = [data[start], data[end]];
    if (typeof from === 'string' && typeof to === 'string' && to < from)
      context.addIssue({ code: 'custom', path: [end], message });
  };
