/** How long a text of a sample may be, in characters. */
const textLimit = 56;

const cut = (text: string) => {
  const characters = [...text];
  return characters.length <= textLimit ? text : `${characters.slice(0, textLimit).join('')}…`;
};

/** A value cut down for documentation: of each list its first item, of each long text its beginning. What is left out is marked with “…”. */
const shortened = (value: unknown): unknown => {
  if (typeof value === 'string') return cut(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const first = value.slice(0, 1).map(shortened);
    return value.length > 1 ? [...first, '…'] : first;
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shortened(part)]));
};

/** Some of a value's parts, in the order they are asked for; those that it lacks are left out. */
export const picked = (value: object, keys: readonly string[]): Record<string, unknown> => {
  const parts = value as Record<string, unknown>;
  return Object.fromEntries(
    keys.filter((key) => parts[key] !== undefined).map((key) => [key, parts[key]]),
  );
};

/** A sample as it is printed. */
export const printed = (value: unknown): string => JSON.stringify(shortened(value), null, 2);
