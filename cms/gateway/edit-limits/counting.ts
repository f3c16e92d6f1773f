import { createHash } from 'node:crypto';
import type { Account } from '../account.ts';
import type { Counted, EditLimits } from './edit-limits.ts';
import type { CountedAction } from './limits.ts';

/** Whose hands are counted, and where. */
interface Counter {
  limits: EditLimits;
  account: Pick<Account, 'login' | 'role'>;
}

const countAll = ({ limits, account }: Counter, action: CountedAction, names: Iterable<string>) => {
  const counted: Counted[] = [];
  try {
    for (const name of names) counted.push(limits.count(account, action, name));
    return counted;
  } catch (error) {
    for (const each of counted) each.withdraw();
    throw error;
  }
};

const countingAll = async <T>(
  counter: Counter,
  action: CountedAction,
  names: Iterable<string>,
  task: () => Promise<T>,
): Promise<T> => {
  const counted = countAll(counter, action, names);
  try {
    const result = await task();
    for (const each of counted) each.keep();
    return result;
  } catch (error) {
    for (const each of counted) each.withdraw();
    throw error;
  }
};

/** Runs a task that has its hands on an entry. What fails does not count. */
export const counting = <T>(
  counter: Counter,
  action: CountedAction,
  entry: string,
  task: () => Promise<T>,
): Promise<T> => countingAll(counter, action, [entry], task);

const megabyte = 1024 * 1024;

function* megabytesOf(uploads: Iterable<Uint8Array>): Generator<string> {
  for (const bytes of uploads) {
    const name = createHash('sha256').update(bytes).digest('hex');
    for (let part = 0; part * megabyte < bytes.length; part += 1) yield `${name} ${part}`;
  }
}

/** Runs a task that stores uploads. The same bytes again are stored once, and count once. */
export const countingUploads = <T>(
  counter: Counter,
  uploads: Iterable<Uint8Array>,
  task: () => Promise<T>,
): Promise<T> => countingAll(counter, 'upload', megabytesOf(uploads), task);
