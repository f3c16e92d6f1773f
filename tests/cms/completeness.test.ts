import { describe, expect, it } from 'vitest';
import { completenessOf } from '../../cms/admin/standard/missing-parts.ts';
import { makeData } from '../make.ts';

const labels = (list: readonly { number: number; label: string }[]) =>
  list.map(({ number, label }) => `${number} ${label}`);

describe('how complete a standard is', () => {
  it('names the delivery components that are missing, by number and label', () => {
    const { present, delivery, unfinished } = completenessOf({ title: 'Membuat KTP-el' }, []);
    expect(present).toBe(0);
    expect(labels(delivery)).toEqual([
      '1 Syarat',
      '2 Langkah',
      '3 Waktu penyelesaian',
      '4 Biaya',
      '5 Hasil layanan',
      '6 Pengaduan, saran, dan masukan',
    ]);
    expect(unfinished).toEqual([]);
  });

  it('counts what is there, also what counters add', () => {
    const service = makeData('service', { competence: 'Menguasai SIAK.' });
    const alone = completenessOf(service, [{ facilities: [] }]);
    expect([alone.present, alone.delivery, labels(alone.manufacturing)[1]]).toEqual([
      7,
      [],
      '8 Sarana dan prasarana',
    ]);
    expect(completenessOf(service, [{ facilities: ['ramp'] }]).present).toBe(8);
  });

  it('tells what is begun and not finished', () => {
    const service = {
      ...makeData('service', { costs: [{ amount: 5000 }] }),
      complaints: { officer: 'Kepala bidang' } as never,
    };
    const { delivery, unfinished } = completenessOf(service, []);
    expect(delivery).toEqual([]);
    expect(unfinished).toEqual([
      'Biaya › 1 › Dasar biaya: Biaya harus menyebut aturan yang menetapkannya. Isi dasar biaya.',
      'Pengaduan, saran, dan masukan › Jawaban pertama (hari): Belum diisi. Isi bagian ini.',
      'Pengaduan, saran, dan masukan › Selesai (hari): Belum diisi. Isi bagian ini.',
    ]);
  });
});
