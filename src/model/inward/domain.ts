import { z } from 'zod';
import { date, line } from '../fields.ts';
import { defineKind } from '../kind.ts';

/**
 * A site that links may lead to, by its host in lower case and ASCII, such as `go.id`: a key of `content/domains.yml` for
 * everyone, or of an agency's `domains.yml` for its own texts.
 */
export const domain = defineKind({
  name: 'domain',
  collection: 'domains',
  scope: 'both',
  storage: 'list',
  extension: 'yml',
  label: {
    one: 'Situs luar',
    many: 'Situs luar',
    hint: 'Situs yang boleh ditautkan. Daftar ini bertambah bila penyunting memeriksa situs baru saat menerbitkan.',
  },
  shape: () => ({
    /** Why it may be linked. */
    reason: line({ label: 'Alasan', hint: 'Situs siapa, dan untuk apa ditautkan.' }, 200),
    /** Whether all below it may be linked too, as `oss.go.id` below `go.id`. */
    subdomains: z.boolean().optional().meta({
      label: 'Termasuk subdomain',
      hint: 'Nyalakan hanya bila semua situs di bawahnya milik pihak yang sama.',
    }),
    /** The login of the publisher who opened and checked the site. */
    by: line({ label: 'Diperiksa oleh' }, 200).optional(),
    /** When. */
    since: date({ label: 'Sejak' }).optional(),
    /** The text that linked it first. */
    entry: line({ label: 'Pertama ditautkan di' }, 200).optional(),
  }),
  rules: [],
  translatable: [],
});
