import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Refs as they stand: name to object, and the names of those that hold no object's id. */
export interface Refs {
  heads: ReadonlyMap<string, string>;
  garbled: readonly string[];
}

/** What a name holds: an id, null for what is none, or nothing. */
type Held = string | null | undefined;

/** What git takes for the name of a ref. */
const namePattern =
  /^(?!.*(?:\.\.|@\{|\/\.|\/\/|\.lock(?:\/|$)))[^./\0-\x20\x7f~^:?*[\\][^\0-\x20\x7f~^:?*[\\]*(?<![./])$/;
const idPattern = /^([0-9a-f]{40}|[0-9a-f]{64})(?:\s|$)/i;
const symbolicPattern = /^ref:\s*(.*?)\s*$/s;
const packedPattern = /^([0-9a-f]{40}|[0-9a-f]{64}) (\S.*)$/;

/** How many names may stand for another before it is no ref. */
const farthest = 5;

const isOf = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));

const isFolder = Symbol('a folder');

/** The text of a file; undefined where there is none, null where it cannot be read. */
const textAt = (file: string): string | null | undefined | typeof isFolder => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isOf(error, 'ENOENT', 'ENOTDIR')) return undefined;
    if (isOf(error, 'EISDIR')) return isFolder;
    if (isOf(error, 'EACCES', 'EIO', 'ELOOP')) return null;
    throw error;
  }
};

/** The refs of `packed-refs`, by name. Throws where the file is no such list. */
const readPacked = (dir: string): Map<string, string> => {
  const packed = new Map<string, string>();
  const text = textAt(join(dir, 'packed-refs'));
  if (text === undefined) return packed;
  if (typeof text !== 'string') throw new Error('packed-refs cannot be read');
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#') || line.startsWith('^')) continue;
    const [, id, name] = packedPattern.exec(line) ?? [];
    if (id === undefined || name === undefined)
      throw new Error('packed-refs has a line that is none of its own');
    packed.set(name, id);
  }
  return packed;
};

const read = (dir: string, name: string, steps: number): Held | typeof isFolder => {
  const text = textAt(join(dir, name));
  if (typeof text !== 'string') return text;
  const target = symbolicPattern.exec(text)?.[1];
  if (target === undefined) {
    const id = idPattern.exec(text)?.[1]?.toLowerCase();
    return id === undefined || /^0+$/.test(id) ? null : id;
  }
  if (steps >= farthest || !namePattern.test(target)) return null;
  const held = read(dir, target, steps + 1);
  return typeof held === 'string' ? held : (readPacked(dir).get(target) ?? null);
};

/**
 * What the ref `name`, such as `HEAD`, points to in the repository whose refs are files in `dir`; undefined where there is
 * none, or where it holds no id.
 */
export const readStoredRef = (dir: string, name: string): string | undefined => {
  if (!namePattern.test(name)) return undefined;
  const held = read(dir, name, 0);
  if (typeof held === 'string') return held;
  return held === null ? undefined : readPacked(dir).get(name);
};

const namesIn = (folder: string) => {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (isOf(error, 'ENOENT', 'ENOTDIR')) return [];
    throw error;
  }
};

/** Adds the refs below a folder that have files of their own. */
const collect = (dir: string, folder: string, found: Map<string, Held>): void => {
  for (const entry of namesIn(join(dir, folder))) add(dir, `${folder}/${entry}`, found);
};

const add = (dir: string, name: string, found: Map<string, Held>): void => {
  if (!namePattern.test(name)) return;
  const held = read(dir, name, 0);
  if (held === isFolder) collect(dir, name, found);
  else if (held !== undefined) found.set(name, held);
};

/** Whether the refs of a repository are files in its own folder: no table, and no folder that belongs to another. */
const areFiles = (dir: string): boolean =>
  !existsSync(join(dir, 'commondir')) &&
  !/^\s*refstorage\s*=/im.test(readFileSync(join(dir, 'config'), 'utf8'));

/**
 * The ref, or all refs below it, sorted by name, as git itself would list them; undefined where the repository keeps its
 * refs otherwise than in files. It waits for the disk: to ask for each file in turn takes ten times as long.
 */
export const listStoredRefs = (dir: string, ref: string): Refs | undefined => {
  if (!areFiles(dir)) return undefined;
  const name = ref.replace(/\/$/, '');
  if (!namePattern.test(name)) return { heads: new Map(), garbled: [] };
  const found = new Map<string, Held>();
  if (name === ref) add(dir, name, found);
  else collect(dir, name, found);
  // Afterwards: a ref that is packed meanwhile has its line before it loses its file.
  for (const [packed, id] of readPacked(dir)) {
    const isAsked = packed === ref || packed.startsWith(`${name}/`);
    if (isAsked && !found.has(packed) && namePattern.test(packed)) found.set(packed, id);
  }
  const sorted = [...found].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    heads: new Map(sorted.flatMap(([each, id]) => (typeof id === 'string' ? [[each, id]] : []))),
    garbled: sorted.flatMap(([each, id]) => (id === null ? [each] : [])),
  };
};
