import { writeText } from '#model/frontmatter.ts';
import { makeData } from '../../make.ts';

const news = (body: string) => () => Buffer.from(writeText(makeData('news'), body, 'md'));

/** Bodies too long to be written down. */
export const sizeMakers = {
  tableOfCells: news(
    [
      '| a | b | c | d |',
      '| - | - | - | - |',
      ...Array<string>(2500).fill('| 1 | 2 | 3 | 4 |'),
    ].join('\n'),
  ),
  manyLinks: news(Array<string>(10_000).fill('[Layanan kota](/layanan/)').join('\n\n')),
  manyPictures: news(Array<string>(400).fill('![Posko imunisasi.](posko.webp)').join('\n\n')),
  manyEntities: news('&amp;\n'.repeat(20_000)),
  longBody: news('Isi yang panjang. '.repeat(10_000)),
  emptyItems: news(`Jadwal.\n\n${'- \n'.repeat(300)}- Lanjutan.`),
  hardItems: news(`Jadwal.\n\n${'- &nbsp;\n'.repeat(300)}- Lanjutan.`),
  emptyQuotes: news(`Jadwal.\n\n${'> \n\n'.repeat(19)}${'* \n+ \n'.repeat(40)}Lanjutan.`),
  emptyRows: news(`| a | b |\n| - | - |\n${'| | |\n'.repeat(300)}| 1 | 2 |`),
  dots: news(`Jadwal.\n\n${'.\n\n'.repeat(300)}Lanjutan.`),
  tableOfSites: () =>
    Buffer.from(
      `nama,situs\n${Array.from({ length: 40 }, (_each, nth) => `Mitra,contoh-mitra-${nth}.com\n`).join('')}`,
    ),
  manyBold: news(Array<string>(20_000).fill('**a**').join('\n')),
};
