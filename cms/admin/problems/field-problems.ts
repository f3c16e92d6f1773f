import { parseContentPath } from '#model/path.ts';
import { TextRefused } from '../../config/cleaned-text.ts';
import { faultWords, findingWords, placeWords, type ToldFinding } from '../../finding-words.ts';
import { GatewayError } from '../gateway-client.ts';
import { isSaid, putNote } from './field-notes.ts';
import { fileFieldOf, goTo, placeOf } from './form-places.ts';
import './field-problems.css';

/** A problem that a save was refused for, as it stands beside a place of the form. */
interface Mark {
  place: Element;
  words: string;
  clear: () => void;
}

const marks = new Set<Mark>();

/** Takes all problems away: the text is being saved again. */
const clearProblems = (): void => {
  for (const { clear } of marks) clear();
};

/** Takes a problem away that is said in another way. */
export const clearSaying = (place: Element, words: string): void => {
  for (const mark of marks) if (mark.place === place && mark.words === words) mark.clear();
};

/** What changes a place: typing, in the text of an entry too, and pressing one of its buttons. */
const changes = ['input', 'beforeinput', 'click'] as const;

const isChange = ({ type, target }: Event): boolean =>
  type !== 'click' || (target instanceof Element && target.closest('button') !== null);

/** Says beside a place what is wrong there, until it is changed. */
const mark = (place: Element, words: string): void => {
  const { take } = putNote(place, words, true);
  const leave = (event: Event) => {
    if (isChange(event)) own.clear();
  };
  const own: Mark = {
    place,
    words,
    clear: () => {
      take();
      for (const type of changes) place.removeEventListener(type, leave);
      marks.delete(own);
    },
  };
  for (const type of changes) place.addEventListener(type, leave);
  marks.add(own);
};

/** A finding with its place in the form: what that is called, and what is said there. */
interface Placed {
  finding: ToldFinding;
  place: Element;
  name: string;
  words: string;
}

/** Where a finding belongs in the open form; undefined where that shows no such place. */
const placed = (finding: ToldFinding): Placed | undefined => {
  const { path, field } = finding;
  const where = parseContentPath(path);
  if (where?.role === 'attachment') {
    const found = fileFieldOf(where.file);
    return found && { finding, ...found, words: findingWords(finding) };
  }
  const place = field !== undefined && where?.locale === 'id' ? placeOf(field) : undefined;
  return place && { finding, place, name: placeWords(finding), words: faultWords(finding) };
};

/**
 * Says beside each field of the open form what is wrong with it, and goes to the first. Gives what a passing message still has
 * to say: the names of those fields, and what has no place in the form.
 */
const showProblems = (findings: readonly ToldFinding[]): string => {
  const shown = findings.flatMap((finding) => placed(finding) ?? []);
  for (const { place, words } of shown) if (!isSaid(place, words)) mark(place, words);
  const [first] = shown;
  if (first) goTo(first.place);
  const names = [...new Set(shown.map(({ name }) => name))];
  const others = findings.filter((each) => !shown.some(({ finding }) => finding === each));
  return [
    ...(names.length > 0 ? [`Perbaiki isian ini: ${names.join(', ')}.`] : []),
    ...others.map(findingWords),
  ].join('\n');
};

/** Runs a save. What it is refused for stands beside the fields of the form, not in a passing message alone. */
export const besideFields = async (save: () => Promise<void>): Promise<void> => {
  clearProblems();
  try {
    await save();
  } catch (error) {
    if (
      (error instanceof GatewayError || error instanceof TextRefused) &&
      error.findings.length > 0
    )
      error.message = showProblems(error.findings);
    throw error;
  }
};
