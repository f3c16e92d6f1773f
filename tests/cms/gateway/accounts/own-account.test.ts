import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { people } from '../people.ts';
import { startHarness } from '../gateway-harness.ts';
import { ownPassword, startStaff, type Staff } from './start-staff.ts';

const { penulis, penulis2, penyunting, humas } = people;
const other = 'kata lain yang sama panjang';

let staff: Staff;

beforeAll(async () => {
  staff = await startStaff();
});
afterAll(() => staff.gateway.end());

describe('the own account', () => {
  test('tells what a person is and which keys there are', async () => {
    const person = await staff.enter('penyunting');
    staff.sessions.open(penyunting.login, 'password+totp');
    expect((await person.get('account')).body).toEqual({
      login: penyunting.login,
      name: penyunting.name,
      role: 'publisher',
      agencies: [{ id: 'dinkes', title: 'Dinas Kesehatan' }],
      hasPassword: true,
      secondFactor: true,
      needsSecondFactor: true,
      recoveryCodesLeft: 8,
      otherSessions: 1,
    });
    const writer = await staff.enter('penulis');
    expect((await writer.get('account')).body).toMatchObject({
      secondFactor: false,
      needsSecondFactor: false,
      recoveryCodesLeft: 0,
      otherSessions: 0,
    });
  });

  test('gets a new password for the old one; every other session ends, and this one is new', async () => {
    const [person, elsewhere] = [await staff.enter('penulis'), await staff.enter('penulis')];
    const pending = staff.credentials.invitations.invite(penulis.login).token;
    const before = person.cookie;
    const changed = { current: ownPassword, password: other };
    expect((await person.post('account/password', changed)).status).toBe(204);
    expect((await person.get('session')).status).toBe(200);
    expect((await elsewhere.get('session')).status).toBe(401);
    expect((await person.send('/api/session', { headers: { Cookie: before } })).status).toBe(401);
    expect((await elsewhere.signIn(penulis.login, ownPassword)).status).toBe(401);
    expect((await elsewhere.signIn(penulis.login, other)).status).toBe(200);
    expect((await elsewhere.post('invitation/look', { token: pending })).status).toBe(404);
    expect(staff.doorLog(penulis.login)).toContainEqual({ event: 'password-changed', actor: '' });
  });

  test('keeps its second factor and the session’s rank with a new password', async () => {
    const person = await staff.enter('humas');
    const changed = { current: ownPassword, password: other };
    expect((await person.post('account/password', changed)).status).toBe(204);
    expect((await person.get('session')).status).toBe(200);
    expect((await staff.visitor().signIn(humas.login, other)).body).toEqual({ step: 'code' });
  });

  test.each([
    ['a wrong old one', { current: 'salah salah salah', password: other }, /sekarang salah/],
    ['a weak one', { current: ownPassword, password: 'pendek' }, /terlalu pendek/],
    ['one with the login in it', { current: ownPassword, password: penulis2.login }, /surel/],
    ['the same one', { current: ownPassword, password: ownPassword }, /sama dengan yang lama/],
  ])('keeps its password for %s, and names the field', async (what, body, words) => {
    const person = await staff.enter('penulis2');
    const answer = await person.post('account/password', body);
    expect([answer.status, answer.body]).toEqual([
      422,
      {
        error: expect.stringMatching(words) as string,
        field: what === 'a wrong old one' ? 'current' : 'password',
      },
    ]);
    expect((await staff.visitor().signIn(penulis2.login, ownPassword)).status).toBe(200);
  });

  test('lets nobody guess its password or codes from a session that was left open', async () => {
    const person = await staff.enter('penyunting2');
    const guesses = [];
    for (let round = 0; round < 5; round += 1) {
      const guess = { current: `salah salah ${round}`, password: other };
      guesses.push(await person.post('account/password', guess));
      guesses.push(await person.post('account/recovery-codes', { code: `abcde-fghj${round}` }));
    }
    guesses.push(await person.post('account/recovery-codes', { code: person.nextCode() }));
    const statuses = guesses.map(({ status }) => status);
    expect(statuses).toEqual([...Array<number>(10).fill(422), 429]);
  });

  test('gets new codes on paper for a code of the app, and the old ones end', async () => {
    const person = await staff.enter('penyuntingBpbd');
    const [old = ''] = person.recoveryCodes;
    const { status, body } = await person.post('account/recovery-codes', {
      code: person.nextCode(),
    });
    expect([status, body.recoveryCodes.length]).toEqual([200, 8]);
    const visitor = staff.visitor();
    await visitor.signIn(people.penyuntingBpbd.login, ownPassword);
    expect((await visitor.post('session/code', { code: old })).status).toBe(401);
    const [fresh = ''] = body.recoveryCodes;
    expect((await visitor.post('session/code', { code: fresh })).status).toBe(200);
    expect((await visitor.get('account')).body).toMatchObject({ recoveryCodesLeft: 7 });
  });

  test('signs out everywhere else', async () => {
    const [person, elsewhere] = [
      await staff.enter('penulisBpbd'),
      await staff.enter('penulisBpbd'),
    ];
    expect((await person.post('account/sign-out-others')).body).toEqual({ ended: 1 });
    expect((await elsewhere.get('session')).status).toBe(401);
    expect((await person.post('account/sign-out-others')).body).toEqual({ ended: 0 });
  });
});

test('accounts without own keys are asked for no second factor, and have none of these routes', async () => {
  const gateway = await startHarness();
  try {
    const admin = await gateway.as('admin');
    const post = (path: string) =>
      admin.send(`/api/${path}`, {
        method: 'POST',
        body: JSON.stringify({ login: penulis.login, code: '1' }),
      });
    const answers = [
      await admin.send('/api/account'),
      await admin.send('/api/accounts'),
      await admin.send('/api/session/enrolment'),
      await post('session/code'),
      await post('session/enrolment'),
      await post('invitation/look'),
      await post('invitation'),
      await post('account/password'),
      await post('account/recovery-codes'),
      await post('account/sign-out-others'),
      await post('accounts/invitation'),
      await post('accounts/sign-out'),
      await post('accounts/second-factor/reset'),
    ];
    for (const { status, body } of answers)
      expect([status, body]).toEqual([
        404,
        { error: 'Akun di sini tidak memakai kata sandi sendiri.' },
      ]);
  } finally {
    await gateway.end();
  }
});
