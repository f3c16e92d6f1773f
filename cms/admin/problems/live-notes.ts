import { parseContentPath } from '#model/path.ts';
import { faultWords } from '../../finding-words.ts';
import { isSaid, putNote, type FieldNote } from './field-notes.ts';
import { clearSaying } from './field-problems.ts';
import { placeOf } from './form-places.ts';
import type { LiveFinding } from './live-findings.ts';

const notes = new Map<string, FieldNote>();

/**
 * Says beside each field what is found there now. What stood there and is still so stays untouched, what is mended goes; the
 * focus stays where it is.
 */
export const showLive = (findings: readonly LiveFinding[]): void => {
  const wanted = findings.flatMap(({ path, field, problem, remedy, level }) =>
    field !== undefined && parseContentPath(path)?.locale === 'id'
      ? [{ field, words: faultWords({ problem, remedy }), isWrong: level === 'wrong' }]
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
    if (!place) continue;
    // What a save was refused for goes when it is mended, as all that is checked while it is typed.
    clearSaying(place, words);
    if (!isSaid(place, words)) notes.set(key, putNote(place, words, isWrong));
  }
};
