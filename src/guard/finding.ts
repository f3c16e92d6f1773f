/** Something in a content file that is refused. Texts are Indonesian and complete. */
export interface Finding {
  /** The file, from the repository's root. */
  path: string;
  /** Counted from 1. */
  line?: number;
  /** Counted from 1. */
  column?: number;
  /** The field's label, such as “Gambar › 1 › Teks pengganti”. */
  field?: string;
  /** The id of the check that found it. */
  guard: string;
  /** What is wrong. */
  problem: string;
  /** What to do. */
  remedy: string;
  /** Set where something is only missing that a draft may do without: which part of the entry, and why it may not be published so. */
  incomplete?: { part: string; why: string };
  /** Set where something required is only not written yet, rather than written wrongly. */
  isMissing?: true;
  /** Set where words lead to a site that nobody has confirmed: a draft may hold them, and a publisher may confirm the host. */
  outbound?: { host: string; words: string };
  /** Set where whoever writes should know of it, and nothing is refused: only a form that somebody writes in is asked for such. */
  isNote?: true;
}

/** A finding in one line: file, place, field, problem, remedy. */
export const describeFinding = ({
  path,
  line,
  column,
  field,
  problem,
  remedy,
}: Finding): string => {
  const place = line === undefined ? '' : `:${line}${column === undefined ? '' : `:${column}`}`;
  const name = field === undefined ? '' : ` isian “${field}”:`;
  return `${path}${place} —${name} ${problem}${remedy === '' ? '' : ` ${remedy}`}`;
};
