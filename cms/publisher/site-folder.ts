import { mkdir, readdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import path from 'node:path';

/** How many builds are kept: the served one, and the one that open pages may still ask files of. */
const kept = 2;

const removeOldBuilds = async (builds: string) => {
  const names = (await readdir(builds))
    .filter((name) => /^\d+$/.test(name))
    .sort((a, b) => Number(b) - Number(a));
  for (const name of names.slice(kept))
    await rm(path.join(builds, name), { recursive: true, force: true });
};

const nextNumber = async (siteDir: string) => {
  const current = await readlink(siteDir).catch(() => '0');
  return String((Number(path.basename(current)) || 0) + 1);
};

/**
 * Makes `siteDir` show a finished build. `siteDir` is a link that is replaced in one step: a reader sees the old site
 * or the new one, never half of each.
 */
export const swapSite = async (siteDir: string, finished: string): Promise<void> => {
  const builds = `${siteDir}-builds`;
  const build = path.join(builds, await nextNumber(siteDir));
  await mkdir(builds, { recursive: true });
  await rm(build, { recursive: true, force: true });
  await rename(finished, build);
  const link = `${siteDir}-link`;
  await rm(link, { force: true });
  await symlink(build, link, 'junction');
  await rename(link, siteDir);
  await removeOldBuilds(builds);
};
