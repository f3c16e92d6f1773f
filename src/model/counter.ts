import { z } from 'zod';
import { line, reference, text, phone } from './fields.ts';
import { defineKind } from './kind.ts';
import { openingHours } from './parts/opening-hours.ts';
import { example, withdrawn } from './parts/publishing.ts';
import { facilitiesField } from './standard/manufacturing.ts';

/** A place where services are given: one counter, shared by the services that are given there. */
export const counter = defineKind({
  name: 'counter',
  collection: 'counters',
  scope: 'agency',
  storage: 'entry',
  extension: 'yml',
  label: {
    one: 'Loket',
    many: 'Loket',
    hint: 'Tempat layanan dengan alamat, jam, dan sarananya. Ditulis sekali, lalu dipilih.',
  },
  shape: () => ({
    /** What the place is called. */
    title: line({ label: 'Nama loket', hint: 'Misalnya: Loket pencatatan sipil.' }, 110),
    /** What one can do there. */
    summary: text({ label: 'Ringkasan', hint: 'Apa yang dilayani di sini.' }, 300),
    /** Its address. */
    address: line({
      label: 'Alamat',
      hint: 'Kosongkan bila belum pasti; jangan menebak.',
    }).optional(),
    /** The area it lies in. */
    area: reference('area', { label: 'Wilayah', hint: 'Kelurahan atau kecamatannya.' }).optional(),
    /** When it is open; the agency's hours where empty. */
    hours: openingHours(),
    /** Whether it is open on public holidays too, as emergency services are. */
    alwaysOpen: z.boolean().optional().meta({
      label: 'Buka siang dan malam',
      hint: 'Nyalakan untuk layanan yang tidak pernah tutup, misalnya gawat darurat.',
    }),
    /** Its telephone. */
    phone: phone({ label: 'Telepon loket', hint: 'Nomor kantor, bukan nomor pribadi.' }).optional(),
    /** What it offers. */
    facilities: facilitiesField(),
    /** Taken back; the page stays and says why. */
    withdrawn: withdrawn('counter'),
    /** Marks illustrative content. */
    contoh: example(),
  }),
  rules: [],
  translatable: ['title', 'summary', 'address'],
});
