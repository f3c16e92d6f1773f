import { Secret, TOTP } from 'otpauth';
import { describe, expect, test } from 'vitest';
import { createAttempts } from '../../../../cms/gateway/accounts/attempts.ts';
import { createDoorLog } from '../../../../cms/gateway/accounts/door-log.ts';
import { createInvitations } from '../../../../cms/gateway/accounts/invitations.ts';
import { passwordProblem } from '../../../../cms/gateway/accounts/password.ts';
import { createPasswords } from '../../../../cms/gateway/accounts/passwords.ts';
import { createSecondFactors } from '../../../../cms/gateway/accounts/second-factors.ts';
import { openStore } from '../../../../cms/gateway/store/store.ts';

const login = 'petugas@dinkes.demo';
const password = 'empat kata yang panjang';
const minute = 60_000;
const day = 24 * 60 * minute;

describe('a password', () => {
  test('is kept as a hash of argon2id, and only it opens', async () => {
    const store = openStore(':memory:');
    const passwords = createPasswords(store);
    await passwords.set(login, password);
    const { password: kept } = store.prepare('SELECT password FROM credentials').get() as {
      password: string;
    };
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwords.verify(login, password)).toBe(true);
    expect(await passwords.verify(login, `${password} `)).toBe(false);
    expect(await passwords.verify('lain@dinkes.demo', password)).toBe(false);
  });

  test.each([
    ['pendek', /terlalu pendek/],
    [`sandi ${login} 123`, /alamat surel/],
    ['aaaaaaaaaaaaaaaa', /mudah ditebak/],
  ])('%j is not taken', (given, words) => {
    expect(passwordProblem(given, login)).toMatch(words);
  });

  test('of some words is taken', () => {
    expect(passwordProblem(password, login)).toBeUndefined();
  });
});

describe('an invitation', () => {
  test('is used once, within a week, and a new one ends the one before', () => {
    let now = 0;
    const invitations = createInvitations(openStore(':memory:'), () => now);
    const [first, second] = [invitations.invite(login), invitations.invite(login)];
    expect(invitations.take(first)).toBeUndefined();
    expect(invitations.loginOf(second)).toBe(login);
    expect(invitations.take(second)).toBe(login);
    expect(invitations.take(second)).toBeUndefined();
    const late = invitations.invite(login);
    now = 7 * day;
    expect(invitations.take(late)).toBeUndefined();
  });
});

describe('a second factor', () => {
  const enrolled = async () => {
    const state = { now: 1_000_000_000_000 };
    const store = openStore(':memory:');
    await createPasswords(store).set(login, password);
    const factors = createSecondFactors(store, () => state.now);
    const totp = new TOTP({ secret: Secret.fromBase32(factors.offer(login).secret) });
    const codeAt = (timestamp: number) => totp.generate({ timestamp });
    const recovery = factors.confirm(login, codeAt(state.now)) ?? [];
    return { state, factors, codeAt, recovery };
  };

  test('is in use once a code of its own was given', async () => {
    const { factors, recovery } = await enrolled();
    expect(factors.isEnrolled(login)).toBe(true);
    expect(recovery).toHaveLength(8);
  });

  test('opens with each code once, half a minute early or late', async () => {
    const { state, factors, codeAt } = await enrolled();
    expect(factors.accept(login, codeAt(state.now))).toBe(false);
    state.now += 2 * minute;
    expect(factors.accept(login, codeAt(state.now - 2 * minute))).toBe(false);
    const code = codeAt(state.now - minute / 2);
    expect(factors.accept(login, code)).toBe(true);
    expect(factors.accept(login, code)).toBe(false);
  });

  test('opens with a code kept on paper, once', async () => {
    const { factors, recovery } = await enrolled();
    expect(factors.accept(login, recovery[0]?.toUpperCase() ?? '')).toBe(true);
    expect(factors.accept(login, recovery[0] ?? '')).toBe(false);
    expect(factors.recoveryCodesLeft(login)).toBe(7);
    factors.reset(login);
    expect(factors.accept(login, recovery[1] ?? '')).toBe(false);
  });
});

test('guessing has to wait after ten failures, and a success starts anew', () => {
  let now = 0;
  const locked: string[] = [];
  const attempts = createAttempts(openStore(':memory:'), () => now);
  const begin = () => attempts.begin(login, '127.0.0.1', () => locked.push(login));
  for (let round = 0; round < 9; round += 1) begin();
  begin().succeed();
  for (let round = 0; round < 10; round += 1) begin();
  expect(begin).toThrow('Tunggu 15 menit');
  expect(begin).toThrow('Terlalu banyak percobaan');
  expect(locked).toEqual([login]);
  expect(() => attempts.begin('lain@dinkes.demo', '127.0.0.1', () => undefined)).not.toThrow();
  now = 16 * minute;
  expect(begin).not.toThrow();
});

test('the door’s log is added to, and neither changed nor cut', () => {
  const store = openStore(':memory:');
  createDoorLog(store, Date.now)('refused', login, '127.0.0.1');
  expect(() => store.exec("UPDATE door_log SET login = 'x'")).toThrow('append-only');
  expect(() => store.exec('DELETE FROM door_log')).toThrow('too young');
});
