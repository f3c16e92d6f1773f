import { appendFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Sample } from '../../../tests/hostile/corpus.ts';

/** A file of the corpus in a throw-away city. */
export interface Staged<Each extends Sample = Sample> {
  sample: Each;
  /** Its slug, such as `k012`: found again in addresses, logs and traces. */
  slug: string;
  /** Where it lies, from the content folder. */
  file: string;
}

const place = '/uji/';

/** Whether a file is a text of an entry, so that many can lie beside each other in one city. */
export const isEntryText = ({ path: file }: Sample): boolean =>
  file.includes(place) && /\/index(?:\.en)?\.(?:mdx?|yml)$/.test(file);

/** Gives every sample a slug of its own. */
export const staged = <Each extends Sample>(samples: readonly Each[]): Staged<Each>[] =>
  samples.map((sample, index) => {
    const slug = `k${String(index).padStart(3, '0')}`;
    const file = sample.path.replace(/^content\//, '').replace(place, `/${slug}/`);
    return { sample, slug, file };
  });

// A sample calls `ran()`; with its number in the call a trace says whose it is.
const withNumber = (bytes: Uint8Array, { slug }: Staged): Uint8Array => {
  const text = Buffer.from(bytes).toString('latin1');
  return Buffer.from(text.replaceAll('ran()', `ran(${Number(slug.slice(1))})`), 'latin1');
};

const neighbours: Readonly<Record<string, string>> = {
  'formulir.pdf': '%PDF-1.7\n%%EOF\n',
  'rencana-kerja.pdf': '%PDF-1.7\n%%EOF\n',
  'daftar.csv': 'nama,jumlah\nPosko,3\n',
  'jahat.mjs':
    'globalThis.ran();\nexport default { src: "/share.png", width: 10, height: 10, format: "png" };\n',
};

/** What samples refer to and the fixture city lacks. */
const vocabulary = ['kependudukan', 'pemerintahan']
  .map(
    (topic) =>
      `${topic}:\n  title: ${topic}\n  summary: ${topic}.\n  audience: [warga]\n  en: { title: ${topic}, summary: ${topic}. }\n`,
  )
  .join('');

interface City {
  project: string;
  folder: string;
  /** A real picture, laid beside every entry. */
  picture: Uint8Array;
}

/** Writes the fixture city with these samples in it, in place of what was there. */
export const writeCity = ({ project, folder, picture }: City, all: readonly Staged[]): void => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(path.join(project, 'tests/fixtures/content'), folder, { recursive: true });
  appendFileSync(path.join(folder, 'topics.yml'), vocabulary);
  for (const each of all) {
    const file = path.join(folder, each.file);
    mkdirSync(path.dirname(file), { recursive: true });
    if (isEntryText(each.sample)) {
      const beside = (name: string) => path.join(path.dirname(file), name);
      writeFileSync(beside('posko.webp'), picture);
      for (const [name, text] of Object.entries(neighbours))
        writeFileSync(beside(name), withNumber(Buffer.from(text), each));
    }
    writeFileSync(file, withNumber(each.sample.bytes, each));
  }
};
