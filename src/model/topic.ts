import { z } from 'zod';
import { choice, line, list, text } from './fields.ts';
import { defineKind } from './kind.ts';

/** Whom a service or topic is for (G2C, G2B, G2G), with the word citizens read. */
export const audiences = {
  warga: 'Warga',
  usaha: 'Usaha',
  antarinstansi: 'Antarinstansi',
} as const;

/** `warga` = G2C, `usaha` = G2B, `antarinstansi` = G2G. */
export type Audience = keyof typeof audiences;

/** At least one audience. */
export const audienceField = () =>
  list(
    choice(audiences, { label: 'Untuk siapa' }),
    { label: 'Untuk siapa', hint: 'Warga, usaha, atau instansi lain.' },
    1,
  );

/** A subject of the closed vocabulary `content/topics.yml`. */
export const topic = defineKind({
  name: 'topic',
  collection: 'topics',
  scope: 'city',
  storage: 'list',
  extension: 'yml',
  label: {
    one: 'Topik',
    many: 'Topik',
    hint: 'Daftar tertutup; hanya pengelola kota yang menambah.',
  },
  shape: () => ({
    /** The subject's name. */
    title: line({ label: 'Nama topik' }, 60),
    /** What belongs to it. */
    summary: text({ label: 'Penjelasan' }, 200),
    /** Whom it is for. */
    audience: audienceField(),
    /** The English texts. */
    en: z
      .strictObject({
        /** The subject's English name. */
        title: line({ label: 'Nama topik (Inggris)' }, 60),
        /** What belongs to it, in English. */
        summary: text({ label: 'Penjelasan (Inggris)' }, 200),
      })
      .meta({ label: 'Bahasa Inggris' }),
  }),
  rules: [],
  translatable: [],
});
