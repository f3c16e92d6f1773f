import type { Store } from '../store/store.ts';
import { hashPassword, isOutdated, isPassword } from './password.ts';

/** The passwords that people set themselves. */
export interface Passwords {
  /** Whether the password is the login's. An unknown login costs the same time. */
  verify(login: string, password: string): Promise<boolean>;
  set(login: string, password: string): Promise<void>;
  has(login: string): boolean;
  /** Forgets the password, and the second factor that stands beside it. */
  forget(login: string): void;
}

/** Passwords in the store, as argon2id hashes. */
export const createPasswords = (store: Store): Passwords => {
  const select = store.prepare('SELECT password FROM credentials WHERE login = ?');
  const upsert = store.prepare(
    `INSERT INTO credentials (login, password) VALUES (?, ?)
     ON CONFLICT (login) DO UPDATE SET password = excluded.password`,
  );
  const raise = store.prepare(
    'UPDATE credentials SET password = ? WHERE login = ? AND password = ?',
  );
  const remove = store.prepare('DELETE FROM credentials WHERE login = ?');
  const hashFor = (login: string) =>
    (select.get(login) as { password: string } | undefined)?.password;
  const nobodys = hashPassword('');
  return {
    async verify(login, password) {
      const hash = hashFor(login);
      const isRight = await isPassword(password, hash ?? (await nobodys));
      if (hash === undefined || !isRight) return false;
      if (isOutdated(hash)) raise.run(await hashPassword(password), login, hash);
      return true;
    },
    async set(login, password) {
      upsert.run(login, await hashPassword(password));
    },
    has: (login) => hashFor(login) !== undefined,
    forget: (login) => void remove.run(login),
  };
};
