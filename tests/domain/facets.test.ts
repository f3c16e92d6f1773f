import { describe, expect, it } from 'vitest';
import { matches, remaining, type Choice } from '#client/facets.ts';
import { byLetter, countsOf, facetsOf, keywordOf } from '#domain/facets.ts';
import { makeEntry } from '../make.ts';

const ktp = makeEntry('service', 'disdukcapil/ktp', {
  topics: ['kependudukan', 'sosial'],
  audience: ['warga'],
});
const nib = makeEntry('service', 'dpmptsp/nib', {
  topics: ['usaha'],
  audience: ['usaha', 'warga'],
  digital: 'selesai',
  online: 'https://oss.go.id',
});
const business = makeEntry('journey', 'membuka-usaha', {
  steps: [
    { title: 'NIB', service: 'dpmptsp/nib', reason: 'Dasar izin.' },
    { title: 'NPWP', outside: 'Kantor pajak', reason: 'Untuk pajak.' },
  ],
});

describe('the sides of a service', () => {
  it('are its own, and the journeys that lead through it', () => {
    expect(facetsOf(nib, [business])).toEqual({
      journey: ['membuka-usaha'],
      audience: ['usaha', 'warga'],
      topic: ['usaha'],
      way: ['selesai'],
      agency: ['dpmptsp'],
    });
    expect(facetsOf(ktp, [business]).journey).toEqual([]);
  });

  it('are counted by value; what none has is left out', () => {
    const all = [ktp, nib].map((service) => facetsOf(service, []));
    expect(countsOf(all, 'audience', ['antarinstansi', 'usaha', 'warga'])).toEqual([
      { value: 'usaha', count: 1 },
      { value: 'warga', count: 2 },
    ]);
  });
});

describe('from A to Z', () => {
  it.each([
    ['Membuat atau mengubah Kartu Keluarga (KK)', 'Kartu Keluarga (KK)'],
    ['Mengganti KTP-el yang hilang', 'KTP-el yang hilang'],
    ['Berobat di puskesmas', 'Berobat di puskesmas'],
    ['Imunisasi bayi', 'Imunisasi bayi'],
    ['Merek', 'Merek'],
  ])('“%s” is about “%s”', (title, keyword) => {
    expect(keywordOf(title)).toBe(keyword);
  });

  it('names stand by the letter of what they are about, without its accent, and figures by themselves', () => {
    const named = ['Zakat', 'Membuat Kartu AK-1', 'Émail', 'elang', '3 kartu', 'Kios'].map(
      (title) => ({ data: { title }, textLocale: 'id' as const }),
    );
    expect(
      byLetter(named).map(({ letter, entries }) => [letter, entries.map((e) => e.data.title)]),
    ).toEqual([
      ['#', ['3 kartu']],
      ['E', ['elang', 'Émail']],
      ['K', ['Membuat Kartu AK-1', 'Kios']],
      ['Z', ['Zakat']],
    ]);
    const [english] = byLetter([
      { data: { title: 'Merchant licence' }, textLocale: 'en' as const },
    ]);
    expect(english?.letter).toBe('M');
  });
});

describe('narrowing the list', () => {
  const items = [ktp, nib].map((service) => facetsOf(service, [business]));
  const left = (choice: Choice) =>
    items.filter((one) => matches(one, choice)).map(({ agency }) => agency[0]);

  it('asks for every chosen value', () => {
    expect(left({})).toEqual(['disdukcapil', 'dpmptsp']);
    expect(left({ audience: 'warga' })).toEqual(['disdukcapil', 'dpmptsp']);
    expect(left({ audience: 'warga', topic: 'usaha' })).toEqual(['dpmptsp']);
    expect(left({ journey: 'membuka-usaha', topic: 'sosial' })).toEqual([]);
  });

  it('counts a value as if it replaced what is chosen on its side', () => {
    const choice = { topic: 'usaha', audience: 'warga' };
    expect(remaining(items, choice, 'topic', 'sosial')).toBe(1);
    expect(remaining(items, choice, 'way', 'informasi')).toBe(0);
    expect(remaining(items, choice, 'audience', 'usaha')).toBe(1);
  });
});
