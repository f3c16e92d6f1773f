import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newcomer, openOffice, staff, type Clerk, type Member, type Office } from './office.ts';

let office: Office;
let ani: Clerk;
let badu: Clerk;
let before: string;

beforeAll(async () => {
  office = await openOffice();
  [ani, badu] = [await office.as('ani'), await office.as('badu')];
});
afterAll(() => office.end());
beforeEach(async () => {
  before = await office.gateway.refs();
});

const expectUntouched = async () => expect(await office.gateway.refs()).toBe(before);

describe.each<Member>(['penulis', 'penyunting', 'humas'])('%s', (member) => {
  test('neither sees nor proposes nor decides anything', async () => {
    const id = await ani.proposed(newcomer());
    before = await office.gateway.refs();
    const clerk = await office.as(member);
    const list = await clerk.send('/api/accounts/changes');
    expect([list.status, JSON.stringify(list.body)]).toEqual([
      403,
      expect.not.stringContaining('Dewi'),
    ]);
    const raise = { login: staff[member], name: 'Saya', role: 'admin', agencies: [] };
    const answers = [
      await clerk.propose(newcomer()),
      await clerk.propose(raise),
      await clerk.propose({ login: staff.ani, remove: true }),
      await clerk.approve(id),
      await clerk.withdraw(id),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    await expectUntouched();
    await ani.withdraw(id);
  });
});

describe('an administrator', () => {
  test('decides nothing about the own account, but may take back an own proposal', async () => {
    const demote = { login: staff.badu, name: 'Badu', role: 'press', agencies: [] };
    const id = await ani.proposed(demote);
    before = await office.gateway.refs();
    const answers = [await badu.approve(id), await badu.withdraw(id)];
    expect(answers.map(({ status, body }) => [status, body.error])).toEqual([
      [403, expect.stringContaining('tentang akun Anda sendiri')],
      [403, expect.stringContaining('tentang akun Anda sendiri')],
    ]);
    await expectUntouched();
    expect((await badu.changes())[0]).toMatchObject({ mayApprove: false, mayWithdraw: false });
    expect((await ani.withdraw(id)).status).toBe(204);
    const own = await badu.proposed(demote);
    expect((await badu.approve(own)).status).toBe(403);
    expect((await badu.withdraw(own)).status).toBe(204);
  });

  test('whose right ended has a proposal that nobody can approve', async () => {
    const citra = await office.as('citra');
    const id = await citra.proposed(newcomer({ login: 'gita@dinkes.demo' }));
    const removal = await ani.proposed({ login: staff.citra, remove: true });
    expect((await badu.approve(removal)).status).toBe(200);
    before = await office.gateway.refs();
    const { status, body } = await badu.approve(id);
    expect([status, body.error]).toEqual([409, expect.stringContaining('bukan pengelola lagi')]);
    await expectUntouched();
    expect((await citra.send('/api/accounts/changes')).status).toBe(401);
    expect((await badu.withdraw(id)).status).toBe(204);
  });

  test.each([
    ['a login that is no address', newcomer({ login: 'dewi' }), 'Surel ini tidak benar'],
    ['a login of the prototype', newcomer({ login: '__proto__' }), 'Surel ini tidak benar'],
    ['a sign that only becomes a K', newcomer({ login: '\u212Aiki@dinkes.demo' }), 'Surel'],
    ['a look-alike letter', newcomer({ login: 'аni@palu.demo' }), 'Surel ini tidak benar'],
    ['a wide sign', newcomer({ login: 'dewi＠dinkes.demo' }), 'Surel ini tidak benar'],
    ['a login of two lines', newcomer({ login: 'a@b.id\nx: y' }), 'Surel ini tidak benar'],
    ['a login that is too long', newcomer({ login: `${'a'.repeat(250)}@b.id` }), 'Surel'],
    ['a name that is YAML', newcomer({ name: 'a: b\n  role: admin' }), 'Isi nama petugas'],
    ['a name that turns around', newcomer({ name: 'Dewi \u202Enimda' }), 'Isi nama petugas'],
    ['a name that is not seen', newcomer({ name: '\u200B' }), 'Isi nama petugas'],
    ['a name with an address', newcomer({ name: 'Ani <ani@palu.demo>' }), 'Isi nama petugas'],
    ['no name', newcomer({ name: ' ' }), 'Isi nama petugas'],
    ['an unknown agency', newcomer({ agencies: ['dinkes', 'x'] }), 'Instansi ini tidak ada: x'],
    ['a path for an agency', newcomer({ agencies: ['../bpbd'] }), 'Instansi ini tidak ada'],
    ['an agency of the prototype', newcomer({ agencies: ['__proto__'] }), 'tidak ada: __proto__'],
    ['no agency', newcomer({ agencies: [] }), 'paling sedikit satu instansi'],
    ['somebody unknown goes', { login: 'siapa@palu.demo', remove: true }, 'tidak ada di daftar'],
    [
      'no change',
      { login: 'HUMAS@palu.demo', name: 'Humas', role: 'press', agencies: ['dinkes'] },
      'Tidak ada yang berubah',
    ],
  ])('is told what is wrong with %s', async (_what, wanted, words) => {
    const { status, body } = await ani.propose(wanted);
    expect([status, body.error]).toEqual([422, expect.stringContaining(words)]);
    await expectUntouched();
  });

  test.each<[string, unknown]>([
    ['an unknown role', newcomer({ role: 'root' })],
    ['a role of the file', newcomer({ role: 'penulis' })],
    ['a role of the prototype', newcomer({ role: 'constructor' })],
    ['a field too many', newcomer({ developers: [staff.ani] })],
    ['a removal with a role', { ...newcomer(), remove: true }],
    ['a removal that is none', { login: staff.humas, remove: false }],
    ['a list for a login', newcomer({ login: [staff.ani] })],
    ['a polluted body', `{"__proto__":{"role":"admin"},"login":"a@b.id","remove":true}`],
    ['no object', '[]'],
  ])('is not understood with %s', async (_what, wanted) => {
    expect((await ani.post('', wanted)).status).toBe(400);
    await expectUntouched();
  });

  test('gets no change past by an id that is none', async () => {
    await ani.proposed(newcomer({ login: 'hana@dinkes.demo' }));
    before = await office.gateway.refs();
    const ids = [
      '../main',
      '../../heads/main',
      'x/../../main',
      '',
      'main',
      '__proto__',
      '*',
      '@{u}',
    ];
    for (const id of [...ids, 'a'.repeat(16), `${'a'.repeat(15)}\n`, '0'.repeat(40)])
      for (const path of ['/approve', '/withdraw'])
        expect([id, (await badu.post(path, { id })).status]).toEqual([id, 409]);
    expect((await badu.post('/approve', { id: ['x'] })).status).toBe(400);
    await expectUntouched();
  });

  test('gets no change from a page of another site', async () => {
    const body = JSON.stringify(newcomer());
    const forged = [{ Origin: 'https://jahat.example' }, { 'X-Portal-Request': '' }];
    for (const headers of forged) {
      const sent = { method: 'POST', body, headers };
      expect((await ani.send('/api/accounts/changes', sent)).status).toBe(403);
    }
    await expectUntouched();
  });
});

test('an address in capitals is the one in small letters', async () => {
  const id = await ani.proposed(newcomer({ login: '  Indah@Dinkes.DEMO ' }));
  expect((await badu.changes()).find((change) => change.id === id)?.login).toBe(
    'indah@dinkes.demo',
  );
  expect((await badu.approve(id)).status).toBe(200);
  expect(await office.text()).toContain('  indah@dinkes.demo:\n');
});

test('what was pushed into the place of proposals is none, and is named in the log', async () => {
  const { gateway } = office;
  await gateway.git('update-ref', 'refs/heads/accounts/0123456789abcdef', 'main');
  const listed = (await ani.changes()).map(({ id }) => id);
  expect(listed).not.toContain('0123456789abcdef');
  expect(gateway.log.join('\n')).toContain('refs/heads/accounts/0123456789abcdef');
  expect((await badu.approve('0123456789abcdef')).status).toBe(409);
});

test('the last administrator stays, and gets no second by the others’ going', async () => {
  const removal = await ani.proposed({ login: staff.badu, remove: true });
  await office.gateway.push({
    'cms/editors.yml': (await office.text()).replace(/ {2}Badu.+\n(?: {4}.+\n)*/, ''),
  });
  before = await office.gateway.refs();
  for (const wanted of [
    { login: staff.ani, remove: true },
    { login: staff.ani, name: 'Ani', role: 'press', agencies: [] },
  ]) {
    const { status, body } = await ani.propose(wanted);
    expect([status, body.error]).toEqual([422, expect.stringContaining('pengelola terakhir')]);
  }
  expect((await ani.approve(removal)).status).toBe(403);
  expect((await badu.approve(removal)).status).toBe(401);
  await expectUntouched();
});

test('the repository is sound', async () => {
  expect(await office.gateway.git('fsck', '--full', '--strict', '--no-dangling')).toBe('');
});
