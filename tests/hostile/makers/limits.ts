import { writeText } from '#model/frontmatter.ts';
import { makeData } from '../../make.ts';

const news = (body: string): Buffer => Buffer.from(writeText(makeData('news'), body, 'md'));

const page = (body: string): Buffer =>
  Buffer.from(writeText({ title: 'Uji', summary: 'Uji.' }, body, 'mdx'));

const front = (lines: string): Buffer =>
  Buffer.from(`---\ntitle: Uji\nsummary: Uji.\n${lines}\n---\n\nIsi.\n`);

const around = (open: string, inside: string, close: string, times: number): string =>
  open.repeat(times) + inside + close.repeat(times);

const lines = (times: number, line: (index: number) => string): string =>
  Array.from({ length: times }, (_each, index) => line(index)).join('\n');

const words =
  'jalan pasar taman rumah loket kartu surat pagi siang hari bulan tahun warga lurah camat pantai sungai jembatan sekolah guru murid buku meja kursi pintu jendela atap lantai dapur kebun pohon bunga burung ikan perahu layar angin hujan awan bukit'.split(
    ' ',
  );

const word = (index: number): string => words[index % words.length] ?? '';

const prose = (count: number): string =>
  Array.from({ length: count }, (_each, index) => word(index)).join(' ');

/** Texts that would exhaust a parser, and long ones that are only long. */
export const limits: Readonly<Record<string, () => Uint8Array>> = {
  hugeText: () => Buffer.alloc(300 * 1024, 'kata '),
  longOfParagraphs: () => news('Kata biasa.\n\n'.repeat(11_000)),
  sixtyPages: () => news('Kata biasa di dalam paragraf yang biasa.\n\n'.repeat(2500)),
  longFront: () => front(lines(600, (index) => `x${index}: ${'kata '.repeat(6)}`)),
  longLine: () => news('kata '.repeat(2100)),
  dataPicture: () => news(`Halo ![peta](data:image/png;base64,${'iVBORw0KGgo'.repeat(1000)})`),
  longParagraph: () => news(prose(1580)),
  quotes: () => news(`${'>'.repeat(3000)} x`),
  quotesApart: () => news(`${'> '.repeat(21)}x`),
  listsInLine: () => news(`${'- '.repeat(500)}x`),
  listsBelow: () => news(lines(60, (index) => `${' '.repeat(2 * index)}- a`)),
  numbersBelow: () => news(lines(60, (index) => `${' '.repeat(3 * index)}1. a`)),
  quotesAndLists: () => news(`${'> - '.repeat(40)}x`),
  emphasis: () => news(around('*a ', 'b', ' c*', 2000)),
  emphasisLines: () => news(around('*a\n', 'b', '\nc*', 1000)),
  starWall: () => news(`${'*'.repeat(2000)}a${'*'.repeat(2000)}`),
  mixedEmphasis: () => news(around('*a _b ', 'c', ' d_ e*', 300)),
  strikes: () => news(around('~~a ', 'b', ' c~~', 300)),
  brackets: () => news(around('[', 'a', '](/b/)', 1500)),
  pictures: () => news(around('![', 'a', '](b.webp)', 900)),
  fragments: () => page(around('<>', '', '</>', 1000)),
  elements: () => page(around('<Callout>', 'x', '</Callout>', 600)),
  elementsWithQuotes: () => page(around('<Callout title="/>">\n', 'x', '</Callout>\n', 600)),
  elementsInNames: () => page(around("<A b='>' c={'>'}>", 'x', '</A>', 60)),
  elementsByNamespace: () => page(around('<a:b>', 'x', '</a:b>', 60)),
  elementsInGreek: () => page(around('<λ>', 'x', '</λ >', 60)),
  parentheses: () => page(`{${around('(', '1', ')', 20_000)}}`),
  arrows: () => page(`{${'a=>'.repeat(20_000)}1}`),
  templates: () => page(`{${around('`${', '1', '}`', 300)}}`),
  attribute: () => page(`<Download file={${around('(', '1', ')', 20_000)}} />`),
  exported: () => page(`export const a = ${around('[', '', ']', 20_000)}\n`),
  imported: () => page(`import a from 'b'; ${lines(300, () => 'a = [')}\n`),
  braces: () => page('Jumlah {1} '.repeat(500)),
  entities: () => news('&#65; '.repeat(1500)),
  flowYaml: () => front(`areas: ${around('[', '', ']', 100)}`),
  flowYamlOverLines: () => front(`areas:\n${around('  [\n', '', '  ]\n', 60)}`),
  mapsYaml: () => front(`areas: ${around('{ a: ', 'b', ' }', 60)}`),
  dashesYaml: () => front(`areas:\n  ${'- '.repeat(2000)}a`),
  stairsYaml: () => front(lines(60, (index) => `${' '.repeat(2 * index)}a:`)),
  questionsYaml: () => front(`${'? '.repeat(500)}a`),

  fourLevels: () => news('- a\n  - b\n    - c\n      - d\n\n> > kutipan dalam kutipan\n'),
  longList: () => news(lines(400, (index) => `- butir ${index}`)),
  longNumbers: () => news(lines(400, (index) => `${index + 1}. butir`)),
  manyEmphases: () =>
    news(
      lines(
        100,
        (index) => `Yang **${word(index)}** dan *${word(index + 7)}* dan ~~${word(index + 17)}~~.`,
      ),
    ),
  sixtyLinks: () =>
    news(lines(60, (index) => `[${word(index)} ${word(index + 7)} ${index}](/layanan/)`)),
  openBrackets: () => news(lines(60, () => 'Pasal 3 [ayat (1) huruf a dan seterusnya')),
  addresses: () =>
    news(
      lines(
        60,
        (index) =>
          `Untuk ${word(index)} ${word(index + 9)} tulis ke <kantor${index}@palukota.go.id> atau ${word(index + 5)} <https://palukota.go.id/>.`,
      ),
    ),
  footnoteStars: () =>
    news(
      `| Jenis | Tarif |\n| - | - |\n${lines(60, (index) => `| Loket ${index} | Rp 5.000 *) |`)}\n`,
    ),
  products: () => news(lines(60, () => 'Luasnya 5*3*2 meter, kira-kira 4 * 8.')),
  blanksToFill: () => news(lines(20, (index) => `${word(index)}: ______________________________`)),
  rule: () => news(`Satu.\n\n${'*'.repeat(60)}\n\nDua.\n\n${'- '.repeat(40)}\n`),
  table: () =>
    news(
      `| ${'a | '.repeat(12)}\n| ${'- | '.repeat(12)}\n${lines(100, () => `| ${'1 | '.repeat(12)}`)}`,
    ),
  entitiesFew: () =>
    news(
      lines(
        100,
        (index) =>
          `Toko ${word(index)} &amp; ${word(index + 3)} di ${word(index + 11)} buka jam 3 &lt; ${index}.`,
      ),
    ),
  callouts: () =>
    page(lines(60, () => '<Callout type="info" title="Jam">\n\nBuka pagi.\n\n</Callout>\n')),
  deepCode: () =>
    news(`\`\`\`\n${lines(30, (index) => `${' '.repeat(2 * index)}${word(index)}`)}\n\`\`\``),
  lessThan: () =>
    news(lines(60, (index) => `Suhu ${word(index)} 3 < ${index} dan ${word(index + 7)} 7 > 2.`)),
};
