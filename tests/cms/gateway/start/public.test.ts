import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCredentials } from '../../../../cms/gateway/accounts/credentials.ts';
import { demoPassword } from '../../../../cms/gateway/demo-accounts.ts';
import { openStore } from '../../../../cms/gateway/store/store.ts';
import { freePort, makeMachine, type Machine, type Serving } from './serve-process.ts';

const origin = 'https://editor.palu.demo';
const password = 'empat kata yang panjang';
const budi = 'budi@palukota.demo';

let machine: Machine;
let serving: Serving;
let port: number;

beforeAll(async () => {
  machine = await makeMachine({
    'cms/editors.yml': `editors:\n  ${budi}: { name: Budi, role: penulis, agencies: [dinkes] }\n`,
  });
  const store = openStore(join(machine.state, 'store.sqlite'));
  await createCredentials(store, Date.now).passwords.set(budi, password);
  store.close();
  port = await freePort();
  serving = await machine.serve(
    ['--repository', machine.repository, '--port', `${port}`, '--origin', origin],
    { PORTAL_TRUSTED_PROXIES: '127.0.0.1, ::1' },
    'orang dalam',
  );
}, 120_000);
afterAll(() => machine.end());

/** Signs in as the proxy passes it on. */
const signIn = (login: string, given: string) =>
  fetch(`http://localhost:${port}/api/session`, {
    method: 'POST',
    headers: {
      Origin: origin,
      'X-Portal-Request': '1',
      'Content-Type': 'application/json',
      'X-Forwarded-For': '203.0.113.7',
    },
    body: JSON.stringify({ login, password: given }),
  });

test('behind a public address it serves, and shows no password', () => {
  expect(serving.code).toBeUndefined();
  expect(serving.said).toContain(`Editor: ${origin}/`);
  expect(serving.said).toContain('Akun: 1 orang dalam cms/editors.yml.');
  expect(serving.said).not.toContain(demoPassword);
});

test('it opens to people of the list with their own password, by a cookie of https alone', async () => {
  const answer = await signIn(budi, password);
  expect(answer.status).toBe(200);
  expect(answer.headers.getSetCookie()[0]).toMatch(/^__Host-portal-session=.*; Secure/);
  expect(await answer.json()).toMatchObject({ account: { name: 'Budi', role: 'writer' } });
});

test('it knows no demo account, and writes down where whoever tries comes from', async () => {
  expect((await signIn('admin@palu.demo', demoPassword)).status).toBe(401);
  const store = openStore(join(machine.state, 'store.sqlite'));
  const lines = store.prepare('SELECT event, login, address FROM door_log ORDER BY id').all();
  store.close();
  expect(lines.map((line) => Object.values(line))).toEqual([
    ['sign-in', budi, '203.0.113.7'],
    ['refused', 'admin@palu.demo', '203.0.113.7'],
  ]);
});

test('it ends when it is told to', async () => {
  expect(await serving.stop()).toBe(0);
});

test.each([
  ['those of the example', undefined, demoPassword],
  ['those of the list where that is asked for', 'editors', 'orang dalam'],
])('on this machine alone the accounts are %s', async (_which, asked, words) => {
  const here = ['--repository', machine.repository, '--port', `${await freePort()}`];
  const local = await machine.serve(here, { PORTAL_ACCOUNTS: asked }, words);
  expect([local.code, local.said.includes(demoPassword)]).toEqual([undefined, asked !== 'editors']);
  expect(await local.stop()).toBe(0);
});
