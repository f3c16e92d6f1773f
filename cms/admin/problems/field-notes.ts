import { inputOf } from './form-places.ts';

/** Words beside a place of the form. */
export interface FieldNote {
  note: HTMLElement;
  take: () => void;
}

const idsOf = (input: Element): string[] =>
  (input.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);

const describeBy = (input: Element, ids: readonly string[]): void =>
  ids.length === 0
    ? input.removeAttribute('aria-describedby')
    : input.setAttribute('aria-describedby', ids.join(' '));

const isWrongNote = (id: string): boolean =>
  document.getElementById(id)?.matches('.field-problem:not(.field-told)') === true;

/** Says something beside a place, for those too who hear its field. */
export const putNote = (place: Element, words: string, isWrong: boolean): FieldNote => {
  const note = document.createElement('p');
  note.className = isWrong ? 'field-problem' : 'field-problem field-told';
  note.id = `field-problem-${crypto.randomUUID()}`;
  note.textContent = words;
  const input = inputOf(place);
  place.append(note);
  if (input) {
    describeBy(input, [...idsOf(input), note.id]);
    // A button has no value that could be wrong.
    if (isWrong && input.tagName !== 'BUTTON') input.setAttribute('aria-invalid', 'true');
  }
  return {
    note,
    take: () => {
      note.remove();
      if (!input) return;
      const ids = idsOf(input).filter((id) => id !== note.id);
      describeBy(input, ids);
      if (!ids.some(isWrongNote)) input.removeAttribute('aria-invalid');
    },
  };
};

/** Whether these words stand beside a place already. */
export const isSaid = (place: Element, words: string): boolean =>
  [...place.querySelectorAll('.field-problem')].some(({ textContent }) => textContent === words);
