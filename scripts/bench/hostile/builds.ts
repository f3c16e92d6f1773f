import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { astroBuild } from '../../build/astro-build.ts';
import { slugOf, writeCity, type Staged } from './stage.ts';

/** Where builds are made, one at a time, and with what. */
export interface Workshop {
  project: string;
  /** A folder of its own, from the project's root. */
  folder: string;
  picture: Uint8Array;
  /** The browser's program; by default Playwright's own. */
  browser: string | undefined;
}

/** What became of a build without the guard. */
export interface Built {
  isComplete: boolean;
  log: string;
  /** The slugs of those that ran code meanwhile. */
  ran: Set<string>;
}

const second = 1000;
const gigabyte = 1024 ** 3;

/** The folder of the built site, from the project's root. */
export const siteIn = ({ folder }: Workshop): string => path.join(folder, 'site');

/** The slugs in the trace: said by the sample itself, else by the module that ran. */
const traced = (file: string, all: readonly Staged[]): string[] => {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\0').filter(Boolean);
  if (all.length === 1 && lines.length > 0) return all.map(({ slug }) => slug);
  return lines.map((line) => {
    const number = /^\d+/.exec(line)?.[0];
    return number === undefined ? (/\bk\d{3}(?!\d)/.exec(line)?.[0] ?? '') : slugOf(Number(number));
  });
};

/** Builds the throw-away city with these files and without the guard, within bounds of time and memory. */
export const build = async (workshop: Workshop, all: readonly Staged[]): Promise<Built> => {
  const { project, folder, picture } = workshop;
  const at = (name: string) => path.join(folder, name);
  const trace = path.join(project, at('trace'));
  writeCity({ project, folder: path.join(project, at('content')), picture }, all);
  for (const name of ['trace', 'cache', 'site'])
    rmSync(path.join(project, at(name)), { recursive: true, force: true });
  const { log } = await astroBuild(project, {
    config: 'scripts/bench/hostile/astro.config.ts',
    node: ['--max-old-space-size=2048', '--import', './scripts/bench/hostile/canary.ts'],
    timeout: (180 + 2 * all.length) * second,
    env: {
      PORTAL_CONTENT: at('content'),
      PORTAL_OUT: siteIn(workshop),
      PORTAL_CACHE: at('cache'),
      PORTAL_NOW: '2026-03-10T12:00:00+08:00',
      HOSTILE_TRACE: trace,
      HOSTILE_MEMORY: String(4 * gigabyte),
    },
  });
  const isComplete = log.includes('[build] Complete!');
  return { isComplete, log, ran: new Set(traced(trace, all)) };
};

const quotedIn = (words: string): string[] =>
  [...words.matchAll(/[`'"]([^`'"\n]{4,})[`'"]/g)].flatMap(([, quote]) => quote ?? []);

/** The files that the last error of a failed build names by their slug, or else by words that only few of them hold. */
export const accused = (log: string, all: readonly Staged[]): Staged[] => {
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
