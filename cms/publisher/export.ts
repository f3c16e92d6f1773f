import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Repository } from '../gateway/git/plumbing.ts';
import { listFiles, readObjects } from '../gateway/git/tree.ts';

/** What an export left behind: file path to blob id. */
type Exported = Readonly<Record<string, string>>;

const recordOf = (folder: string) => path.join(folder, 'exported.json');

const readRecord = async (folder: string): Promise<Exported> => {
  try {
    return JSON.parse(await readFile(recordOf(folder), 'utf8')) as Exported;
  } catch {
    return {};
  }
};

const placeOf = (folder: string, name: string): string => {
  const place = path.resolve(folder, name);
  if (!place.startsWith(path.join(folder, 'content') + path.sep))
    throw new Error(`${name} lies outside of content/.`);
  return place;
};

const write = async (place: string, bytes: Buffer) => {
  await mkdir(path.dirname(place), { recursive: true });
  await writeFile(`${place}.part`, bytes);
  await rename(`${place}.part`, place);
};

/**
 * Brings `<folder>/content` in line with the content of a commit. Only files that differ are touched, so that a build
 * can reuse what it made of the others. Gives the id of the content's tree.
 */
export const exportContent = async (
  git: Repository,
  commit: string,
  folder: string,
): Promise<string> => {
  const wanted = await listFiles(git, commit, 'content');
  const before = await readRecord(folder);
  // Without its record an export that was cut short is made again from nothing.
  await rm(recordOf(folder), { force: true });
  if (Object.keys(before).length === 0)
    await rm(path.join(folder, 'content'), { recursive: true, force: true });
  await mkdir(path.join(folder, 'content'), { recursive: true });
  const changed = [...wanted].filter(([name, id]) => before[name] !== id);
  const objects = await readObjects(
    git,
    changed.map(([, id]) => id),
  );
  for (const [index, [name]] of changed.entries()) {
    const object = objects[index];
    if (object) await write(placeOf(folder, name), object.bytes);
  }
  for (const name of Object.keys(before))
    if (!wanted.has(name)) await rm(placeOf(folder, name), { force: true });
  await writeFile(recordOf(folder), JSON.stringify(Object.fromEntries(wanted)));
  const { output } = await git.run(['rev-parse', `${commit}:content`]);
  return output.toString().trim();
};
