import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import path from 'node:path';

const memory = '/dev/shm';

/** More than the checks ever hold there at once. */
const room = 3 * 1024 ** 3;

const make = (parent: string) => mkdtempSync(path.join(parent, 'portal-checks-'));

/** Whether programs start from a folder: some systems forbid it where files lie in memory. */
const startsPrograms = (folder: string): boolean => {
  const program = path.join(folder, 'program');
  writeFileSync(program, '#!/bin/sh\nexit 0\n', { mode: 0o755 });
  try {
    execFileSync(program, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(program);
  }
};

const inMemory = (): string | undefined => {
  try {
    const { bavail, bsize } = statfsSync(memory);
    if (Math.min(bavail * bsize, freemem()) < room) return undefined;
    const folder = make(memory);
    if (startsPrograms(folder)) return folder;
    rmSync(folder, { recursive: true });
  } catch {
    // Not every system has such a place, or lets everybody write there.
  }
  return undefined;
};

/**
 * Makes a folder for what the checks leave while they run, and takes it away when this process ends. It lies in memory
 * where there is room: git and SQLite wait for the disk at every step, which the tests take thousands of.
 */
export const makeWorkFolder = (): string => {
  const folder = inMemory() ?? make(tmpdir());
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
