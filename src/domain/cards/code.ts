import type { ServiceView } from '#domain/standard/view.ts';

/** Digits and letters that nobody takes for one another (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const length = 8;

/** The code of a card from a hash of what it says: the first 40 bits as eight characters, such as `7K3M-9QXT`. */
export const codeFrom = (digest: Uint8Array): string => {
  const bits = [...digest.subarray(0, 5)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const characters = Array.from(
    { length },
    (_, index) => alphabet[Number.parseInt(bits.slice(index * 5, index * 5 + 5), 2)],
  );
  return `${characters.slice(0, 4).join('')}-${characters.slice(4).join('')}`;
};

/** Sorted keys, so that the order of the model's fields does not matter; no English, which changes no promise. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, part]) => !key.endsWith('En') && part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, canonical(part)]),
  );
};

/** What the card of a service promises, as one text that is equal when and only when the promise is. */
export const promiseOf = ({
  service,
  variant = '',
  requirements,
  times,
  costs,
}: ServiceView): string => {
  const { digital, online, counters, phone } = service.data;
  return JSON.stringify(
    canonical([
      service.id,
      variant,
      { requirements, times, costs, digital, online, counters, phone },
    ]),
  );
};

/** What the card of a journey says: its steps in order, with what their services promise. `views` are those a step may be. */
export const journeyPromiseOf = (
  journey: string,
  bring: readonly string[],
  steps: readonly { title: string; views: readonly ServiceView[] }[],
): string =>
  JSON.stringify([
    journey,
    bring,
    steps.map(({ title, views }) => [title, views.map((view) => promiseOf(view))]),
  ]);
