import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';

/** Whatever besides content decides what the build makes. */
const sources = [
  'src',
  'public',
  'scripts/build.ts',
  'scripts/build',
  'scripts/release',
  'astro.config.ts',
  'package-lock.json',
];

const filesBelow = async (place: string): Promise<string[]> => {
  const info = await stat(place).catch(() => undefined);
  if (!info?.isDirectory()) return info ? [place] : [];
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
};

/** A hash of the program that builds the portal: the same hash and content give the same site. */
export const hashOfProgram = async (projectDir: string): Promise<string> => {
  const hash = createHash('sha256');
  for (const source of sources)
    for (const file of (await filesBelow(path.join(projectDir, source))).sort())
      hash
        .update(path.relative(projectDir, file))
        .update('\0')
        .update(await readFile(file))
        .update('\0');
  return hash.digest('hex');
};
