import { hashOf } from '../../../../cms/gateway/accounts/secret.ts';
import { ownPassword } from '../accounts/start-staff.ts';
import { people, type Who } from '../people.ts';
import { attack, type Attack, type Scene } from './attack.ts';

type Insider = keyof Scene['keyed']['inside'];

const asks = (who: Insider, what: string, path: string, body: (scene: Scene) => unknown): Attack =>
  attack(`${what}, as ${who}`, (scene) => scene.keyed.inside[who].post(path, body(scene)));

const victim = (who: Who) => () => ({ login: people[who].login });

const notAdmins = (['penulis', 'penyunting', 'humas'] as const).flatMap((who) => [
  attack(`reads the list of accounts, as ${who}`, ({ keyed }) => keyed.inside[who].get('accounts')),
  asks(who, 'invites an administrator anew', 'accounts/invitation', victim('admin')),
  asks(who, 'invites oneself', 'accounts/invitation', victim(who)),
  asks(who, 'signs an administrator out', 'accounts/sign-out', victim('admin')),
  asks(who, 'resets a second factor', 'accounts/second-factor/reset', victim('penyunting')),
]);

const password = (what: string, body: unknown): Attack =>
  asks('penulis', what, 'account/password', () => body);

const signsIn = (what: string, login: unknown, given: unknown = ownPassword): Attack =>
  attack(what, ({ keyed }) => keyed.staff.visitor().post('session', { login, password: given }));

/** What signed-in people try on the keys of others and on their own, and strangers on the sign-in. */
export const accountRightsAttacks: readonly Attack[] = [
  ...notAdmins,
  asks(
    'admin',
    'becomes an administrator by an invitation',
    'accounts/invitation',
    victim('admin'),
  ),
  asks('admin', 'resets an administrator', 'accounts/second-factor/reset', victim('admin')),
  asks('admin', 'signs out a person of the prototype', 'accounts/sign-out', () => ({
    login: '__proto__',
  })),
  asks('admin', 'signs out everybody by a pattern', 'accounts/sign-out', () => ({ login: '%' })),
  asks('admin', 'signs out several', 'accounts/sign-out', () => ({
    login: [people.humas.login, people.penulis.login],
  })),
  password('changes the own password without the one before', { password: 'kata lain yang baru' }),
  password('changes it with an empty one', { current: '', password: 'kata lain yang baru' }),
  password('changes another’s password', {
    current: ownPassword,
    password: 'kata lain yang baru',
    login: people.humas.login,
  }),
  asks('penulis', 'asks for codes on paper without an app', 'account/recovery-codes', () => ({
    code: '123456',
  })),
  asks('humas', 'asks for codes on paper by another’s code', 'account/recovery-codes', (scene) => ({
    code: scene.keyed.inside.admin.code(),
  })),
  attack('sets up a second app over the first', ({ keyed }) =>
    keyed.inside.humas.get('session/enrolment'),
  ),
  attack('changes a password from another site', ({ keyed }) =>
    keyed.inside.penulis.send('/api/account/password', {
      method: 'POST',
      headers: { Origin: 'https://jahat.example' },
      body: JSON.stringify({ current: ownPassword, password: 'kata lain yang baru' }),
    }),
  ),
  attack('comes with what the store keeps of a session', ({ keyed }) => {
    const thief = keyed.staff.visitor();
    const id = keyed.inside.admin.cookie.split('=')[1] ?? '';
    thief.cookie = `portal-session=${hashOf(id)}`;
    return thief.get('session');
  }),
  signsIn('signs in with a login in full-width letters', people.penulis.login.replace('@', '＠')),
  signsIn('signs in with an invisible letter', `${people.penulis.login}\u200b`),
  signsIn('signs in with a login that ends early', `${people.penulis.login}\0x`),
  signsIn('signs in with a pattern', '%'),
  signsIn('signs in as the prototype', '__proto__'),
  signsIn('signs in with a list', [people.penulis.login]),
  signsIn('signs in with no password', people.penulis.login, null),
  signsIn('signs in where no password is set yet', people.penulis2.login, ''),
  signsIn(
    'signs in with a password too long for any form',
    people.penulis.login,
    'x'.repeat(20_000),
  ),
];
