import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Secret, TOTP } from 'otpauth';
import { describe, expect, test } from 'vitest';
import { createDoorLog, lastSignIns } from '../../../../cms/gateway/accounts/door-log.ts';
import { createInvitations } from '../../../../cms/gateway/accounts/invitations.ts';
import { passwordProblem } from '../../../../cms/gateway/accounts/password.ts';
import { createPasswords } from '../../../../cms/gateway/accounts/passwords.ts';
import { createSecondFactors } from '../../../../cms/gateway/accounts/second-factors.ts';
import { accountsSteps } from '../../../../cms/gateway/accounts/table.ts';
import { migrations } from '../../../../cms/gateway/store/migrations.ts';
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
    const { token: first } = invitations.invite(login);
    const { token: second, ends } = invitations.invite(login, true);
    expect(ends).toBe(7 * day);
    expect(invitations.take(first)).toBeUndefined();
    expect(invitations.find(second)).toEqual({ login, dropsSecondFactor: true });
    expect(invitations.take(second)).toEqual({ login, dropsSecondFactor: true });
    expect(invitations.take(second)).toBeUndefined();
    const { token: late } = invitations.invite(login);
    expect(invitations.isInvited(login)).toBe(true);
    now = 7 * day;
    expect(invitations.take(late)).toBeUndefined();
    expect(invitations.isInvited(login)).toBe(false);
  });
});

describe('a second factor', () => {
  const enrolled = async () => {
    const state = { now: 1_000_000_000_000 };
    const store = openStore(':memory:');
    await createPasswords(store).set(login, password);
    const factors = createSecondFactors(store, () => state.now);
    const totp = new TOTP({ secret: Secret.fromBase32(factors.offer(login, 'sesi').secret) });
    const codeAt = (timestamp: number) => totp.generate({ timestamp });
    const recovery = factors.confirm(login, 'sesi', codeAt(state.now)) ?? [];
    return { state, factors, codeAt, recovery };
  };

  test('is in use once a code of its own was given', async () => {
    const { factors, recovery } = await enrolled();
    expect(factors.isEnrolled(login)).toBe(true);
    expect(recovery).toHaveLength(8);
  });

  test('is offered to each session alone', async () => {
    const store = openStore(':memory:');
    await createPasswords(store).set(login, password);
    const factors = createSecondFactors(store, () => 0);
    const own = factors.offer(login, 'sesi');
    expect(factors.offer(login, 'sesi')).toEqual(own);
    const code = new TOTP({ secret: Secret.fromBase32(own.secret) }).generate({ timestamp: 0 });
    expect(factors.confirm(login, 'sesi lain', code)).toBeUndefined();
    expect(factors.offer(login, 'sesi lain').secret).not.toBe(own.secret);
    expect(factors.confirm(login, 'sesi', code)).toBeUndefined();
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

test('the door’s log is added to, and neither changed nor cut', () => {
  const store = openStore(':memory:');
  const doorLog = createDoorLog(store, Date.now);
  doorLog('refused', login, '127.0.0.1');
  doorLog('invited', login, '127.0.0.1', 'admin@palu.demo');
  expect(store.prepare('SELECT actor FROM door_log ORDER BY id').all()).toEqual([
    { actor: '' },
    { actor: 'admin@palu.demo' },
  ]);
  expect(lastSignIns(store).has(login)).toBe(false);
  expect(() => store.exec("UPDATE door_log SET login = 'x'")).toThrow('append-only');
  expect(() => store.exec('DELETE FROM door_log')).toThrow('too young');
});

test('a store from before the log named who acted keeps its lines and its keys', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-store-'));
  try {
    const file = join(folder, 'store.sqlite');
    const old = new DatabaseSync(file);
    old.exec(migrations.slice(0, migrations.indexOf(accountsSteps)).join(';'));
    old.exec(`
      INSERT INTO credentials (login, password) VALUES ('${login}', 'x');
      INSERT INTO door_log (at, event, login, address) VALUES (1, 'sign-in', '${login}', '');
      PRAGMA user_version = ${migrations.indexOf(accountsSteps)};`);
    old.close();
    const store = openStore(file);
    expect(lastSignIns(store)).toEqual(new Map([[login, 1]]));
    expect(createPasswords(store).has(login)).toBe(true);
    expect(createInvitations(store, () => 0).isInvited(login)).toBe(false);
    store.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
