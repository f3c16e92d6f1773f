import path from 'node:path';
import { writeText } from '#model/frontmatter.ts';
import { kinds, type KindName } from '#model/kinds.ts';
import { parseContentPath } from '#model/path.ts';
import { webp } from '../../../tests/hostile/make-picture.ts';
import { makeData } from '../../../tests/make.ts';

type Company = (readonly [name: string, bytes: Uint8Array])[];

const neighbours = {
  'formulir.pdf': '%PDF-1.7\n%%EOF\n',
  'rencana-kerja.pdf': '%PDF-1.7\n%%EOF\n',
  'daftar.csv': 'nama,jumlah\nPosko,3\n',
  'jahat.mjs':
    'globalThis.ran();\nexport default { src: "/share.png", width: 10, height: 10, format: "png" };\n',
};

const showing = (name: string) => ({
  pictures: [{ src: `./${name}`, alt: 'Petugas di posko', credit: 'Dinkes' }],
});

/** The data and the body of a sound entry that shows or offers the file of this name. */
const entryWith = (kind: KindName, name: string): [data: object, body: string] => {
  if (kind === 'document') return [makeData('document', { file: name }), ''];
  if (kind === 'news' && /\.(?:jpe?g|png|webp|avif|svg)$/i.test(name))
    return [makeData('news', showing(name)), `![Petugas di posko](./${name})\n`];
  return [makeData(kind), 'Isi yang biasa.\n'];
};

const soundEntry = (kind: KindName, name: string): Company => {
  const { extension } = kinds[kind];
  const [data, body] = entryWith(kind, name);
  return [[`index.${extension}`, Buffer.from(writeText(data, body, extension))]];
};

/** The kind of entry whose folder the file lies in. */
const kindAround = (folder: string): KindName | undefined =>
  ['md', 'mdx', 'yml']
    .map((extension) => parseContentPath(`${folder}/index.${extension}`)?.kind)
    .find((kind) => kind !== undefined);

/**
 * What lies beside a file, given by its path: beside the text of an entry all that texts refer to; beside
 * anything else, the entry that shows or offers it.
 */
export const companyOf = (file: string): Company => {
  const { dir, base } = path.posix.parse(file);
  const kind = kindAround(dir);
  if (kind === undefined) return [];
  const known = parseContentPath(file);
  if (known?.role !== 'text') return soundEntry(kind, base);
  return [
    ...(known.locale === 'id' ? [] : soundEntry(kind, base)),
    ['posko.webp', webp],
    ...Object.entries(neighbours).map(([name, text]) => [name, Buffer.from(text)] as const),
  ];
};
