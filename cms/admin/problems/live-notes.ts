import { parseContentPath } from '#model/path.ts';
import { inputOf, placeOf } from './form-places.ts';
import type { LiveFinding } from './live-findings.ts';

interface Note {
  note: HTMLElement;
  take: () => void;
}

const notes = new Map<string, Note>();

const without = (list: string | null, id: string): string =>
  (list ?? '')
    .split(' ')
    .filter((each) => each !== '' && each !== id)
    .join(' ');

const describeBy = (input: Element, ids: string): void =>
  ids === ''
    ? input.removeAttribute('aria-describedby')
    : input.setAttribute('aria-describedby', ids);

const put = (place: Element, words: string, isWrong: boolean): Note => {
  const note = document.createElement('p');
  note.className = isWrong ? 'field-problem' : 'field-problem field-told';
  note.id = `live-problem-${crypto.randomUUID()}`;
  note.textContent = words;
  const input = inputOf(place);
  if (input) {
    describeBy(input, [input.getAttribute('aria-describedby') ?? '', note.id].join(' ').trim());
    if (isWrong) input.setAttribute('aria-invalid', 'true');
  }
  place.append(note);
  return {
    note,
    take: () => {
      note.remove();
      if (!input) return;
      const ids = without(input.getAttribute('aria-describedby'), note.id);
      describeBy(input, ids);
      if (isWrong && !/problem/.test(ids)) input.removeAttribute('aria-invalid');
    },
  };
};

const isSaid = (place: Element, words: string): boolean =>
  [...place.querySelectorAll('.field-problem')].some(({ textContent }) => textContent === words);

/**
 * Says beside each field what is found there now. What stood there and is still so stays untouched, what is mended goes; the
 * focus stays where it is.
 */
export const showLive = (findings: readonly LiveFinding[]): void => {
  const wanted = findings.flatMap(({ path, field, problem, remedy, level }) =>
    field !== undefined && parseContentPath(path)?.locale === 'id'
      ? [{ field, words: `${problem} ${remedy}`.trim(), isWrong: level === 'wrong' }]
      : [],
  );
  const keys = new Set(wanted.map(({ field, words }) => `${field} ${words}`));
  for (const [key, { note, take }] of notes) {
    if (keys.has(key) && note.isConnected) continue;
    take();
    notes.delete(key);
  }
  for (const { field, words, isWrong } of wanted) {
    const key = `${field} ${words}`;
    const place = notes.has(key) ? undefined : placeOf(field);
    if (place && !isSaid(place, words)) notes.set(key, put(place, words, isWrong));
  }
};
