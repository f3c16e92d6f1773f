import { appendFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDownload, parseContentPath } from '#model/path.ts';
import type { Sample } from '../../../tests/hostile/corpus.ts';
import { companyOf } from './company.ts';

/** A file of the corpus in a throw-away city. */
export interface Staged<Each extends Sample = Sample> {
  sample: Each;
  /** Its slug, such as `k012`: found again in addresses, logs and traces. */
  slug: string;
  /** Where it lies, from the content folder. */
  file: string;
  /** Whether it lies in an entry of its own, so that many can be built together; else its path is its own. */
  isEntry: boolean;
}

const place = '/uji/';
const root = 'content/';

/** The slug of the sample of this number. */
export const slugOf = (number: number): string => `k${String(number).padStart(3, '0')}`;

/** A file to download is published where it is the file of a document. */
const fileOf = (sample: Sample, slug: string, isAttachment: boolean): string => {
  const name = path.posix.basename(sample.path);
  return isAttachment && isDownload(name)
    ? `agencies/dinkes/documents/${slug}/${name}`
    : sample.path.replace(root, '').replace(place, `/${slug}/`);
};

/** Gives every sample a slug and a place of its own. */
export const staged = <Each extends Sample>(samples: readonly Each[]): Staged<Each>[] =>
  samples.map((sample, index) => {
    const slug = slugOf(index);
    const known = parseContentPath(sample.path);
    const file = fileOf(sample, slug, known?.role === 'attachment');
    return { sample, slug, file, isEntry: known !== undefined && sample.path.includes(place) };
  });

/** Names that git takes into no tree. */
const refusedByGit = new Set(['', '.', '..', '.git']);

const leadsInside = ({ path: file }: Sample): boolean =>
  file.startsWith(root) &&
  file.split(/[/\\]/).every((part) => !refusedByGit.has(part.toLowerCase()));

/** Whether a file can lie in the content at all: git takes its path, it stays inside, and the file system takes it too. */
export const canBeWritten = (folder: string, { sample, file }: Staged): boolean => {
  if (!leadsInside(sample)) return false;
  const tried = path.join(folder, file);
  try {
    mkdirSync(path.dirname(tried), { recursive: true });
    writeFileSync(tried, '');
    return true;
  } catch {
    return false;
  }
};

// A sample calls `ran()`; with its number in the call a trace says whose it is.
const withNumber = (bytes: Uint8Array, { slug, file }: Staged): Uint8Array => {
  if (!/\.(?:mdx?|yml|mjs)$/.test(file)) return bytes;
  const text = Buffer.from(bytes).toString('latin1');
  return Buffer.from(text.replaceAll('ran()', `ran(${Number(slug.slice(1))})`), 'latin1');
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
    for (const [name, bytes] of companyOf(each.file, picture))
      writeFileSync(
        path.join(path.dirname(file), name),
        withNumber(bytes, { ...each, file: name }),
      );
    writeFileSync(file, withNumber(each.sample.bytes, each));
  }
};
