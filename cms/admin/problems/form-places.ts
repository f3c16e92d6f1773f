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

/** What is typed into, of a field; none of another place. */
export const inputOf = (place: Element): Element | null =>
  place.matches(control) ? place.querySelector(typed) : null;

/** Goes to a place of the form: shows it, and puts the focus into it. */
export const goTo = (place: Element): void => {
  const input = place.querySelector<HTMLElement>(typed);
  (input ?? place).scrollIntoView({ block: 'center' });
  input?.focus({ preventScroll: true });
};
