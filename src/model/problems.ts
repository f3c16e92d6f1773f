import { z } from 'zod';
import { labelOf, unwrapped } from './labels.ts';

/** One thing wrong with a value, as an editor reads it. */
export interface Problem {
  /** The labels on the way to the field, outermost first, such as `['Gambar', '2', 'Teks pengganti']`. */
  field: string[];
  /** The keys on the way to the value, outermost first, such as `['pictures', 1, 'alt']`; also to one that nobody knows. */
  keys: readonly PropertyKey[];
  /** What is wrong and what to do, in Indonesian. */
  message: string;
  /** The name of the outermost field; undefined where the whole value is meant. */
  root: string | undefined;
  /** Whether something is only not written yet, rather than written wrongly. */
  isMissing: boolean;
}

type Issue = z.core.$ZodIssue;

const typeWords: Readonly<Record<string, string>> = {
  string: 'teks',
  number: 'angka',
  int: 'angka bulat',
  boolean: 'ya atau tidak',
  array: 'daftar',
  object: 'kumpulan isian',
};

const sizeMessage = (issue: Issue & { code: 'too_small' | 'too_big' }): string => {
  const limit = issue.code === 'too_small' ? issue.minimum : issue.maximum;
  const least = issue.code === 'too_small';
  if (issue.origin === 'array')
    return least
      ? `Isi paling sedikit ${limit} butir.`
      : `Isi paling banyak ${limit} butir; kurangi.`;
  if (issue.origin === 'string')
    return least
      ? limit === 1
        ? 'Belum diisi. Isi bagian ini.'
        : `Terlalu pendek. Tulis paling sedikit ${limit} huruf.`
      : `Terlalu panjang. Pendekkan sampai paling banyak ${limit} huruf.`;
  return least
    ? `Terlalu kecil. Isi paling sedikit ${limit}.`
    : `Terlalu besar. Isi paling banyak ${limit}.`;
};

const isAbsent = (issue: Issue): boolean =>
  (issue.code === 'invalid_type' || issue.code === 'invalid_value') && issue.input === undefined;

const isMissing = (issue: Issue): boolean => {
  if (issue.code === 'too_small')
    return issue.origin === 'array' || (issue.origin === 'string' && issue.minimum === 1);
  return isAbsent(issue) || (issue.code === 'custom' && issue.params?.['missing'] === true);
};

const messageOf = (issue: Issue): string => {
  if (isAbsent(issue)) return 'Belum diisi. Isi bagian ini.';
  switch (issue.code) {
    case 'invalid_type':
      return `Isinya harus ${typeWords[issue.expected] ?? issue.expected}. Perbaiki isian ini.`;
    case 'too_small':
    case 'too_big':
      return sizeMessage(issue);
    case 'invalid_value':
      return `Pilihan tidak dikenal. Pilih salah satu: ${issue.values.join(', ')}.`;
    case 'unrecognized_keys':
      return `Isian tidak dikenal: ${issue.keys.join(', ')}. Hapus isian itu.`;
    case 'invalid_format':
    case 'custom':
      return issue.message;
    default:
      return 'Isinya tidak sesuai. Perbaiki isian ini.';
  }
};

const labelsOf = (schema: z.core.$ZodType | undefined, path: readonly PropertyKey[]): string[] => {
  const [key, ...rest] = path;
  if (key === undefined) return [];
  const inner = schema && unwrapped(schema);
  if (typeof key === 'number')
    return [
      String(key + 1),
      ...labelsOf(inner instanceof z.ZodArray ? inner.element : undefined, rest),
    ];
  const child =
    inner instanceof z.ZodObject ? (inner.shape as z.core.$ZodShape)[String(key)] : undefined;
  return [labelOf(child) ?? String(key), ...labelsOf(child, rest)];
};

/**
 * The problems of `value` under `schema`, in an editor's words; empty when it fits.
 * Fields are named by their `.meta()` labels.
 */
export const problemsOf = (schema: z.ZodType, value: unknown): Problem[] => {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return [];
  return result.error.issues.map((issue) => ({
    field: labelsOf(schema, issue.path),
    keys: issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys] : issue.path,
    message: messageOf(issue),
    root: issue.path[0] === undefined ? undefined : String(issue.path[0]),
    isMissing: isMissing(issue),
  }));
};
