import { z } from 'zod';
import { bilingual, optionalBilingual } from '../parts/bilingual.ts';

/** Days within which the city's norm wants a first reply and an answer (SP4N-LAPOR!). */
const norm = { firstReply: 3, answer: 14 } as const;

const days = (label: string, hint: string) => z.int().min(1).max(90).meta({ label, hint });

/** Component 6: to whom to complain, suggest and ask, and how soon that is answered. The city's own channels are added by the page. */
export const complaints = () =>
  z
    .strictObject({
      /** The office that deals with it, never a person. */
      ...bilingual('officer', {
        label: 'Pejabat yang menangani',
        hint: 'Jabatan, bukan nama orang, misalnya: Kepala Bidang Pelayanan Pendaftaran Penduduk.',
      }),
      /** Days until the first reply. */
      firstReply: days(
        'Jawaban pertama (hari)',
        `Paling lama berapa hari. Norma SP4N-LAPOR!: ${norm.firstReply}.`,
      ),
      /** Days until it is settled. */
      answer: days(
        'Selesai (hari)',
        `Paling lama berapa hari. Norma SP4N-LAPOR!: ${norm.answer}, atau 60 bila perlu ke lapangan.`,
      ),
      /** A channel or a rule of this service's own. */
      ...optionalBilingual(
        'note',
        {
          label: 'Keterangan pengaduan',
          hint: 'Saluran lain atau aturan khusus. Boleh kosong.',
        },
        400,
      ),
    })
    .meta({
      label: 'Pengaduan, saran, dan masukan',
      hint: 'Lapor Wali Kota dan SP4N-LAPOR! ditambahkan portal dengan sendirinya.',
    });
