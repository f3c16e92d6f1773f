import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Repository } from '../git/plumbing.ts';
import { listStoredRefs, type Refs } from '../git/stored-refs.ts';

const brokenPattern = /^warning: ignoring broken ref (\S+)$/gm;

/** The ref, or all refs below it; without a process where they are files. */
export const listRefs = async (git: Repository, ref: string): Promise<Refs> => {
  const stored = listStoredRefs(git.dir, ref);
  if (stored) return stored;
  const args = ['for-each-ref', '--format=%(refname) %(objectname)', ref];
  const { output, errors } = await git.run(args);
  const lines = output.toString().split('\n').filter(Boolean);
  const garbled = [...errors.matchAll(brokenPattern)].flatMap(([, name]) => name ?? []);
  return {
    heads: new Map(lines.map((line) => line.split(' ') as [string, string])),
    garbled: garbled.filter((name) => name === ref || name.startsWith(ref)),
  };
};

const packedRefs = async (dir: string): Promise<string> => {
  try {
    return await readFile(join(dir, 'packed-refs'), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
};

/** Whether a ref has a file or a line, whole or broken. It looks for itself: a draft that begins has none, and needs no process. */
export const isRefTaken = async ({ dir }: Repository, ref: string): Promise<boolean> =>
  existsSync(join(dir, ref)) || (await packedRefs(dir)).includes(` ${ref}\n`);

/** Gives callers that wait at the same time one answer, always one that was asked for after they called. */
export const createSharedListing = <T>(list: () => Promise<T>): (() => Promise<T>) => {
  let running: Promise<T> | undefined;
  let next: Promise<T> | undefined;
  const begin = () => {
    const listing = list().finally(() => {
      if (running === listing) running = undefined;
    });
    running = listing;
    return listing;
  };
  return () => {
    if (!running) return begin();
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return begin();
      });
    return next;
  };
};
