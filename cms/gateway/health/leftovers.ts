import { glob, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Locks of git's that a killed process leaves behind: each stops all writing of what it stands beside. */
const locks = ['*.lock', 'refs/**/*.lock', 'logs/**/*.lock', 'objects/info/*.lock'];

/** Half-written objects: they stop nothing and take room. */
const halves = ['objects/??/tmp_obj_*', 'objects/pack/tmp_*', 'objects/pack/.tmp-*'];

/** How long a lock must stand unchanged, in milliseconds, before nobody can be at work behind it. */
const quiet = 2000;

/** Half-written objects of the last hour may be a push under way. */
const hour = 3_600_000;

const stamp = async (file: string): Promise<{ mark: string; age: number } | undefined> => {
  const facts = await stat(file).catch(() => undefined);
  return facts && { mark: `${facts.ino} ${facts.mtimeMs}`, age: Date.now() - facts.mtimeMs };
};

const matches = async (dir: string, patterns: readonly string[]): Promise<string[]> => {
  const found: string[] = [];
  for (const pattern of patterns)
    for await (const name of glob(pattern, { cwd: dir })) found.push(name);
  return found;
};

/**
 * Removes what killed processes left in a bare repository, and gives its names. Only for the gateway that holds the lease;
 * a lock that changes while it looks is a push at work, and stays.
 */
export const clearLeftovers = async (dir: string): Promise<string[]> => {
  const cleared: string[] = [];
  const names = await matches(dir, locks);
  const before = await Promise.all(names.map((name) => stamp(join(dir, name))));
  if (before.some((lock) => lock && lock.age < quiet)) await pause(quiet);
  for (const [index, name] of names.entries()) {
    const present = await stamp(join(dir, name));
    if (present === undefined || present.mark !== before[index]?.mark) continue;
    await rm(join(dir, name));
    cleared.push(name);
  }
  for (const name of await matches(dir, halves)) {
    const present = await stamp(join(dir, name));
    if (present === undefined || present.age < hour) continue;
    await rm(join(dir, name), { force: true });
    cleared.push(name);
  }
  return cleared;
};
