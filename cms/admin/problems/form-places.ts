import { flushSync } from 'react-dom';

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
export const placeOf = (field: string): Element | undefined => {
  let place = document.querySelector(form) ?? undefined;
  let found: Element | undefined;
  for (const name of field.split(' › ')) {
    place = place && step(place, name);
    found = place ?? found;
  }
  return found;
};

/** The field that holds a file of this name, and what it is called. */
export const fileFieldOf = (file: string): { place: Element; name: string } | undefined => {
  const shown = within(document.body, `${form} [class*='-FileLinks']`).find(
    ({ textContent, firstElementChild }) =>
      textContent === file || firstElementChild?.getAttribute('href') === file,
  );
  const place = shown?.closest(control);
  return place ? { place, name: nameOf(place) ?? file } : undefined;
};

/** What is typed into, or pressed. */
const handleOf = (place: Element): HTMLElement | null =>
  place.querySelector<HTMLElement>(typed) ?? place.querySelector<HTMLElement>('button');

/** What is typed into, or pressed, of a field; none of another place. */
export const inputOf = (place: Element): Element | null =>
  place.matches(control) ? handleOf(place) : null;

/** The groups and items around a place, the outermost first. */
const around = (place: Element): Element[] => {
  const outer = place.parentElement?.closest(`${control}, ${item}`);
  return outer ? [...around(outer), outer] : [];
};

const opener = "[data-testid='expand-button'], [aria-label='Buka butir']";

/** Opens what is folded around a place that is not shown. */
const unfold = (place: Element): void => {
  for (const each of around(place)) {
    if (place.checkVisibility()) return;
    const [button] = within(each, opener).filter(
      (found) => found.closest(`${control}, ${item}`) === each,
    );
    const isFolded = [...each.querySelectorAll(control)].every((one) => !one.checkVisibility());
    if (isFolded && button instanceof HTMLElement) flushSync(() => button.click());
  }
};

/** Goes to a place of the form: shows it, and puts the focus into it. */
export const goTo = (place: Element): void => {
  unfold(place);
  const input = handleOf(place);
  (input ?? place).scrollIntoView({ block: 'center' });
  input?.focus({ preventScroll: true });
};
