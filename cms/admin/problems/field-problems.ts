import type { Finding } from '#guard/finding.ts';
import { parseContentPath } from '#model/path.ts';
import { TextRefused } from '../../config/cleaned-text.ts';
import { GatewayError } from '../gateway-client.ts';
import { goTo, inputOf, placeOf } from './form-places.ts';
import './field-problems.css';

/** What a finding needs for its place in the form to be found. */
type PlacedFinding = Pick<Finding, 'path' | 'field' | 'problem' | 'remedy'>;

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
  const input = inputOf(place);
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
  if (first) goTo(first);
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
