import { hashOf } from '../../../../cms/gateway/accounts/secret.ts';
import { people, type Who } from '../people.ts';
import { ownPassword, startStaff, type Staff } from '../accounts/start-staff.ts';
import type { Visitor } from '../accounts/visitor.ts';
import { attack, type Attack, type Scene } from './attack.ts';

/** Whose accounts are attacked: a gateway with real keys, and those of its people who are all the way in. */
export interface Keyed {
  staff: Staff;
  inside: Record<'penulis' | 'penyunting' | 'humas' | 'admin', Visitor>;
  /** Everything that a way in hangs on. */
  keys(): string;
}

/** Starts it. The publisher of the other agency has a password, and no app for codes yet; the second writer has nothing. */
export const startKeyed = async (): Promise<Keyed> => {
  const staff = await startStaff();
  const inside = {
    penulis: await staff.enter('penulis'),
    penyunting: await staff.enter('penyunting'),
    humas: await staff.enter('humas'),
    admin: await staff.enter('admin'),
  };
  await staff.credentials.passwords.set(people.penyuntingBpbd.login, ownPassword);
  const select = staff.store.prepare(
    'SELECT login, password, totp FROM credentials ORDER BY login',
  );
  return { staff, inside, keys: () => JSON.stringify(select.all()) };
};

/** A thief who knows a password. */
const halfWay = async ({ keyed }: Scene, who: Who): Promise<Visitor> => {
  const thief = keyed.staff.visitor();
  const { status } = await thief.signIn(people[who].login, ownPassword);
  if (status !== 202) throw new Error(`${who} was to be asked for a second factor: ${status}`);
  return thief;
};

const knowsPassword = (
  what: string,
  request: (thief: Visitor, scene: Scene) => Promise<{ status: number }>,
  who: Who = 'penyunting',
): Attack =>
  attack(`knows the password alone and ${what}`, async (scene) =>
    request(await halfWay(scene, who), scene),
  );

const reads = ['publication', 'agencies', 'remote', 'account', 'accounts', 'accounts/changes'];
const writes = [
  'account/password',
  'account/recovery-codes',
  'account/sign-out-others',
  'accounts/invitation',
  'accounts/sign-out',
  'accounts/second-factor/reset',
  'accounts/changes',
  'accounts/changes/approve',
];

const halfWayAttacks = [
  knowsPassword('asks the editor’s protocol', (thief) => thief.ask('unpublishedEntries')),
  knowsPassword('asks for a picture', (thief) => thief.get('cms/v1/media?path=content/topics.yml')),
  ...reads.map((path) => knowsPassword(`reads ${path}`, (thief) => thief.get(path), 'admin')),
  ...writes.map((path) => knowsPassword(`sends ${path}`, (thief) => thief.post(path), 'admin')),
  knowsPassword('sets up another app', (thief) => thief.get('session/enrolment')),
  knowsPassword('confirms another app', (thief) =>
    thief.post('session/enrolment', { code: '123456' }),
  ),
  knowsPassword(
    'gives a code before there is an app',
    (thief) => thief.post('session/code', { code: '123456' }),
    'penyuntingBpbd',
  ),
  knowsPassword(
    'works before there is an app',
    (thief) => thief.ask('unpublishedEntries'),
    'penyuntingBpbd',
  ),
];

const code = (what: string, of: (scene: Scene) => unknown): Attack =>
  knowsPassword(what, (thief, scene) => thief.post('session/code', { code: of(scene) }));

