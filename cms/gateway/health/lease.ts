import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The right of one gateway to work on a repository. */
export interface Lease {
  /** Gives the right back. It also ends with the process, however that ends. */
  release(): void;
}

/** What is not held here would be closed with its last reader. */
const held = new Set<DatabaseSync>();

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && error.errcode === 5;

/**
 * Takes a repository for this process; undefined while another gateway has it. The kernel holds the lock and drops it with
 * the process, so that no kill leaves one behind.
 */
export const takeLease = (repository: string): Lease | undefined => {
  const lock = new DatabaseSync(join(repository, 'portal-gateway.lease'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    held.add(lock);
    return {
      release: () => {
        if (held.delete(lock)) lock.close();
      },
    };
  } catch (error) {
    lock.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
};
