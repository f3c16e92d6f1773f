import { writeText } from '#model/frontmatter.ts';
import { makeData } from '../../make.ts';

const news = (body: string): Uint8Array => Buffer.from(writeText(makeData('news'), body, 'md'));

const sites = (count: number): string[] =>
  Array.from({ length: count }, (_each, nth) => `https://situs-${nth + 1}.example/`);

const links = (count: number): string[] =>
  sites(count).map((site, nth) => `[jasa murah nomor ${nth + 1}](${site})`);

const sentence = 'Petugas mencatat setiap warga yang datang dan memeriksa berkasnya satu per satu.';

/** Texts that are there for search engines, or out of sight, and too long to write down. */
export const linkMakers: Readonly<Record<string, () => Uint8Array>> = {
  farmList: () =>
    news(
      `${links(9)
        .map((link) => `- ${link}`)
        .join('\n')}\n`,
    ),
  farmParagraph: () => news(`${links(9).join(', ')}.\n`),
  farmBare: () => news(`${sites(9).join(' ')}\n`),
  farmTable: () =>
    news(
      `| Nama |\n| ---- |\n${links(9)
        .map((link) => `| ${link} |`)
        .join('\n')}\n`,
    ),
  farmScattered: () =>
    news(
      links(17)
        .map((link) => `${sentence} ${link}\n`)
        .join('\n'),
    ),
  governmentLinks: () =>
    news(
      sites(30)
        .map((site, nth) => `- [Kementerian ${nth + 1}](${site.replace('example', 'go.id')})`)
        .join('\n'),
    ),
  portalLinks: () =>
    news(
      Array.from({ length: 30 }, (_each, nth) => `[Layanan ${nth + 1}](/layanan/${nth + 1}/)`).join(
        ', ',
      ),
    ),
  longAlt: () => news(`![${'Petugas menyuntik anak di posko. '.repeat(12)}](posko.webp)\n`),
  longTitle: () => news(`[Jadwal](/layanan/ "${'Jadwal posko hari ini. '.repeat(8)}")\n`),
  emptyLines: () => news(`Awal.${'\n'.repeat(300)}Jauh di bawah.\n`),
  hardSpaces: () => news(`Awal.\n${'\n&nbsp;\n'.repeat(60)}\nJauh di bawah.\n`),
};
