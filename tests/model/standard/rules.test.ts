import { describe, expect, it } from 'vitest';
import { fileNameImage } from '#model/fields.ts';
import { incompleteness, schemaOf, type DataOf, type KindName } from '#model/kinds.ts';
import { problemsOf } from '#model/problems.ts';
import { makeData } from '../../make.ts';

const found = (kind: KindName, value: unknown) =>
  problemsOf(schemaOf(kind, fileNameImage), value).map((problem) => ({
    words: `${problem.field.join(' › ')}: ${problem.message}`,
    isIncomplete: incompleteness(kind, problem) !== undefined,
  }));

const problems = (changes: Partial<DataOf<'service'>> | Record<string, unknown>) =>
  found('service', { ...makeData('service'), ...changes }).map(({ words }) => words);

const variants = [
  { id: 'hilang', title: 'KTP saya hilang' },
  { id: 'rusak', title: 'KTP saya rusak' },
];

describe('the variants of a service', () => {
  it('are at least two', () => {
    expect(problems({ variants })).toEqual([]);
    expect(problems({ variants: variants.slice(0, 1) })).toEqual([
      'Pilihan keadaan: Satu pilihan saja tidak perlu dipilih. Tambah pilihan lain, atau hapus.',
    ]);
  });

  it('have codes of their own, that make an address', () => {
    const same = variants.map((variant) => ({ ...variant, id: 'hilang' }));
    expect(problems({ variants: same })).toEqual([
      'Pilihan keadaan › 2 › Kode: Kode “hilang” sudah dipakai pilihan lain.',
    ]);
    const named = (id: string) => problems({ variants: [variants[0], { id, title: 'Rusak' }] });
    expect(named('KTP Rusak')[0]).toMatch(/^Pilihan keadaan › 2 › Kode: Kode pilihan hanya/);
    expect(named('kartu')[0]).toMatch(/“kartu” sudah dipakai portal/);
  });

  it('are known where a part names them', () => {
    const costs = [{ amount: 0, variants: ['hilang', 'patah'] }, { amount: 0 }];
    expect(problems({ variants, costs })).toEqual([
      'Biaya › 1 › Hanya untuk pilihan: Kode “patah” tidak ada. Pakai salah satu: hilang, rusak.',
    ]);
    expect(problems({ costs })).toEqual([
      'Biaya › 1 › Hanya untuk pilihan: Kode “hilang” tidak ada, karena layanan ini belum punya “Pilihan keadaan”.',
    ]);
  });

  it('each have requirements, steps, time and cost', () => {
    const requirements = [{ text: 'Surat kehilangan', variants: ['hilang'] }];
    expect(problems({ variants, requirements })).toEqual([
      'Syarat: Belum ada isi untuk pilihan “KTP saya rusak”.',
    ]);
    expect(problems({ variants, requirements: [...requirements, { text: 'KK' }] })).toEqual([]);
  });
});

describe('the costs of a service', () => {
  it.each([
    ['nothing', {}, /^Biaya › 1 › Jumlah \(rupiah\): Biaya belum ditulis/],
    ['an amount without a rule', { amount: 5000 }, /^Biaya › 1 › Dasar biaya: /],
    ['a rate without a rule', { rate: 'menurut luas' }, /^Biaya › 1 › Dasar biaya: /],
    [
      'an amount and a rate',
      { amount: 5000, rate: 'menurut luas', basis: 'Perda 1/2024' },
      /^Biaya › 1 › Cara menghitung: Isi jumlah atau cara menghitung/,
    ],
    ['a part of a rupiah', { amount: 0.5, basis: 'Perda' }, /^Biaya › 1 › Jumlah \(rupiah\): /],
  ])('may not be %s', (_what, cost, words) => {
    expect(problems({ costs: [cost] })[0]).toMatch(words);
  });

  it.each([
    { amount: 0 },
    { amount: 5000, basis: 'Perda 1/2024' },
    { rate: 'menurut luas bangunan', basis: 'Perda 1/2024' },
  ])('may be %j', (cost) => {
    expect(problems({ costs: [cost] })).toEqual([]);
  });

  it('are at least one', () => {
    expect(problems({ costs: [] })).toEqual(['Biaya: Isi paling sedikit 1 butir.']);
  });
});

