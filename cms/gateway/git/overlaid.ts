/** `base` with `changes` laid over it, without a copy of it; null takes a key away. */
export const overlaid = <V>(
  base: ReadonlyMap<string, V>,
  changes: ReadonlyMap<string, V | null>,
): ReadonlyMap<string, V> => {
  const added = [...changes].filter(([key, value]) => value !== null && !base.has(key));
  const gone = [...changes].filter(([key, value]) => value === null && base.has(key));
  function* entries(): MapIterator<[string, V]> {
    for (const entry of base) {
      const change = changes.get(entry[0]);
      if (change === undefined) yield entry;
      else if (change !== null) yield [entry[0], change];
    }
    yield* added as [string, V][];
  }
  function* keys(): MapIterator<string> {
    for (const key of base.keys()) if (changes.get(key) !== null) yield key;
    for (const [key] of added) yield key;
  }
  function* values(): MapIterator<V> {
    for (const [, value] of entries()) yield value;
  }
  const map: ReadonlyMap<string, V> = {
    size: base.size + added.length - gone.length,
    has: (key) => (changes.has(key) ? changes.get(key) !== null : base.has(key)),
    get: (key) => (changes.has(key) ? (changes.get(key) ?? undefined) : base.get(key)),
    forEach(visit) {
      for (const [key, value] of entries()) visit(value, key, map);
    },
    entries,
    keys,
    values,
    [Symbol.iterator]: entries,
  };
  return map;
};
