import type { Finding } from '#guard/finding.ts';
import { fileNameImage } from '#model/fields.ts';
import { FrontmatterError, readText, writeText } from '#model/frontmatter.ts';
import { incompleteness, kinds, schemaOf, translationOf } from '#model/kinds.ts';
import { parseContentPath, type ContentPath } from '#model/path.ts';
import { problemsOf } from '#model/problems.ts';
import { formOf } from './form-node.ts';
import { pruned } from './prune.ts';

/** A text that may not be saved as it is. The message is Indonesian and says what to do; one line a problem. */
export class TextRefused extends Error {
  /** What is wrong with which field. */
  readonly findings: readonly Pick<Finding, 'path' | 'field' | 'problem' | 'remedy'>[];
  constructor(message: string, findings: TextRefused['findings'] = []) {
    super(message);
    this.name = '';
    this.findings = findings;
  }
}

/** A form's values as a text: empty fields pruned, keys in the model's order; undefined for a translation in which nothing is written. */
export const textOfForm = (
  { kind, locale }: Pick<ContentPath, 'kind' | 'locale'>,
  data: object,
  body: string,
): { clean: Record<string, unknown>; text: string } | undefined => {
  const clean = pruned(formOf(kind, locale), data) as Record<string, unknown>;
  if (locale !== 'id' && Object.keys(clean).length === 0 && body.trim() === '') return undefined;
  return { clean, text: writeText(clean, body, kinds[kind].extension) };
};

const languageOf = { id: '', en: 'Bahasa Inggris › ' } as const;

/**
 * A text as it may be stored: empty fields pruned, keys in the model's order, checked against the model as far as a draft
 * must fit it.
 * Undefined for a translation in which nothing is written. Throws {@link TextRefused}.
 */
export const cleanedText = (path: string, raw: string): string | undefined => {
  const place = parseContentPath(path);
  if (place === undefined)
    throw new TextRefused(
      'Judul ini tidak dapat dijadikan alamat halaman. Ubah judulnya: pakai kata biasa, tanpa tanda khusus.',
    );
  const { data, body } = readText(raw, kinds[place.kind].extension);
  const form = textOfForm(place, data, body);
  if (!form) return undefined;
  const { clean, text } = form;
  const schema =
    place.locale === 'id'
      ? schemaOf(place.kind, fileNameImage)
      : translationOf(place.kind, fileNameImage);
  const problems = problemsOf(schema, clean).filter(
    (problem) => incompleteness(place.kind, problem) === undefined,
  );
  if (problems.length > 0)
    throw new TextRefused(
      problems
        .map(
          ({ field, message }) =>
            `${languageOf[place.locale]}${field.join(' › ') || 'Isian'}: ${message}`,
        )
        .join('\n'),
      problems.map(({ field, message }) => ({
        path,
        field: field.join(' › '),
        problem: message,
        remedy: '',
      })),
    );
  return text;
};

/** The stored text, when it can be taken apart: a broken one must never open as an empty form. Throws {@link TextRefused}. */
export const refuseBroken = (path: string, raw: string | null | undefined): string => {
  const place = parseContentPath(path);
  if (place?.role !== 'text' || typeof raw !== 'string')
    throw new TextRefused('Tulisan ini tidak ditemukan. Muat ulang daftar, lalu coba lagi.');
  try {
    readText(raw, kinds[place.kind].extension);
    return raw;
  } catch (error) {
    if (!(error instanceof FrontmatterError)) throw error;
    throw new TextRefused(
      `Berkas ${path} rusak di baris ${error.line}. ${error.message} Minta pengelola portal memperbaikinya; jangan menulis ulang di sini.`,
    );
  }
};
