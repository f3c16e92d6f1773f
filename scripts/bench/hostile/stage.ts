import { appendFileSync, cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDownload, parseContentPath } from '#model/path.ts';
import type { Sample } from '../../../tests/hostile/corpus.ts';
import { companyOf } from './company.ts';

/** A file of the corpus in a throw-away copy of the portal. */
export interface Staged<Each extends Sample = Sample> {
  sample: Each;
  /** Its slug, such as `k012`: found again in addresses, logs and traces. */
  slug: string;
  /** Where it lies, from the root of the copy. */
  file: string;
  /** Whether it lies in an entry of its own, so that many can be built together; else its path is its own. */
  isEntry: boolean;
}

const place = '/uji/';

/** The slug of the sample of this number. */
export const slugOf = (number: number): string => `k${String(number).padStart(3, '0')}`;

/** A file to download is published where it is the file of a document. */
const fileOf = (sample: Sample, slug: string, isAttachment: boolean): string => {
  const name = path.posix.basename(sample.path);
  return isAttachment && isDownload(name)
    ? `content/agencies/dinkes/documents/${slug}/${name}`
    : sample.path.replace(place, `/${slug}/`);
};

/** Gives every sample a slug and a place of its own. */
export const staged = <Each extends Sample>(samples: readonly Each[]): Staged<Each>[] =>
  samples.map((sample, index) => {
    const slug = slugOf(index);
    const known = parseContentPath(sample.path);
    const file = fileOf(sample, slug, known?.role === 'attachment');
    return { sample, slug, file, isEntry: known !== undefined && sample.path.includes(place) };
  });

/** Names that git takes into no tree, and one that it is told to leave out. */
const refusedByGit = new Set(['', '.', '..', '.git', 'node_modules']);

/** Whether a file can lie in the copy: git takes its path, it leads nowhere else, and the file system takes it too. */
export const canBeWritten = (folder: string, { file }: Staged): boolean => {
  if (file.split(/[/\\]/).some((part) => refusedByGit.has(part.toLowerCase()))) return false;
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

/** Where builds are made, one at a time, and with what. */
export interface Workshop {
  project: string;
  /** The root of the copy that is built, an absolute path. */
  root: string;
}

/** What a build reads. */
const sources = [
  ...['src', 'public', 'scripts/bench'],
  ...['astro.config.ts', 'package.json', 'tsconfig.json'],
];

const copyPortal = ({ project, root }: Workshop) => {
  rmSync(root, { recursive: true, force: true });
  for (const source of sources)
    cpSync(path.join(project, source), path.join(root, source), { recursive: true });
  symlinkSync(path.join(project, 'node_modules'), path.join(root, 'node_modules'), 'junction');
  const content = path.join(root, 'content');
  cpSync(path.join(project, 'tests/fixtures/content'), content, { recursive: true });
  appendFileSync(path.join(content, 'topics.yml'), vocabulary);
};

/**
 * Makes a copy of the portal with the fixture city and these files in it, in place of what was there. Every build has a copy
 * of its own: two builds in one folder read each other's lists of modules.
 */
export const writeCopy = (workshop: Workshop, all: readonly Staged[]): void => {
  copyPortal(workshop);
  for (const each of all) {
    const file = path.join(workshop.root, each.file);
    const folder = path.dirname(file);
    mkdirSync(folder, { recursive: true });
    for (const [name, bytes] of companyOf(each.file))
      writeFileSync(path.join(folder, name), withNumber(bytes, { ...each, file: name }));
    writeFileSync(file, withNumber(each.sample.bytes, each));
  }
};
