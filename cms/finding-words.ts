import type { Finding } from '#guard/finding.ts';
import { parseContentPath } from '#model/path.ts';

/** What is told of a finding: where it is, what is wrong, what to do. */
export type ToldFinding = Pick<Finding, 'path' | 'line' | 'field' | 'problem' | 'remedy'>;

const beginning = { id: '', en: 'Bahasa Inggris › ' } as const;

/** What is wrong and what to do, for a screen that shows the place itself. */
export const faultWords = ({ problem, remedy }: Pick<Finding, 'problem' | 'remedy'>): string =>
  `${problem} ${remedy}`.trim();

const columnWords = (field: string | undefined): string | undefined =>
  field === undefined || /^Kolom \d+$/.test(field) ? field?.toLowerCase() : `kolom “${field}”`;

/** Where a finding is, as the form calls it: its field, or the file with its sheet, cell, page or row. Empty where it is about a whole text. */
export const placeWords = ({ path, line, field, problem }: ToldFinding): string => {
  const place = parseContentPath(path);
  if (place?.role !== 'attachment')
    return field === undefined ? '' : `${beginning[place?.locale ?? 'id']}${field}`;
  // Most of what is said of a whole file names it.
  const file = problem.includes(`“${place.file}”`) ? [] : [`Berkas “${place.file}”`];
  // Lines are told of a CSV alone, whose fields are its columns.
  const within = line === undefined ? [field ?? []] : [columnWords(field) ?? [], `baris ${line}`];
  return [...file, ...within.flat()].join(', ');
};

/** A finding in one sentence for an editor: place, problem, remedy. */
export const findingWords = (finding: ToldFinding): string =>
  [placeWords(finding), faultWords(finding)].filter(Boolean).join(': ');
