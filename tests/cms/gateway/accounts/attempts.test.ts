import { expect, test } from 'vitest';
import { createAttempts } from '../../../../cms/gateway/accounts/attempts.ts';
import { createDoorLog } from '../../../../cms/gateway/accounts/door-log.ts';
import { openStore } from '../../../../cms/gateway/store/store.ts';

const login = 'petugas@dinkes.demo';
const minute = 60_000;

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

test('who fails at a login elsewhere does not keep its owner out, nor does the owner free them', () => {
  const attempts = createAttempts(openStore(':memory:'), () => 0);
  const beginAt = (address: string) => attempts.begin(login, address, () => undefined);
  for (let round = 0; round < 10; round += 1) beginAt('203.0.113.9');
  expect(() => beginAt('203.0.113.9')).toThrow('Tunggu 15 menit');
  beginAt('198.51.100.7').succeed();
  expect(() => beginAt('203.0.113.9')).toThrow('Terlalu banyak percobaan');
});

test('a hundred guesses an hour are all that addresses have together where a login never came in from', () => {
  let now = 0;
  const locked: string[] = [];
  const store = openStore(':memory:');
  const attempts = createAttempts(store, () => now);
  const beginAt = (address: string) => attempts.begin(login, address, () => locked.push(address));
  createDoorLog(store, () => now)('sign-in', login, '2001:db8:0:1::7');
  for (let turn = 0; turn < 100; turn += 1) {
    beginAt(`203.0.113.${turn}`);
    now += minute / 3;
  }
  expect(() => beginAt('198.51.100.7')).toThrow('Tunggu 27 menit');
  expect(() => beginAt('198.51.100.8')).toThrow('Terlalu banyak percobaan');
  expect(locked).toEqual(['198.51.100.7']);
  expect(() => attempts.begin('lain@dinkes.demo', '203.0.113.1', () => undefined)).not.toThrow();
  beginAt('2001:db8:0:1::8').succeed();
  now = 60 * minute;
  beginAt('198.51.100.7');
  expect(() => beginAt('198.51.100.8')).toThrow('Tunggu 1 menit');
});

test('one subscriber of IPv6 is one address, however many of the /64 are used', () => {
  const attempts = createAttempts(openStore(':memory:'), () => 0);
  const begin = (address: string, turn: number) =>
    attempts.begin(`${turn}@dinkes.demo`, address, () => undefined);
  for (let turn = 0; turn < 100; turn += 1) begin(`2001:db8:0:1::${turn.toString(16)}`, turn);
  expect(() => begin('2001:db8::1:abcd:1:2:3', 100)).toThrow('Terlalu banyak percobaan');
  expect(() => begin('2001:db8:0:2::1', 101)).not.toThrow();
});

test('a right password whose code is still to come takes back itself alone', () => {
  const attempts = createAttempts(openStore(':memory:'), () => 0);
  const begin = () => attempts.begin(login, '127.0.0.1', () => undefined);
  for (let round = 0; round < 10; round += 1) {
    begin().withdraw();
    begin();
  }
  expect(begin).toThrow('Terlalu banyak percobaan');
});
