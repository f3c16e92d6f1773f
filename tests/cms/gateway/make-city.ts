import { writeText } from '#model/frontmatter.ts';
import { contentPath } from '#model/path.ts';

/** The data of a valid news item, with fields changed. */
const newsData = (fields: Record<string, unknown> = {}): Record<string, unknown> => ({
  title: 'Vaksinasi di puskesmas',
  summary: 'Puskesmas membuka layanan vaksinasi setiap Senin.',
  date: '2026-03-09',
  byline: 'Bidang Pencegahan Penyakit',
  topics: ['kesehatan'],
  ...fields,
});

/** The text of a valid news item. */
export const makeNews = (
  fields: Record<string, unknown> = {},
  body = 'Datang membawa kartu keluarga.',
): string => writeText(newsData(fields), body, 'md');

/** What a changed published entry owes its readers, as fields. */
export const noted = (note = 'Memperbarui isi.'): Record<string, unknown> => ({
  changeNotes: [{ date: '2026-03-10', note }],
});

/** The path of a news item's main text. */
export const newsPath = (id: string): string => contentPath('news', id);

const makeProfile = (title: string, shortName: string): string =>
  writeText(
    {
      title,
      shortName,
      type: 'dinas',
      summary: `${title} melayani warga.`,
      duties: 'Melayani warga.',
      functions: ['Memberi layanan'],
      accent: 'teluk',
    },
    '',
    'yml',
  );

const makeTopic = (title: string) => ({
  title,
  summary: `Semua tentang ${title}.`,
  audience: ['warga'],
  en: { title, summary: `About ${title}.` },
});

const makeArea = () => ({
  title: 'Palu Timur',
  level: 'kecamatan',
  code: '72.71.01',
});

const makeOfficial = (title: string, reportsTo?: string): string =>
  writeText(
    {
      title,
      summary: 'Memimpin dinas.',
      duties: ['Memimpin dinas'],
      ...(reportsTo && { reportsTo }),
    },
    '',
    'yml',
  );

/** The content of a city of two agencies, by path. */
export const makeCity = (): Record<string, string> => ({
  'content/topics.yml': writeText(
    { kesehatan: makeTopic('Kesehatan'), bencana: makeTopic('Bencana') },
    '',
    'yml',
  ),
  'content/areas.yml': writeText({ 'palu-timur': makeArea() }, '', 'yml'),
  [contentPath('agency', 'dinkes')]: makeProfile('Dinas Kesehatan', 'Dinkes'),
  [contentPath('agency', 'bpbd')]: makeProfile('Badan Penanggulangan Bencana Daerah', 'BPBD'),
  [newsPath('dinkes/imunisasi')]: makeNews({ title: 'Imunisasi anak' }),
  [newsPath('dinkes/posyandu')]: makeNews({ title: 'Jadwal posyandu' }),
  [newsPath('bpbd/siaga')]: makeNews({ title: 'Siaga banjir', topics: ['bencana'] }),
  [contentPath('official', 'dinkes/kepala')]: makeOfficial('Kepala Dinas Kesehatan'),
  [contentPath('official', 'dinkes/sekretaris')]: makeOfficial(
    'Sekretaris Dinas Kesehatan',
    'dinkes/kepala',
  ),
});
