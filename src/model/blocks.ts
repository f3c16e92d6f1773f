import { z } from 'zod';
import { choice, line } from './fields.ts';

/** What a block may hold between its tags. */
export type BlockContent = 'none' | 'markdown' | 'ordered-list' | 'picture';

/** One block that an `.mdx` body may use. The guard, the editor and the portal read this record; none has a list of its own. */
export interface Block {
  /** The tag in the body, and the name of its Astro component in `components/blocks/`. */
  tag: string;
  /** What an editor calls it, in Indonesian. */
  label: string;
  /** When to use it, in Indonesian. */
  hint: string;
  /** Its attributes; literal texts only. */
  attributes: z.ZodObject;
  /** What stands between its tags. */
  content: BlockContent;
}

/** How a callout looks, with the word that is read aloud before it. */
export const calloutTypes = {
  info: 'Informasi',
  penting: 'Penting',
  berhasil: 'Sudah berlaku',
} as const;

/** Every block, by tag. An `.mdx` body that uses anything else is refused. */
export const blocks: Readonly<Record<string, Block>> = {
  Callout: {
    tag: 'Callout',
    label: 'Kotak penting',
    hint: 'Untuk satu hal yang tidak boleh terlewat.',
    attributes: z.strictObject({
      /** How it looks. */
      type: choice(calloutTypes, { label: 'Jenis' }),
      /** Its heading. */
      title: line({ label: 'Judul' }, 80),
    }),
    content: 'markdown',
  },
  Steps: {
    tag: 'Steps',
    label: 'Langkah-langkah',
    hint: 'Untuk urutan yang harus diikuti. Tulis sebagai daftar bernomor.',
    attributes: z.strictObject({}),
    content: 'ordered-list',
  },
  Download: {
    tag: 'Download',
    label: 'Unduhan',
    hint: 'Untuk formulir atau berkas di samping halaman ini.',
    attributes: z.strictObject({
      /** The file beside the entry. */
      file: z
        .string()
        .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:pdf|csv|xlsx|ods|docx)$/)
        .meta({ label: 'Berkas', widget: 'file' }),
      /** What the file is. */
      label: line({ label: 'Nama unduhan' }, 120),
    }),
    content: 'none',
  },
  Figure: {
    tag: 'Figure',
    label: 'Gambar dengan keterangan',
    hint: 'Gambar, keterangan, dan sumbernya.',
    attributes: z.strictObject({
      /** The line printed below the picture. */
      caption: line({ label: 'Keterangan' }, 300),
      /** Who made the picture. */
      credit: line({ label: 'Sumber' }, 120),
    }),
    content: 'picture',
  },
};