const codeAttacks = [
  code('gives a code of another’s app', ({ keyed }) => keyed.inside.humas.code()),
  code('gives another’s code on paper', ({ keyed }) => keyed.inside.humas.recoveryCodes[0]),
  code('gives a code of an hour ago', ({ keyed: { staff, inside } }) => {
    staff.clock.now += 60 * 60_000;
    return inside.penyunting.codeAt(staff.clock.now - 60 * 60_000);
  }),
  code('gives a code of an hour to come', ({ keyed: { staff, inside } }) =>
    inside.penyunting.codeAt(staff.clock.now + 60 * 60_000),
  ),
  code('gives no code', () => ''),
  code('gives a number', () => 123456),
  code('gives a list', () => ['123456']),
  code('gives an endless code', () => '1'.repeat(100_000)),
  code('gives a pattern', () => '%'),
  {
    what: 'replays a code that its owner has used',
    async try(scene) {
      const { humas } = scene.keyed.inside;
      const [owner, thief] = [await halfWay(scene, 'humas'), await halfWay(scene, 'humas')];
      const used = { code: humas.nextCode() };
      if ((await owner.post('session/code', used)).status !== 200) throw new Error('no way in');
      return [(await thief.post('session/code', used)).status];
    },
  },
  {
    what: 'uses a code on paper again',
    async try(scene) {
      const [owner, thief] = [await halfWay(scene, 'humas'), await halfWay(scene, 'humas')];
      const used = { code: scene.keyed.inside.humas.recoveryCodes[1] };
      if ((await owner.post('session/code', used)).status !== 200) throw new Error('no way in');
      return [(await thief.post('session/code', used)).status];
    },
  },
  {
    what: 'keeps the session from before the second step',
    async try(scene) {
      const owner = await halfWay(scene, 'humas');
      const thief = scene.keyed.staff.visitor();
      thief.cookie = owner.cookie;
      await owner.post('session/code', { code: scene.keyed.inside.humas.nextCode() });
      return [(await thief.get('session')).status, (await thief.get('account')).status];
    },
  },
  {
    what: 'guesses codes at once, with the right password between',
    async try(scene) {
      const { staff } = scene.keyed;
      const guesses = Array.from({ length: 20 }, async (_, round) => {
        const thief = staff.visitor();
        const { status } = await thief.signIn(people.penyunting.login, ownPassword);
        // Who has to wait at the password already comes to no code.
        if (status === 429) return status;
        return (await thief.post('session/code', { code: `${200_000 + round}` })).status;
      });
      const statuses = await Promise.all(guesses);
      if (!statuses.includes(429)) throw new Error('nobody was told to wait');
      staff.clock.now += 16 * 60_000;
      return statuses;
    },
  },
] satisfies Attack[];

const answers = (what: string, body: (scene: Scene) => unknown): Attack =>
  attack(`answers an invitation ${what}`, (scene) =>
    scene.keyed.staff.visitor().post('invitation', body(scene)),
  );

const inviting = ({ keyed }: Scene) =>
  keyed.staff.credentials.invitations.invite(people.penulis2.login).token;

const invitationAttacks = [
  answers('that is forged', () => ({ token: 'a'.repeat(43), password: ownPassword })),
  answers('by a pattern', () => ({ token: '%', password: ownPassword })),
  answers('by what the store keeps of it', (scene) => ({
    token: hashOf(inviting(scene)),
    password: ownPassword,
  })),
  answers('that another one has replaced', (scene) => {
    const token = inviting(scene);
    inviting(scene);
    return { token, password: ownPassword };
  }),
  answers('that is late', (scene) => {
    const token = inviting(scene);
    scene.keyed.staff.clock.now += 7 * 24 * 60 * 60_000;
    return { token, password: ownPassword };
  }),
  answers('for another person', (scene) => ({
    token: inviting(scene),
    password: ownPassword,
    login: people.admin.login,
  })),
  answers('with a password too long for any form', (scene) => ({
    token: inviting(scene),
    password: 'x'.repeat(20_000),
  })),
  answers('with a list', (scene) => ({ token: [inviting(scene)], password: ownPassword })),
];

/** What is tried on people's ways in. What ends sessions by its time stands last. */
export const accountAttacks: readonly Attack[] = [
  ...halfWayAttacks,
  ...codeAttacks,
  ...invitationAttacks,
];
