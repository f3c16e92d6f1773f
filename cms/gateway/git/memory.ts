/** Values by name, as many as fit; what was used longest ago makes room. */
export interface Memory<V> {
  get(name: string): V | undefined;
  set(name: string, value: V): void;
  drop(name: string): void;
}

/** An empty memory that holds values of `limit` in all, each of the size that `sizeOf` says. */
export const createMemory = <V>(limit: number, sizeOf: (value: V) => number): Memory<V> => {
  const held = new Map<string, V>();
  let size = 0;
  const drop = (name: string) => {
    const value = held.get(name);
    if (value !== undefined && held.delete(name)) size -= sizeOf(value);
  };
  return {
    get(name) {
      const value = held.get(name);
      if (value !== undefined) {
        held.delete(name);
        held.set(name, value);
      }
      return value;
    },
    set(name, value) {
      drop(name);
      held.set(name, value);
      size += sizeOf(value);
      for (const oldest of held.keys()) {
        if (size <= limit) break;
        drop(oldest);
      }
    },
    drop,
  };
};
