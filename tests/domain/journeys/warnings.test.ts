import { describe, expect, it } from 'vitest';
import { describeWarning, warningsOf } from '#domain/journeys/warnings.ts';
import type { Entry } from '#model/entry.ts';
import { byId, makeJourney, makeService, now, outside, using } from './make-plan.ts';

const kk = 'disdukcapil/kartu-keluarga';
const papers = new Map([[kk, 'Kartu Keluarga']]);
const withdrawn = { reason: 'dicabut', date: '2026-01-02' } as const;

/** What the owner reads of a journey. */
const told = (journey: Entry<'journey'>, services: Entry<'service'>[]) =>
  warningsOf(journey, byId(...services), now).map((warning) => describeWarning(warning, papers));

const needing = (id: string, row: object, more: object = {}) =>
  makeService(id, { requirements: [{ evidence: kk, ...row }], ...more });

describe('a journey warns its owner', () => {
  it('of nothing while all fits', () => {
    const journey = makeJourney([outside('KK', { produces: [kk] }), using('a/akta')]);
    expect(told(journey, [needing('a/akta', {})])).toEqual([]);
  });

  it('of services that are withdrawn, past or gone', () => {
    const past = makeService('a/lewat');
    Object.assign(past.data, { expireAt: '2026-03-01T00:00' });
    const journey = makeJourney([using('a/ditarik'), using('a/lewat'), using('a/tiada')]);
    const services = [
      makeService('a/ditarik', { withdrawn: { ...withdrawn, successor: 'a/baru' } }),
      past,
    ];
    expect(told(journey, services)).toEqual([
      'Langkah 1 “Urus a/ditarik” memakai layanan “Layanan a/ditarik”, yang sudah ditarik; penggantinya a/baru. Ganti layanannya, atau hapus langkah itu.',
      'Langkah 2 “Urus a/lewat” memakai layanan “Layanan a/lewat”, yang sudah tidak berlaku. Ganti layanannya, atau hapus langkah itu.',
      'Langkah 3 “Urus a/tiada” memakai layanan “a/tiada”, yang tidak ada. Pilih layanan yang ada, atau hapus langkah itu.',
    ]);
  });

  it('of a variant that its service no longer has', () => {
    const variants = [
      { id: 'baru', title: 'Baru' },
      { id: 'hilang', title: 'Hilang' },
    ];
    const journey = makeJourney([
      using('a/ktp', { variant: 'rusak' }),
      using('a/ktp', { variant: 'baru' }),
    ]);
    expect(told(journey, [makeService('a/ktp', { variants })])).toEqual([
      'Langkah 1 “Urus a/ktp” memakai pilihan “rusak”, yang tidak ada lagi di layanan “Layanan a/ktp”. Pilih pilihan yang ada, atau kosongkan.',
    ]);
  });

  it('of a needed paper that no earlier step gives, and says where it comes too late', () => {
    const journey = makeJourney([using('a/akta'), using('a/kk', { parallel: true })]);
    expect(told(journey, [needing('a/akta', {})])[0]).toContain(
      'meminta “Kartu Keluarga”, yang tidak didapat di langkah sebelumnya.',
    );
    expect(told(journey, [needing('a/akta', {}), makeService('a/kk', { produces: [kk] })])).toEqual(
      [
        'Langkah 1 “Urus a/akta” meminta “Kartu Keluarga”, yang baru didapat di langkah 2. Tambahkan langkah yang memberikannya, atau tulis di “Yang sudah dimiliki”.',
      ],
    );
  });

  it('not of a paper one has, one that depends on a condition, or one of another variant', () => {
    const variants = [
      { id: 'baru', title: 'Baru' },
      { id: 'hilang', title: 'Hilang' },
    ];
    const some = { variants: ['hilang'] };
    const other = { requirements: [{ evidence: kk, ...some }, { text: 'Formulir' }], variants };
    const steps = [using('a/x', { variant: 'baru' }), using('a/x')];
    expect(told(makeJourney(steps), [makeService('a/x', other)])).toEqual([]);
    const plain = [using('a/x'), outside('b')];
    expect(told(makeJourney(plain), [needing('a/x', { when: 'jika hilang' })])).toEqual([]);
    expect(told(makeJourney(plain, { bring: [kk] }), [needing('a/x', {})])).toEqual([]);
    const hilang = [using('a/x', { variant: 'hilang' }), using('a/x')];
    expect(told(makeJourney(hilang), [makeService('a/x', other)])).toHaveLength(1);
  });

  it('of a paper that only a withdrawn service gave', () => {
    const journey = makeJourney([using('a/kk'), using('a/akta')]);
    const services = [makeService('a/kk', { produces: [kk], withdrawn }), needing('a/akta', {})];
    expect(warningsOf(journey, byId(...services), now).map(({ type }) => type)).toEqual([
      'withdrawn',
      'paper',
    ]);
  });

  it('of nothing when it is withdrawn itself', () => {
    expect(told(makeJourney([using('a/tiada'), outside('b')], { withdrawn }), [])).toEqual([]);
  });
});
