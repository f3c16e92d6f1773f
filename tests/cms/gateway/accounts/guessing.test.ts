import { afterAll, beforeAll, expect, test } from 'vitest';
import { people } from '../people.ts';
import { ownPassword, startStaff, type Staff } from './start-staff.ts';
import type { Visitor } from './visitor.ts';

let staff: Staff;

beforeAll(async () => {
  staff = await startStaff();
});
afterAll(() => staff.gateway.end());

/** Somebody whose password was right, and nothing more. */
const halfWay = async ({ login }: { login: string }): Promise<Visitor> => {
  const visitor = staff.visitor();
  expect((await visitor.signIn(login, ownPassword)).status).toBe(202);
  return visitor;
};

test('a refusal costs as much for a login without a password, or on no list, as for a wrong password', async () => {
  await staff.enter('penulis');
  const logins = [people.penulis.login, people.penyunting.login, 'siapa@dinkes.demo'];
  // The processor's time, which other programs of the machine do not lengthen as they do the clock's.
  const costs = new Map(logins.map((login) => [login, Infinity]));
  for (let round = 0; round < 5; round += 1)
    for (const [login, least] of costs) {
      const before = process.cpuUsage();
      expect((await staff.visitor().signIn(login, 'salah salah salah')).status).toBe(401);
      const { user, system } = process.cpuUsage(before);
      costs.set(login, Math.min(least, user + system));
    }
  const [wrong = 0, unset = 0, unknown = 0] = costs.values();
  // The hash of the password is nearly all of it.
  expect(unset / wrong).toBeGreaterThan(0.6);
  expect(unknown / wrong).toBeGreaterThan(0.6);
});

test('who knows the password alone has ten codes to guess, however often the password is right', async () => {
  const { penulisBpbd } = people;
  const owner = await staff.enter('penulisBpbd');
  await owner.enrol();
  const statuses: number[] = [];
  for (let round = 0; round < 10; round += 1) {
    const thief = await halfWay(penulisBpbd);
    statuses.push((await thief.post('session/code', { code: `tebakan-${round}` })).status);
  }
  expect(statuses).toEqual(Array(10).fill(401));
  expect((await staff.visitor().signIn(penulisBpbd.login, ownPassword)).status).toBe(429);
  staff.clock.now += 16 * 60_000;
  const later = await halfWay(penulisBpbd);
  expect((await later.post('session/code', { code: owner.nextCode() })).status).toBe(200);
  const events = staff.doorLog(penulisBpbd.login).map(({ event }) => event);
  expect(events.filter((event) => event === 'code-refused')).toHaveLength(10);
  expect(events.filter((event) => event === 'locked')).toHaveLength(1);
});

test('a hundred wrong codes, however slowly, close the door until there is a new password', async () => {
  const owner = await staff.enter('penulis2');
  await owner.enrol();
  for (let visit = 0; visit < 10; visit += 1) {
    staff.clock.now += 16 * 60_000;
    const thief = await halfWay(people.penulis2);
    for (let guess = 0; guess < 10; guess += 1) {
      const { status } = await thief.post('session/code', { code: `tebakan-${visit}-${guess}` });
      expect(status).toBe(401);
    }
  }
  staff.clock.now += 16 * 60_000;
  const locked = await halfWay(people.penulis2);
  const { status, body } = await locked.post('session/code', { code: owner.nextCode() });
  expect([status, body.error]).toEqual([403, expect.stringContaining('undangan baru') as string]);
  const { token } = staff.credentials.invitations.invite(people.penulis2.login);
  await owner.post('invitation', { token, password: ownPassword });
  const back = await halfWay(people.penulis2);
  expect((await back.post('session/code', { code: owner.nextCode() })).status).toBe(200);
});
