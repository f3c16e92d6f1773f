/** Runs tasks of the same key one after another, tasks of different keys at once. */
export type Queue = <T>(key: string, task: () => Promise<T>) => Promise<T>;

/** An empty queue. A task that fails does not hold up the next. */
export const createQueue = (): Queue => {
  const tails = new Map<string, Promise<unknown>>();
  return (key, task) => {
    const run = (tails.get(key) ?? Promise.resolve()).then(task, task);
    const tail = run
      .catch(() => undefined)
      .then(() => {
        if (tails.get(key) === tail) tails.delete(key);
      });
    tails.set(key, tail);
    return run;
  };
};
