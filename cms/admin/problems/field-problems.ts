import type { Finding } from '#guard/finding.ts';
import { parseContentPath } from '#model/path.ts';
import { TextRefused } from '../../config/cleaned-text.ts';
import { GatewayError } from '../gateway-client.ts';
import './field-problems.css';

/** What a finding needs for its place in the form to be found. */
type PlacedFinding = Pick<Finding, 'path' | 'field' | 'problem' | 'remedy'>;

/** Where Decap puts a form, a field with its name, and an item of a list. */
const [form, control, item] = [
  '-ControlPaneContainer',
  '-ControlContainer',
  '-SortableListItem',
].map((name) => `[class*='${name}']`) as [string, string, string];

const typed = 'input, textarea, [role=textbox]';

const within = (place: Element, selector: string): Element[] => [
  ...place.querySelectorAll(selector),
];

/** The name of a field as the model has it: Decap says behind it where it may stay empty. */
const nameOf = (field: Element): string | undefined =>
  field.querySelector('label')?.textContent.replace(/ \(boleh kosong\)$/, '');

/** One step further into the form: into the field of this name, or the item of this number. */
const step = (place: Element, name: string): Element | undefined =>
  /^\d+$/.test(name)
    ? within(place, item).filter((each) => each.parentElement?.closest(control) === place)[
        Number(name) - 1
      ]
    : within(place, control).find((each) => nameOf(each) === name);

/** The innermost place that is shown on the way to a field such as “Alamat › 3 › Alamat lama”; an item may be folded. */
const placeOf = (field: string): Element | undefined => {
  let place = document.querySelector(form) ?? undefined;
  let found: Element | undefined;
  for (const name of field.split(' › ')) {
    place = place && step(place, name);
    found = place ?? found;
  }
  return found;
};

const clearings = new Set<() => void>();

/** Takes all problems away: the text is being saved again. */
const clearProblems = (): void => {
  for (const clear of clearings) clear();
};

/** Says beside a place what is wrong there, until it is typed in. */
const mark = (place: Element, words: string): void => {
  const note = document.createElement('p');
  note.className = 'field-problem';
  note.id = `field-problem-${crypto.randomUUID()}`;
  note.textContent = words;
  const input = place.matches(control) ? place.querySelector(typed) : null;
  input?.setAttribute('aria-invalid', 'true');
  input?.setAttribute('aria-describedby', note.id);
  place.append(note);
  const clear = () => {
    note.remove();
    for (const name of ['aria-invalid', 'aria-describedby']) input?.removeAttribute(name);
    place.removeEventListener('input', clear);
    clearings.delete(clear);
  };
  place.addEventListener('input', clear);
  clearings.add(clear);
};

/** Says beside each field of the open form what is wrong with it, and goes to the first. What has no place there is left out. */
const showProblems = (findings: readonly PlacedFinding[]): void => {
  const places = findings.flatMap(({ path, field, problem, remedy }) => {
    const isShown = field !== undefined && parseContentPath(path)?.locale === 'id';
    const place = isShown ? placeOf(field) : undefined;
    if (place) mark(place, `${problem} ${remedy}`.trim());
    return place ?? [];
  });
  const [first] = places;
  (first?.querySelector<HTMLElement>(typed) ?? first)?.scrollIntoView({ block: 'center' });
  first?.querySelector<HTMLElement>(typed)?.focus({ preventScroll: true });
};

/** Runs a save. What it is refused for stands beside the fields of the form too, not in a passing message alone. */
export const besideFields = async (save: () => Promise<void>): Promise<void> => {
  clearProblems();
  try {
    await save();
  } catch (error) {
    if (error instanceof GatewayError || error instanceof TextRefused) showProblems(error.findings);
    throw error;
  }
};
