import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { people } from '../people.ts';
import { ownPassword, rosterOf, startStaff, type Staff } from './start-staff.ts';
import type { Visitor } from './visitor.ts';

const { penulis, penulis2, penyunting, penyunting2, penyuntingBpbd, humas, admin } = people;

let staff: Staff;

beforeAll(async () => {
  staff = await startStaff();
});
afterAll(() => staff.gateway.end());

/** Somebody whose password was right, and nothing more. */
const halfWay = async ({ login }: { login: string }): Promise<Visitor> => {
  if (!staff.credentials.passwords.has(login))
    await staff.credentials.passwords.set(login, ownPassword);
  const visitor = staff.visitor();
  expect((await visitor.signIn(login, ownPassword)).status).toBe(202);
  return visitor;
};

const statusOf = async (visitor: Visitor) => (await visitor.get('session')).status;

describe('a password', () => {
  test('is enough for who only writes', async () => {
    const writer = await staff.enter('penulis');
    expect((await writer.get('session')).body.account).toMatchObject({ login: penulis.login });
    expect(staff.doorLog(penulis.login)).toEqual([{ event: 'sign-in', actor: '' }]);
  });

  test.each([penyunting, humas, admin])(
    'of a $role opens nothing but the next step',
    async (who) => {
      await staff.credentials.passwords.set(who.login, ownPassword);
      const visitor = staff.visitor();
      const { status, body } = await visitor.signIn(who.login, ownPassword);
      expect([status, body]).toEqual([202, { step: 'enrol' }]);
      expect(await visitor.get('session')).toMatchObject({ status: 401, body: { step: 'enrol' } });
      expect((await visitor.ask('unpublishedEntries')).status).toBe(401);
      expect(staff.doorLog(who.login)).toEqual([]);
    },
  );

  test('is refused in the same words where login or password is wrong, or none is set yet', async () => {
    const given: [string, string][] = [
      [penulis.login, 'salah salah salah'],
      [penulis2.login, ownPassword],
      [penulis2.login, ''],
      ['siapa@dinkes.demo', ownPassword],
    ];
    const answers = [];
    for (const [login, password] of given)
      answers.push(await staff.visitor().signIn(login, password));
    for (const { status, body, headers } of answers) {
      expect([status, body]).toEqual([401, answers[0]?.body]);
      expect(headers.getSetCookie()).toEqual([]);
    }
  });

  test('is asked with a login in any letters, and a wrong field leaves no password in the log', async () => {
    const visitor = staff.visitor();
    await staff.enter('penulis');
    expect((await visitor.signIn(` ${penulis.login.toUpperCase()} `, ownPassword)).status).toBe(
      200,
    );
    await visitor.signIn(ownPassword, ownPassword);
    expect(staff.doorLog(ownPassword)).toEqual([]);
    expect(staff.doorLog('')).toEqual([{ event: 'refused', actor: '' }]);
  });
});

describe('the app that makes codes', () => {
  test('is set up by secret or picture, and opens a new session', async () => {
    const visitor = await halfWay(penyunting2);
    const half = visitor.cookie;
    const { body } = await visitor.get('session/enrolment');
    expect(body.secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(body.qr).toMatch(/^<svg .*<\/svg>$/s);
    expect((await visitor.get('session/enrolment')).body).toEqual(body);
    const wrong = await visitor.post('session/enrolment', { code: '000000' });
    expect(wrong.status).toBe(422);
    expect(await statusOf(visitor)).toBe(401);
    const set = await visitor.post('session/enrolment', { code: visitor.code(body.secret) });
    expect([set.status, new Set(set.body.recoveryCodes).size]).toEqual([200, 8]);
    expect(await statusOf(visitor)).toBe(200);
    expect(visitor.cookie).not.toBe(half);
    visitor.cookie = half;
    expect(await statusOf(visitor)).toBe(401);
    expect(staff.doorLog(penyunting2.login).map(({ event }) => event)).toEqual([
      'code-refused',
      'second-factor-set',
      'sign-in',
    ]);
  });

  test('is not shared with who else knows the password, and ends their sessions', async () => {
    const [owner, thief] = [await halfWay(penyuntingBpbd), await halfWay(penyuntingBpbd)];
    const [own, stolen] = [
      (await owner.get('session/enrolment')).body.secret,
      (await thief.get('session/enrolment')).body.secret,
    ];
    expect(stolen).not.toBe(own);
    const code = { code: thief.code(own) };
    expect((await thief.post('session/enrolment', code)).status).toBe(422);
    await owner.enrol();
    expect(await thief.get('session')).toMatchObject({ status: 401, body: {} });
    expect((await thief.get('session')).body.step).toBeUndefined();
  });

  test('is asked for at the next sign-in, and its code opens once', async () => {
    const person = await staff.enter('humas');
    const visitor = await halfWay(humas);
    expect(await visitor.get('session')).toMatchObject({ status: 401, body: { step: 'code' } });
    const half = visitor.cookie;
    const code = person.nextCode();
    const opened = await visitor.post('session/code', { code });
    expect([opened.status, opened.body.account]).toMatchObject([200, { login: humas.login }]);
    expect(visitor.cookie).not.toBe(half);
    const again = await halfWay(humas);
    const replayed = await again.post('session/code', { code });
    expect([replayed.status, replayed.body.step]).toEqual([401, 'code']);
    expect((await again.post('session/code', { code: person.nextCode() })).status).toBe(200);
    expect((await again.post('session/code', { code: person.nextCode() })).status).toBe(409);
  });

  test('is replaced by each of the codes on paper, once', async () => {
    const { recoveryCodes } = await staff.enter('admin');
    const [code = '', ...rest] = recoveryCodes;
    const first = await halfWay(admin);
    expect((await first.post('session/code', { code: code.toUpperCase() })).status).toBe(200);
    const second = await halfWay(admin);
    expect((await second.post('session/code', { code })).status).toBe(401);
    expect((await second.post('session/code', { code: rest[0] ?? '' })).status).toBe(200);
  });

  test('can be set up by a writer too, and is then asked for in every session', async () => {
    const [writer, elsewhere] = [await staff.enter('penulis2'), await staff.enter('penulis2')];
    await writer.enrol();
    expect(await statusOf(writer)).toBe(200);
    expect(await statusOf(elsewhere)).toBe(401);
    expect((await (await halfWay(penulis2)).get('session')).body.step).toBe('code');
    expect((await writer.get('session/enrolment')).status).toBe(409);
  });

  test('is not asked of whom the city’s own sign-in vouches for', async () => {
    const visitor = staff.visitor();
    visitor.cookie = `portal-session=${staff.sessions.open(penyunting.login, 'oidc')}`;
    expect(await statusOf(visitor)).toBe(200);
  });
});

test('whose role rises is asked for the second factor at the next request', async () => {
  const raised = { ...penulis, role: 'publisher' } as const;
  const writer = await staff.enter('penulis');
  const { penulis: _before, ...others } = people;
  await staff.gateway.push({ 'cms/editors.yml': rosterOf([raised, ...Object.values(others)]) });
  expect(await writer.get('session')).toMatchObject({ status: 401, body: { step: 'enrol' } });
  expect((await writer.ask('unpublishedEntries')).status).toBe(401);
  await writer.enrol();
  expect((await writer.get('session')).body.account).toMatchObject({ role: 'publisher' });
});
