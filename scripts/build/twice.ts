import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findIsolation, type Command } from './isolation.ts';

interface Options {
  /** The folder, inside the project, that holds both builds. Whatever is in it is lost. */
  folder: string;
  /** The moment that both builds take for now. */
  now: string;
  content?: string;
}

/** Two builds of the same commit, and the files that are not the same in both. */
export interface TwoBuilds {
  /** The site of each, by its folder. The first was built without a network and without an environment. */
  sites: readonly [string, string];
  different: string[];
  files: number;
  /** Why the kernel refused a namespace to the first build; it was then built beside the network. */
  refusal?: string;
}

const hashesOf = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [
        path.relative(folder, file),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
  );

/** The files that only one of two folders holds, or that differ by a byte. */
export const differenceOf = (
  one: string,
  other: string,
): { different: string[]; files: number } => {
  const [first, second] = [hashesOf(one), hashesOf(other)];
  const names = [...new Set([...first.keys(), ...second.keys()])].sort();
  return {
    different: names.filter((name) => first.get(name) !== second.get(name)),
    files: names.length,
  };
};

/**
 * Builds the portal twice: once without network, home, secrets or settings of the machine, once in its environment, at
 * another place, in another time zone and language. What a build takes from where it runs shows as a difference.
 */
export const buildTwice = ({ folder, now, content }: Options): TwoBuilds => {
  const isolation = findIsolation();
  rmSync(folder, { recursive: true, force: true });
  const build = (name: string, environment: NodeJS.ProcessEnv, prefix?: Command): string => {
    const place = `${folder}/${name}`;
    mkdirSync(path.join(place, 'home'), { recursive: true });
    const own: Command = [process.execPath, 'scripts/build.ts'];
    const [program, ...args] = prefix === undefined ? own : ([...prefix, ...own] as const);
    execFileSync(program, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        ...environment,
        ...(content === undefined ? {} : { PORTAL_CONTENT: content }),
        PORTAL_NOW: now,
        PORTAL_OUT: `${place}/site`,
        PORTAL_CACHE: `${place}/cache`,
      },
    });
    return `${place}/site`;
  };
  const bare = { PATH: process.env['PATH'], HOME: path.resolve(folder, 'bare/home'), TZ: 'UTC' };
  const sites = [
    build('bare', bare, 'prefix' in isolation ? isolation.prefix : undefined),
    build('own', { ...process.env, TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8' }),
  ] as const;
  return {
    sites,
    ...differenceOf(...sites),
    ...('refusal' in isolation ? { refusal: isolation.refusal } : {}),
  };
};
