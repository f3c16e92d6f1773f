import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { people } from '../people.ts';
import { ownPassword, rosterOf, startStaff, type Staff } from './start-staff.ts';
import type { Visitor } from './visitor.ts';

const { penulis, penulis2, penyunting, humas } = people;
const admin2 = {
  login: 'admin2@palu.demo',
  name: 'Pengelola Kedua',
  role: 'admin',
  agencies: [],
} as const;

let staff: Staff;
let admin: Visitor;

beforeAll(async () => {
  staff = await startStaff(':memory:', rosterOf([...Object.values(people), admin2]));
  admin = await staff.enter('admin');
});
afterAll(() => staff.gateway.end());

const rowOf = async (login: string) =>
  (await admin.get('accounts')).body.accounts.find((row) => row['login'] === login);

describe('an administrator', () => {
  test('sees everybody’s way in, and when they last came', async () => {
    expect(await rowOf(penulis.login)).toEqual({
      login: penulis.login,
      name: penulis.name,
      role: 'writer',
      agencies: ['dinkes'],
      hasPassword: false,
      secondFactor: false,
      isInvited: false,
      sessions: 0,
      lastSignIn: null,
      lastHeld: null,
      liftedUntil: null,
    });
    await staff.enter('humas');
    expect(await rowOf(humas.login)).toMatchObject({
      hasPassword: true,
      secondFactor: true,
      sessions: 1,
      lastSignIn: new Date(staff.clock.now).toISOString(),
    });
  });

  test('invites a person, and only the person’s answer makes a password', async () => {
    const { status, body } = await admin.post('accounts/invitation', {
      login: penulis.login.toUpperCase(),
    });
    expect(status).toBe(200);
    expect(Date.parse(body.ends)).toBe(staff.clock.now + 7 * 24 * 60 * 60_000);
    const address = new URL(body.url);
    expect(address.origin + address.pathname).toBe(`${staff.gateway.origin}/`);
    expect(await rowOf(penulis.login)).toMatchObject({ isInvited: true, hasPassword: false });
    const token = /^#\/undangan\/([\w-]{43})$/.exec(address.hash)?.[1] ?? '';
    const visitor = staff.visitor();
    await visitor.post('invitation', { token, password: ownPassword });
    expect((await visitor.signIn(penulis.login, ownPassword)).status).toBe(200);
    expect(await rowOf(penulis.login)).toMatchObject({ isInvited: false, hasPassword: true });
    expect(staff.doorLog(penulis.login)[0]).toEqual({
      event: 'invited',
      actor: people.admin.login,
    });
    expect(staff.gateway.log.join('\n')).not.toContain(token);
  });

  test('ends all sessions of a person', async () => {
    const person = await staff.enter('penulis2');
    const { body } = await admin.post('accounts/sign-out', { login: penulis2.login });
    expect(body).toEqual({ ended: 1 });
    expect((await person.get('session')).status).toBe(401);
    expect(staff.doorLog(penulis2.login)).toContainEqual({
      event: 'signed-out-by-admin',
      actor: people.admin.login,
    });
  });

  test('takes a second factor away: its codes end with all sessions, and the next sign-in sets a new one', async () => {
    const person = await staff.enter('penyunting');
    const reset = { login: penyunting.login };
    expect((await admin.post('accounts/second-factor/reset', reset)).status).toBe(204);
    expect((await person.get('session')).status).toBe(401);
    const visitor = staff.visitor();
    expect((await visitor.signIn(penyunting.login, ownPassword)).body).toEqual({ step: 'enrol' });
    const code = { code: person.nextCode() };
    expect((await visitor.post('session/code', code)).status).toBe(401);
    expect((await visitor.post('session/enrolment', code)).status).toBe(422);
    await visitor.enrol();
    expect(visitor.secret).not.toBe(person.secret);
    expect(staff.doorLog(penyunting.login)).toContainEqual({
      event: 'second-factor-reset',
      actor: people.admin.login,
    });
  });

  test('makes no key of an administrator: neither another’s nor the own', async () => {
    const invite = (login: string) => admin.post('accounts/invitation', { login });
    const reset = (login: string) => admin.post('accounts/second-factor/reset', { login });
    for (const { login } of [admin2, people.admin])
      for (const refused of [await invite(login), await reset(login)])
        expect([refused.status, refused.body.error]).toEqual([
          403,
          expect.stringContaining(`invite ${login}`) as string,
        ]);
    expect((await admin.get('session')).status).toBe(200);
  });

  test('knows nobody’s key any more when that person becomes an administrator', async () => {
    const { login, name } = people.penulis2;
    const opened = await admin.post('accounts/invitation', { login });
    expect(opened.status).toBe(200);
    await staff.credentials.passwords.set(login, ownPassword);
    const second = staff.visitor();
    second.cookie = `portal-session=${staff.sessions.open(admin2.login, 'oidc')}`;
    const raised = { login, name, role: 'admin', agencies: [] };
    const { body } = await admin.post('accounts/changes', raised);
    expect((await second.post('accounts/changes/approve', { id: body.id })).status).toBe(200);
    expect(staff.credentials.passwords.has(login)).toBe(false);
    const token = opened.body.url.split('/').at(-1);
    expect((await second.post('invitation/look', { token })).status).toBe(404);
  });

  test('learns that an account is not on the list', async () => {
    for (const path of ['invitation', 'sign-out', 'second-factor/reset'])
      expect((await admin.post(`accounts/${path}`, { login: 'siapa@dinkes.demo' })).status).toBe(
        404,
      );
  });
});

test.each(['penulis', 'penyunting', 'humas'] as const)('a %s is no administrator', async (who) => {
  const person = staff.visitor();
  person.cookie = `portal-session=${staff.sessions.open(people[who].login, 'oidc')}`;
  const answers = [await person.get('accounts')];
  for (const path of ['invitation', 'sign-out', 'second-factor/reset'])
    answers.push(await person.post(`accounts/${path}`, { login: people[who].login }));
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
});