describe('the times of a service', () => {
  it.each([{ amount: 3, unit: 'hari-kerja' }, { note: 'Menurut antrean.' }])(
    'may be %j',
    (time) => {
      expect(problems({ times: [time] })).toEqual([]);
    },
  );

  it.each([
    [{ amount: 3 }, 'Satuan: Lama dan satuan diisi bersama, misalnya 3 dan hari kerja.'],
    [
      { unit: 'jam', note: 'Kira-kira.' },
      'Satuan: Lama dan satuan diisi bersama, misalnya 3 dan hari kerja.',
    ],
    [
      { from: 'sejak berkas lengkap' },
      'Lama: Waktu belum ditulis. Isi lama dan satuannya, atau keterangannya.',
    ],
  ])('may not be %j', (time, words) => {
    expect(problems({ times: [time] })).toEqual([`Waktu penyelesaian › 1 › ${words}`]);
  });
});

describe('a requirement', () => {
  it('is a picked paper or words', () => {
    expect(problems({ requirements: [{ evidence: 'disdukcapil/kartu-keluarga' }] })).toEqual([]);
    expect(problems({ requirements: [{ form: 'asli' }] })).toEqual([
      'Syarat › 1 › Syarat: Syarat belum ditulis. Pilih berkas bersama, atau tulis syaratnya.',
    ]);
  });
});

describe('what a notice does to services', () => {
  const affecting = (affects: object) =>
    found('notice', { ...makeData('notice'), affects }).map(({ words }) => words);

  it('names at least one service or counter', () => {
    expect(affecting({ state: 'tutup', counters: ['dinkes/loket'] })).toEqual([]);
    expect(affecting({ state: 'tutup', services: [] })).toEqual([
      'Layanan yang terkena › Layanan: Pilih layanan atau loket yang terkena.',
    ]);
  });

  it('ends after it begins', () => {
    const times = { from: '2026-03-09T12:00', until: '2026-03-09T08:00' };
    expect(affecting({ state: 'terbatas', services: ['dinkes/imunisasi'], ...times })).toEqual([
      'Layanan yang terkena › Sampai: “Sampai” harus setelah “Mulai”.',
    ]);
  });
});

describe('a draft of a service may do without', () => {
  const { title, summary, audience, topics, words, digital, reviewed } = makeData('service');
  const least = { title, summary, audience, topics, words, digital, reviewed };
  const verdicts = (changes: object) =>
    found('service', { ...makeData('service'), ...changes }).map(
      ({ isIncomplete }) => isIncomplete,
    );

  it('its six delivery components, whole or in part', () => {
    expect(found('service', least).map(({ isIncomplete }) => isIncomplete)).toEqual(
      Array.from({ length: 6 }, () => true),
    );
    expect(verdicts({ complaints: { officer: 'Kepala bidang' } })).toEqual([true, true]);
    expect(verdicts({ steps: [{ text: 'Datang.' }], requirements: [{}] })).toEqual([true, true]);
    expect(verdicts({ costs: [{ amount: 5000 }] })).toEqual([true]);
    expect(verdicts({ variants, times: [{ note: 'Segera.', variants: ['rusak'] }] })).toEqual([
      true,
    ]);
  });

  it('nothing else, and nothing that is written wrongly', () => {
    expect(verdicts({ title: undefined })).toEqual([false]);
    expect(verdicts({ topics: [] })).toEqual([false]);
    expect(verdicts({ costs: [{ amount: -1, basis: 'Perda 1/2024' }] })).toEqual([false]);
    expect(verdicts({ steps: [{ actor: 'calo', text: 'Datang.' }] })).toEqual([false]);
    expect(verdicts({ complaints: 'Ke loket.' })).toEqual([false]);
  });
});
