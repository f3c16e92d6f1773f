import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { mdxToJs } from 'satteri';
import { bodyFeatures } from '#guard/body/features.ts';
import { FrontmatterError, readText } from '#model/frontmatter.ts';
import type { Sample } from '../../../tests/hostile/corpus.ts';
import { astroBuild, type AstroResult } from '../../build/astro-build.ts';
import { writeCity, type Staged } from './stage.ts';

/** Where the bench works, and with what. */
export interface Workshop {
  project: string;
  /** A folder of its own, from the project's root. */
  folder: string;
  picture: Uint8Array;
}

/** What became of a set of files that were built without the guard. */
export interface Built {
  /** Those whose pages were made. */
  made: Staged[];
  /** Those that no build survives with. */
  broken: Staged[];
  /** The slugs of those that ran code while pages were made. */
  ran: Set<string>;
}

const second = 1000;

const build = ({ project, folder, picture }: Workshop, all: readonly Staged[], out: string) => {
  const at = (name: string) => path.join(folder, name);
  writeCity({ project, folder: path.join(project, at('content')), picture }, all);
  rmSync(path.join(project, at('trace')), { force: true });
  rmSync(path.join(project, at('cache')), { recursive: true, force: true });
  return astroBuild(project, {
    config: 'scripts/bench/hostile/astro.config.ts',
    node: ['--max-old-space-size=2048', '--import', './scripts/bench/hostile/canary.ts'],
    timeout: (300 + all.length) * second,
    env: {
      PORTAL_CONTENT: at('content'),
      PORTAL_OUT: out,
      PORTAL_CACHE: at('cache'),
      PORTAL_NOW: '2026-03-10T12:00:00+08:00',
      HOSTILE_TRACE: path.join(project, at('trace')),
    },
  });
};

/** The slugs in the trace: said by the sample itself, else by the module that ran. */
const traced = (workshop: Workshop, all: readonly Staged[]): string[] => {
  const file = path.join(workshop.project, workshop.folder, 'trace');
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\0').filter(Boolean);
  const slugs = lines.map((line) => {
    const number = /^\d+/.exec(line)?.[0];
    return number === undefined
      ? (/\bk\d{3}(?!\d)/.exec(line)?.[0] ?? '')
      : `k${number.padStart(3, '0')}`;
  });
  return all.length === 1 && slugs.length > 0 ? [all[0]?.slug ?? ''] : slugs;
};

const isComplete = ({ log }: AstroResult) => log.includes('[build] Complete!');

/** Whether the renderer's parser of MDX can read a sample at all; it ends the build where it cannot. */
const isParsed = ({ path: file, bytes }: Sample): boolean => {
  if (!file.endsWith('.mdx')) return true;
  try {
    const { body } = readText(Buffer.from(bytes).toString(), 'mdx');
    return mdxToJs(body, { features: bodyFeatures }).code !== '';
  } catch (error) {
    return error instanceof FrontmatterError;
  }
};

const quotedIn = (words: string): string[] =>
  [...words.matchAll(/[`'"]([^`'"\n]{4,})[`'"]/g)].flatMap(([, quote]) => quote ?? []);

/** The samples that the last error of a failed build names by their slug, or else by words that only few of them hold. */
const accused = ({ log }: AstroResult, all: readonly Staged[]): Staged[] => {
  const lines = log.split('\n').filter((line) => !/[├└]─/.test(line));
  const last = lines.findLastIndex((line) => /\[ERROR\]|\bError\b/.test(line));
  const error = lines.slice(Math.max(0, last - 2), last + 20).join('\n');
  const slugs = new Set(error.match(/\bk\d{3}\b/g) ?? []);
  const named = all.filter(({ slug }) => slugs.has(slug));
  if (named.length > 0) return named;
  const quotes = quotedIn(error.split('\n').slice(0, 4).join('\n'));
  const quoting = all.filter(({ sample }) =>
    quotes.some((quote) => Buffer.from(sample.bytes).includes(quote)),
  );
  return quoting.length <= 5 ? quoting : [];
};

/**
 * Builds as many of the files as can be built together into `out`, from the project's root: what a failed build names is set
 * aside, and where it names nothing, the half is looked for that fails.
 */
export const buildTogether = async (
  workshop: Workshop,
  all: readonly Staged[],
  out: string,
): Promise<Built> => {
  const ran = new Set<string>();
  const broken: Staged[] = [];
  let left = all.filter(({ sample }) => isParsed(sample));
  broken.push(...all.filter((each) => !left.includes(each)));
  while (left.length > 0) {
    const result = await build(workshop, left, out);
    for (const slug of traced(workshop, left)) ran.add(slug);
    if (isComplete(result)) break;
    const named = accused(result, left);
    const culprits = named.length > 0 ? named : await searched(workshop, left, out);
    broken.push(...culprits);
    left = left.filter((each) => !culprits.includes(each));
    console.error(
      culprits.map(({ sample }) => `breaks the build: ${sample.group}: ${sample.name}`).join('\n'),
    );
  }
  return { made: left, broken, ran };
};

/** One file that fails a build, found by halves. */
const searched = async (
  workshop: Workshop,
  all: readonly Staged[],
  out: string,
): Promise<Staged[]> => {
  if (all.length === 1) return [...all];
  const half = all.slice(0, Math.ceil(all.length / 2));
  const result = await build(workshop, half, out);
  if (isComplete(result)) return searched(workshop, all.slice(half.length), out);
  const named = accused(result, half);
  return named.length > 0 ? named : searched(workshop, half, out);
};
