import { DatabaseSync } from 'node:sqlite';
import { migrations } from './migrations.ts';

/** The gateway's own memory beside git: what is secret, short-lived, or about people. Never content. */
export type Store = DatabaseSync;

/** How long a statement waits for another process that writes, in milliseconds. */
const patience = 5000;

const migrate = (store: Store): void => {
  const { user_version: done } = store.prepare('PRAGMA user_version').get() as {
    user_version: number;
  };
  if (done > migrations.length)
    throw new Error(
      `The store is of version ${done}, and this program knows ${migrations.length}. Run the newer program.`,
    );
  for (const [index, step] of migrations.entries()) {
    if (index < done) continue;
    store.exec(`BEGIN IMMEDIATE; ${step}; PRAGMA user_version = ${index + 1}; COMMIT;`);
  }
};

/** Opens the SQLite file of the gateway's memory, `:memory:` for one that ends with the process, and brings it up to date. */
export const openStore = (file: string): Store => {
  const store = new DatabaseSync(file);
  store.exec(
    `PRAGMA busy_timeout = ${patience}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;`,
  );
  migrate(store);
  return store;
};
