import { randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import encodeQR from 'qr';
import type { Store } from '../store/store.ts';
import { hashOf } from './secret.ts';

/** What an authenticator app needs to learn a new secret. */
export interface TotpOffer {
  /** The secret, to be typed. */
  secret: string;
  /** The same in an SVG picture of a QR code, to be photographed. */
  qr: string;
}

/** The second factors of local accounts: a code that changes with the time, or one of a few kept on paper. */
export interface SecondFactors {
  isEnrolled(login: string): boolean;
  /**
   * A secret for a login that has a password and no second factor yet. It is the same for one session until it is
   * confirmed, and another for every other session: who knows the password alone must not see what its owner takes.
   */
  offer(login: string, session: string): TotpOffer;
  /** Takes what was offered to a session into use when the code comes from it, and gives the recovery codes. */
  confirm(login: string, session: string, code: string): readonly string[] | undefined;
  /** Whether a code opens: each time step and each recovery code does so once. */
  accept(login: string, code: string): boolean;
  /** Gives new recovery codes for a code that opens; the old ones end. */
  renewRecoveryCodes(login: string, code: string): readonly string[] | undefined;
  /** How many recovery codes are left. */
  recoveryCodesLeft(login: string): number;
  /** Forgets the second factor; the next sign-in begins a new one. */
  reset(login: string): void;
}

const period = 30;
const recoveryCodes = 8;
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

const newRecoveryCode = (): string => {
  const half = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');
  return `${half()}-${half()}`;
};

const bare = (code: string): string => code.toLowerCase().replace(/[\s-]/g, '');

const totpOf = (login: string, secret: string) =>
  new TOTP({ issuer: 'Portal Kota Palu', label: login, secret: Secret.fromBase32(secret), period });

interface Row {
  totp: string | null;
  totp_offered: string | null;
  totp_offered_to: string | null;
  totp_step: number;
}

/** Second factors in the store. `clock` gives milliseconds. */
export const createSecondFactors = (store: Store, clock: () => number): SecondFactors => {
  const select = store.prepare(
    'SELECT totp, totp_offered, totp_offered_to, totp_step FROM credentials WHERE login = ?',
  );
  const keepOffer = store.prepare(
    'UPDATE credentials SET totp_offered = ?, totp_offered_to = ? WHERE login = ? AND totp IS NULL',
  );
  const enrol = store.prepare(
    `UPDATE credentials SET totp = totp_offered, totp_offered = NULL, totp_offered_to = NULL, totp_step = ?
     WHERE login = ? AND totp IS NULL`,
  );
  const useStep = store.prepare(
    'UPDATE credentials SET totp_step = ? WHERE login = ? AND totp_step < ?',
  );
  const forget = store.prepare(
    'UPDATE credentials SET totp = NULL, totp_offered = NULL, totp_offered_to = NULL WHERE login = ?',
  );
  const addCode = store.prepare('INSERT INTO recovery_codes (login, hash) VALUES (?, ?)');
  const useCode = store.prepare('DELETE FROM recovery_codes WHERE login = ? AND hash = ?');
  const dropCodes = store.prepare('DELETE FROM recovery_codes WHERE login = ?');
  const countCodes = store.prepare('SELECT count(*) AS number FROM recovery_codes WHERE login = ?');

  const rowOf = (login: string) => select.get(login) as Row | undefined;
  const stepOf = (login: string, secret: string, code: string): number | undefined => {
    const timestamp = clock();
    const delta = totpOf(login, secret).validate({ token: bare(code), timestamp, window: 1 });
    return delta === null ? undefined : Math.floor(timestamp / 1000 / period) + delta;
  };

  /** What was offered to this session and waits for its first code. */
  const offeredTo = (login: string, session: string): string | undefined => {
    const row = rowOf(login);
    return row?.totp_offered_to === hashOf(session) ? (row.totp_offered ?? undefined) : undefined;
  };
  const newCodesFor = (login: string): readonly string[] => {
    dropCodes.run(login);
    const codes = Array.from({ length: recoveryCodes }, newRecoveryCode);
    for (const each of codes) addCode.run(login, hashOf(bare(each)));
    return codes;
  };
  const accept = (login: string, code: string): boolean => {
    const secret = rowOf(login)?.totp;
    if (typeof secret !== 'string') return false;
    const step = /^\d{6}$/.test(bare(code)) ? stepOf(login, secret, code) : undefined;
    if (step !== undefined) return useStep.run(step, login, step).changes === 1;
    return useCode.run(login, hashOf(bare(code))).changes === 1;
  };

  return {
    accept,
    isEnrolled: (login) => typeof rowOf(login)?.totp === 'string',
    offer(login, session) {
      const secret = offeredTo(login, session) ?? new Secret({ size: 20 }).base32;
      keepOffer.run(secret, hashOf(session), login);
      return { secret, qr: encodeQR(totpOf(login, secret).toString(), 'svg', { border: 3 }) };
    },
    confirm(login, session, code) {
      const offered = offeredTo(login, session);
      const step = offered === undefined ? undefined : stepOf(login, offered, code);
      if (step === undefined || enrol.run(step, login).changes === 0) return undefined;
      return newCodesFor(login);
    },
    renewRecoveryCodes: (login, code) => (accept(login, code) ? newCodesFor(login) : undefined),
    recoveryCodesLeft: (login) => (countCodes.get(login) as { number: number }).number,
    reset(login) {
      forget.run(login);
      dropCodes.run(login);
    },
  };
};
