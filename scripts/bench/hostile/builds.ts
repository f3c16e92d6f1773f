import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { astroBuild } from '../../build/astro-build.ts';
import { slugOf, writeCopy, type Staged, type Workshop } from './stage.ts';

/** What became of a build without the guard. */
export interface Built {
  isComplete: boolean;
  log: string;
  /** What ended it from outside, or by a crash. */
  signal: NodeJS.Signals | null;
  /** The slugs of those that ran code meanwhile. */
  ran: Set<string>;
}

/** The settings of a build in a copy. */
export const settings = {
  PORTAL_CONTENT: './content',
  PORTAL_OUT: './dist',
  PORTAL_CACHE: './cache',
  PORTAL_NOW: '2026-03-10T12:00:00+08:00',
};

const second = 1000;
const gigabyte = 1024 ** 3;

/** The folder of the built site. */
export const siteIn = ({ root }: Workshop): string => path.join(root, 'dist');

/** The slugs in the trace: said by the sample itself, else by the module that ran. */
const traced = (file: string, all: readonly Staged[]): string[] => {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\0').filter(Boolean);
  if (all.length === 1 && lines.length > 0) return all.map(({ slug }) => slug);
  return lines.map((line) => {
    const number = /^\d+/.exec(line)?.[0];
    return number === undefined
      ? (/\bk\d{3,}(?!\d)/.exec(line)?.[0] ?? '')
      : slugOf(Number(number));
  });
};

const longest = (all: readonly Staged[]): number => (180 + 2 * all.length) * second;

const buildOnce = async (workshop: Workshop, all: readonly Staged[]): Promise<Built> => {
  const trace = path.join(workshop.root, 'trace');
  writeCopy(workshop, all);
  const { log, signal } = await astroBuild(workshop.root, {
    config: 'scripts/bench/hostile/astro.config.ts',
    node: ['--max-old-space-size=2048', '--import', './scripts/bench/hostile/canary.ts'],
    timeout: longest(all),
    env: { ...settings, HOSTILE_TRACE: trace, HOSTILE_MEMORY: String(4 * gigabyte) },
  });
  const isComplete = log.includes('[build] Complete!');
  return { isComplete, log, signal, ran: new Set(traced(trace, all)) };
};

const isWordless = ({ isComplete, log }: Built) =>
  !isComplete && !/\[ERROR\]|Stack trace/.test(log);

/**
 * Builds the portal with these files and without the guard, within bounds of time and memory. A build that crashes without a
 * word is made again, since a crash may be the machine's: it is told as the files' where it comes back.
 */
export const build = async (workshop: Workshop, all: readonly Staged[]): Promise<Built> => {
  const start = Date.now();
  let built = await buildOnce(workshop, all);
  for (let again = 0; again < 2 && isWordless(built); again += 1) {
    if (Date.now() - start >= longest(all)) break;
    console.error(`bench: a build crashed (${built.signal}), and is made again`);
    built = await buildOnce(workshop, all);
  }
  return built;
};

const quotedIn = (words: string): string[] =>
  [...words.matchAll(/[`'"]([^`'"\n]{4,})[`'"]/g)].flatMap(([, quote]) => quote ?? []);

/** The files that the last error of a failed build names by their slug, or else by words that only few of them hold. */
export const accused = (log: string, all: readonly Staged[]): Staged[] => {
  const lines = log.split('\n').filter((line) => !/[├└]─/.test(line));
  const error = lines.slice(lines.findLastIndex((line) => line.includes('[ERROR]'))).slice(0, 20);
  const slugs = new Set(error.join('\n').match(/\bk\d{3,}\b/g) ?? []);
  const named = all.filter(({ slug }) => slugs.has(slug));
  if (named.length > 0) return named;
  const quotes = quotedIn(error.slice(0, 4).join('\n'));
  const quoting = all.filter(({ sample }) =>
    quotes.some((quote) => Buffer.from(sample.bytes).includes(quote)),
  );
  return quoting.length <= 5 ? quoting : [];
};
