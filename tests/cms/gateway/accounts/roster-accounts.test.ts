import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AccountStore } from '../../../../cms/gateway/account.ts';
import { createPasswords } from '../../../../cms/gateway/accounts/passwords.ts';
import { createRosterAccounts } from '../../../../cms/gateway/accounts/roster-accounts.ts';
import { openRepository } from '../../../../cms/gateway/git/plumbing.ts';
import { createSessions } from '../../../../cms/gateway/sessions.ts';
import { openStore } from '../../../../cms/gateway/store/store.ts';
import { Browser } from '../browser.ts';
import { startHarness, type Harness } from '../gateway-harness.ts';
import { makeCity, makeNews, newsPath } from '../make-city.ts';
import { password } from '../people.ts';
import { makeReady, publishNews, saveNews } from '../save.ts';

const sari = 'sari@palukota.demo';
const budi = 'budi@palukota.demo';

const rosterOf = (people: Record<string, { role: string; agencies?: string }>): string =>
  [
    'editors:',
    ...Object.entries(people).map(
      ([login, { role, agencies = '' }]) =>
        `  ${login}: { name: Petugas ${role}, role: ${role}, agencies: [${agencies}] }`,
    ),
    '',
  ].join('\n');

const everyone = rosterOf({
  'Sari@Palukota.demo': { role: 'penyunting', agencies: 'dinkes' },
  [budi]: { role: 'penulis', agencies: 'dinkes' },
});

let gateway: Harness;
let accounts: AccountStore;
/** Reads the list as a gateway that has just started does. */
let open: () => void;
let lines: string[];

/** Commits another list past the gateway, or none. */
const put = (text: string | null) => gateway.push({ 'cms/editors.yml': text });

const signIn = async (login: string): Promise<Browser> => {
  const browser = new Browser(gateway.origin);
  expect((await browser.signIn(login)).status).toBe(200);
  return browser;
};

const statusOf = async (browser: Browser) => (await browser.send('/api/session')).status;

beforeAll(async () => {
  const store = openStore(':memory:');
  const passwords = createPasswords(store);
  for (const login of [sari, budi, 'asing@palukota.demo']) await passwords.set(login, password);
  gateway = await startHarness(
    { ...makeCity(), 'cms/editors.yml': everyone },
    {
      store,
      accounts: {
        all: () => accounts.all(),
        find: (login) => accounts.find(login),
        verify: (login, given) => accounts.verify(login, given),
      },
    },
  );
  open = () => {
    accounts = createRosterAccounts({
      git: openRepository(gateway.repository),
      main: 'refs/heads/main',
      passwords,
      sessions: createSessions(store, Date.now),
      log: (line) => lines.push(line),
    });
  };
  open();
});
afterAll(() => gateway.end());

beforeEach(async () => {
  lines = [];
  const stored = await gateway.git('show', 'main:cms/editors.yml').catch(() => '');
  if (stored.trim() !== everyone.trim()) await put(everyone);
});

describe('the list of editors in git', () => {
  test('names who may come in, as what, and under which name', async () => {
    const { body } = await (await signIn('SARI@palukota.demo')).send('/api/session');
    expect(body.account).toMatchObject({
      login: sari,
      name: 'Petugas penyunting',
      role: 'publisher',
      agencies: [{ id: 'dinkes', title: 'Dinas Kesehatan' }],
    });
    expect((await accounts.all()).map(({ login }) => login)).toEqual([sari, budi]);
  });

  test('lets nobody in by a password alone that is not on it, in the same words', async () => {
    const browser = new Browser(gateway.origin);
    const answers = [
      await browser.signIn('asing@palukota.demo'),
      await browser.signIn('tak-ada@palukota.demo'),
      await browser.signIn(sari, 'bukan kata sandinya'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect(new Set(answers.map(({ body }) => body.error)).size).toBe(1);
  });

  test('ends the session of whom it names no longer at the next request, for good', async () => {
    const [leaves, stays] = [await signIn(budi), await signIn(sari)];
    await put(rosterOf({ [sari]: { role: 'penyunting', agencies: 'dinkes' } }));
    expect(await statusOf(leaves)).toBe(401);
    expect(await statusOf(stays)).toBe(200);
    await put(everyone);
    expect(await statusOf(leaves)).toBe(401);
    expect(await statusOf(await signIn(budi))).toBe(200);
  });

  test('ends the session of whom it left out between two requests, also over a restart', async () => {
    const withoutBudi = rosterOf({ [sari]: { role: 'penyunting', agencies: 'dinkes' } });
    const [back, stays] = [await signIn(budi), await signIn(sari)];
    await put(withoutBudi);
    await put(everyone);
    expect(await statusOf(back)).toBe(401);
    const later = await signIn(budi);
    await put(withoutBudi);
    await put(everyone);
    open();
    expect(await statusOf(later)).toBe(401);
    expect(await statusOf(stays)).toBe(200);
  });

  test('takes a right away at once', async () => {
    const [writer, publisher] = [await signIn(budi), await signIn(sari)];
    await saveNews(writer, 'dinkes/turun', makeNews({ title: 'Turun' }));
    expect((await makeReady(publisher, 'dinkes/turun')).status).toBe(200);
    await put(
      rosterOf({
        [sari]: { role: 'penulis', agencies: 'dinkes' },
        [budi]: { role: 'penulis', agencies: 'bpbd' },
      }),
    );
    expect((await publishNews(publisher, 'dinkes/turun')).status).toBe(403);
    const read = await writer.ask('getEntry', { path: newsPath('dinkes/imunisasi') });
    expect(read.status).toBe(403);
    await put(everyone);
    expect((await publishNews(publisher, 'dinkes/turun')).status).toBe(200);
  });

  test.each<[string, string | null, string]>([
    ['no YAML', 'editors: [', 'bukan YAML'],
    ['broken in its form', 'editors: { sari: { name: Sari, role: humas } }', 'bukan surel'],
    ['gone', null, 'tidak ada'],
  ])('refuses everyone while it is %s, says so once, and keeps sessions', async (_, text, why) => {
    const browser = await signIn(sari);
    await put(text);
    const answers = [
      await browser.send('/api/session'),
      await browser.send('/api/agencies'),
      await new Browser(gateway.origin).signIn(sari),
    ];
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 503]);
    expect(answers[0]?.body.error).toContain('Hubungi pengelola portal');
    expect(lines).toEqual([expect.stringMatching(new RegExp(`^cms/editors.yml pada .+${why}`))]);
    await put(everyone);
    expect(await statusOf(browser)).toBe(200);
  });
});
