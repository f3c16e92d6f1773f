import { describe, expect, it } from 'vitest';
import { matches, remaining, type Choice } from '#client/facets.ts';
import { byLetter, countsOf, facetsOf } from '#domain/facets.ts';
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

it('names stand by their first letter, without its accent, and figures by themselves', () => {
  const named = ['Zakat', 'Émail', 'elang', '3 kartu'].map((title) => ({ data: { title } }));
  expect(
    byLetter(named).map(({ letter, entries }) => [letter, entries.map((e) => e.data.title)]),
  ).toEqual([
    ['#', ['3 kartu']],
    ['E', ['Émail', 'elang']],
    ['Z', ['Zakat']],
  ]);
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
