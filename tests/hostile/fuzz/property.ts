import fc from 'fast-check';
import type { Judge } from './judge.ts';
import { mutated, mutatedDocument } from './mutations.ts';

/** Bounds on what one file may cost. */
export const bounds = { milliseconds: 2000, megabytes: 300 };

/** No mutated file crashes or holds up the guard, and what passes it renders to nothing but what pages may hold. */
export const guardHolds = (judge: Judge) =>
  fc.asyncProperty(fc.oneof(mutated, mutated, mutatedDocument), async ({ path, bytes }) => {
    const { faults, milliseconds, megabytes } = await judge.ask(path, bytes);
    const text = () => JSON.stringify(Buffer.from(bytes).toString()).slice(0, 4000);
    if (faults.length > 0) throw new Error(`${faults.join(', ')} in ${path}: ${text()}`);
    if (milliseconds > bounds.milliseconds || megabytes > bounds.megabytes)
      throw new Error(`${milliseconds} ms, ${megabytes} MB for ${path}: ${text()}`);
  });
