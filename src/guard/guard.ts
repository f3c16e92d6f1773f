import { ledgerFile } from '#domain/ledger.ts';
import { readText, FrontmatterError, type TextExtension } from '#model/frontmatter.ts';
import { parseContentPath, type ContentPath } from '#model/path.ts';
import { body } from './body.ts';
import type { Check, Surroundings } from './check.ts';
import { describeFinding, type Finding } from './finding.ts';
import { guardLedger } from './ledger.ts';
import { redirects } from './redirects.ts';
import { references } from './references.ts';
import { schema } from './schema.ts';

export { describeFinding, type Finding, type Surroundings };

/** Every check, in the order in which an editor reads their findings. */
const checks: readonly Check[] = [schema, references, redirects, body];

/** The largest text file, in bytes. */
const maxTextBytes = 512 * 1024;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
};

const refused = (path: string, problem: string, remedy: string, line?: number): Finding[] => [
  { path, guard: 'file', problem, remedy, ...(line === undefined ? {} : { line }) },
];

const guardText = (place: ContentPath, bytes: Uint8Array, around: Surroundings): Finding[] => {
  const { path } = place;
  if (bytes.length > maxTextBytes)
    return refused(path, 'Tulisan terlalu besar.', 'Bagi menjadi beberapa tulisan.');
  const raw = decode(bytes);
  if (raw === undefined || raw.includes('\0') || raw.startsWith('\uFEFF'))
    return refused(path, 'Berkas bukan teks UTF-8.', 'Simpan ulang sebagai UTF-8 tanpa BOM.');
  try {
    const text = { place, ...readText(raw, place.file.split('.').at(-1) as TextExtension) };
    return checks.flatMap(({ id, check }) =>
      check(text, around).map((found) => ({ path, guard: id, ...found })),
    );
  } catch (error) {
    if (error instanceof FrontmatterError) return refused(path, error.message, '', error.line);
    throw error;
  }
};

/**
 * Everything that is wrong with one content file; empty when it may be committed and built.
 * `around` is the content as it would be with the file in place.
 */
export const guardFile = (path: string, bytes: Uint8Array, around: Surroundings): Finding[] => {
  const place = parseContentPath(path);
  if (!place)
    return refused(
      path,
      'Nama atau tempat berkas ini tidak dikenal.',
      'Pakai huruf kecil, angka, dan tanda hubung; simpan di samping tulisannya.',
    );
  return place.role === 'text' ? guardText(place, bytes, around) : [];
};

const idsIn = (read: (path: string) => string | undefined, path: string): ReadonlySet<string> => {
  const raw = read(path);
  try {
    return new Set(raw === undefined ? [] : Object.keys(readText(raw, 'yml').data));
  } catch (error) {
    if (error instanceof FrontmatterError) return new Set();
    throw error;
  }
};

/** The surroundings of a set of files. `read` gives a text, or undefined where there is none. */
export const surroundingsOf = (
  paths: Iterable<string>,
  read: (path: string) => string | undefined,
): Surroundings => {
  const known = new Set(paths);
  return {
    has: (path) => known.has(path),
    paths: () => known,
    topics: idsIn(read, 'content/topics.yml'),
    areas: idsIn(read, 'content/areas.yml'),
  };
};

/** An agency's folder without a profile, and a translation without its Indonesian text, are half an entry. */
const halfEntries = (paths: readonly string[], around: Surroundings): Finding[] =>
  paths.flatMap((path) => {
    const place = parseContentPath(path);
    if (place?.role !== 'text') return [];
    if (place.agency !== undefined && !around.has(`content/agencies/${place.agency}/profile.yml`))
      return refused(
        path,
        `Instansi “${place.agency}” tidak punya profile.yml.`,
        'Buat profilnya, atau pindahkan berkas ini.',
      );
    if (place.locale !== 'id' && !around.has(path.replace(`.${place.locale}.`, '.')))
      return refused(
        path,
        'Terjemahan ini tidak punya tulisan bahasa Indonesia.',
        'Buat tulisan bahasa Indonesianya, atau hapus terjemahan ini.',
      );
    return [];
  });

/** Everything that is wrong with a whole content tree. */
export const guardTree = (
  paths: readonly string[],
  read: (path: string) => Uint8Array,
): Finding[] => {
  const known = new Set(paths);
  const around = surroundingsOf(known, (path) =>
    known.has(path) ? decode(read(path)) : undefined,
  );
  return [
    ...paths.flatMap((path) =>
      path === ledgerFile
        ? guardLedger(decode(read(path)) ?? '\0')
        : guardFile(path, read(path), around),
    ),
    ...halfEntries(paths, around),
  ];
};
