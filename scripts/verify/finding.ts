/** How a place differs from the list; `unread` could not be looked at, `header` is sent beside the bytes of many places. */
export type Difference = 'added' | 'missing' | 'changed' | 'header' | 'unread';

/** One place that is not as the list says. */
export interface Finding {
  what: Difference;
  /** A path in a folder, or an address; of headers, which one and where. */
  place: string;
  /** Words for an operator. */
  why?: string;
}

const words: Readonly<Record<Difference, string>> = {
  added: 'TAMBAHAN',
  missing: 'HILANG',
  changed: 'BERUBAH',
  header: 'JUDUL HTTP',
  unread: 'TIDAK TERBACA',
};

/** Control characters would let a hostile name write lines of its own. */
const oneLine = (text: string): string =>
  text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/g, '�');

/** A finding as one line. */
export const describe = ({ what, place, why }: Finding): string =>
  oneLine(`${words[what]}  ${place}${why === undefined ? '' : `  (${why})`}`);

/** 0: all is as the list says. 1: something differs. 2: nothing differs, but not all could be looked at. */
export const exitCodeOf = (findings: readonly Finding[]): 0 | 1 | 2 => {
  if (findings.some(({ what }) => what !== 'unread')) return 1;
  return findings.length > 0 ? 2 : 0;
};
