import { momentWords } from '../workflow/wita.ts';

const note = (): HTMLElement => {
  const present = document.querySelector<HTMLElement>('.kept-note');
  if (present) return present;
  const made = document.createElement('p');
  made.className = 'kept-note';
  document.body.append(made);
  return made;
};

/** Tells at the foot of the page that typing is kept. Silent for screen readers: it changes every few seconds. */
export const noteKept = (): void => {
  const place = note();
  place.removeAttribute('role');
  place.dataset['state'] = 'kept';
  const now = new Date();
  place.textContent = `Ketikan disimpan sementara, ${momentWords(now.toISOString(), now)}`;
};

/** Tells that typing could not be kept, once until it can be again. */
export const noteLost = (reason: string): void => {
  const place = note();
  if (place.dataset['state'] === 'lost') return;
  place.dataset['state'] = 'lost';
  place.setAttribute('role', 'status');
  place.textContent = reason;
};

/** Says nothing: the form holds nothing that is not saved. */
export const clearNote = (): void => {
  const place = note();
  delete place.dataset['state'];
  place.textContent = '';
};
