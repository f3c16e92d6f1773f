import { describe, expect, it } from 'vitest';
import { itemSummary } from '../../cms/admin/item-summary.ts';
import { collectionOf } from '../../cms/config/collection.ts';
import type { DecapField } from '../../cms/config/decap.ts';

const evidence = [{ value: 'disdukcapil/kartu-keluarga', label: 'Kartu Keluarga (Disdukcapil)' }];

const collection = collectionOf('service', 'dinkes', { evidence }, { publish: true, delete: true });

const listCalled = (name: string): DecapField => {
  const fields = 'fields' in collection ? collection.fields : [];
  const found = fields.find((field) => field.name === name);
  if (!found) throw new Error(`no field ${name}`);
  return found;
};

/** A plain value with what Decap's collections have of it. */
const asDecap = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(asDecap);
  if (typeof value !== 'object' || value === null) return value;
  const entries = new Map(Object.entries(value).map(([name, inner]) => [name, asDecap(inner)]));
  return { get: (name: string) => entries.get(name) };
};

type Values = Parameters<typeof itemSummary>[0];

const summary = (list: string, item: object) =>
  itemSummary(asDecap(listCalled(list)) as Values, asDecap(item) as Values);

describe('a folded item', () => {
  it.each([
    ['costs', { amount: 0, basis: 'UU 24/2013' }, 'Gratis'],
    ['costs', { what: 'Pasien umum', amount: 25000 }, 'Pasien umum Rp25.000'],
    ['costs', { rate: 'menurut luas bangunan' }, 'menurut luas bangunan'],
    [
      'times',
      { amount: 3, unit: 'hari-kerja', from: 'sejak lengkap' },
      '3 hari kerja sejak lengkap',
    ],
    ['requirements', { evidence: 'disdukcapil/kartu-keluarga' }, 'Kartu Keluarga (Disdukcapil)'],
    [
      'requirements',
      { text: 'Surat kuasa', when: 'jika diwakilkan' },
      'Surat kuasa jika diwakilkan',
    ],
    ['requirements', { evidence: 'lama/hilang' }, 'lama/hilang'],
    ['steps', { actor: 'pemohon', text: 'Datang.' }, 'Datang.'],
  ])('of %s with %j is called by its words', (list, item, words) => {
    expect(summary(list, item)).toBe(words);
  });

  it.each([
    ['costs', {}, 'Biaya belum diisi'],
    ['times', { amount: '', unit: null }, 'Waktu belum diisi'],
  ])('of %s with nothing in it says so', (list, item, words) => {
    expect(summary(list, item)).toBe(words);
  });
});
