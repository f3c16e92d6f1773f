import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { invite } from '../../../../cms/gateway/commands/invite.ts';
import { people } from '../people.ts';
import { ownPassword, rosterOf, startStaff, type Staff } from './start-staff.ts';

const { penulis, penulis2, penulisBpbd, penyunting } = people;
const minute = 60_000;
const day = 24 * 60 * minute;
const other = 'kata lain yang sama panjang';

let staff: Staff;
let folder: string;
const said: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'portal-undangan-'));
  staff = await startStaff(join(folder, 'store.sqlite'));
});
afterAll(async () => {
  await staff.gateway.end();
  rmSync(folder, { recursive: true, force: true });
});

const invited = (login: string) => staff.credentials.invitations.invite(login).token;

describe('an invitation', () => {
  test('tells whom it is for, and sets the password once', async () => {
    const visitor = staff.visitor();
    const token = invited(penulis.login);
    const { body } = await visitor.post('invitation/look', { token });
    expect(body).toEqual({ login: penulis.login, name: penulis.name });
    const weak = await visitor.post('invitation', { token, password: 'pendek' });
    expect([weak.status, weak.body.error]).toEqual([
      422,
      expect.stringContaining('terlalu pendek') as string,
    ]);
    const answers = await Promise.all([
      visitor.post('invitation', { token, password: ownPassword }),
      visitor.post('invitation', { token, password: other }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 404]);
    expect((await visitor.post('invitation/look', { token })).status).toBe(404);
    const taken = answers[0].status === 204 ? ownPassword : other;
    expect((await visitor.signIn(penulis.login, taken)).status).toBe(200);
    expect(staff.doorLog(penulis.login)).toContainEqual({ event: 'password-set', actor: '' });
  });

  test('opens no session by itself, and ends those that there were', async () => {
    const before = await staff.enter('penulis2');
    const visitor = staff.visitor();
    const given = { token: invited(penulis2.login), password: other };
    const { status, headers } = await visitor.post('invitation', given);
    expect([status, headers.getSetCookie()]).toEqual([204, []]);
    expect((await before.get('session')).status).toBe(401);
    expect((await visitor.signIn(penulis2.login, ownPassword)).status).toBe(401);
    expect((await visitor.signIn(penulis2.login, other)).status).toBe(200);
  });

  test('is nobody’s once it is late, forged, or its person has left the list', async () => {
    const visitor = staff.visitor();
    const late = invited(penulisBpbd.login);
    staff.clock.now += 7 * day;
    const living = invited(penulisBpbd.login);
    const { penulisBpbd: _gone, ...rest } = people;
    const answers = [
      await visitor.post('invitation', { token: late, password: ownPassword }),
      await visitor.post('invitation', { token: `${living}x`, password: ownPassword }),
    ];
    await staff.gateway.push({ 'cms/editors.yml': rosterOf(Object.values(rest)) });
    answers.push(await visitor.post('invitation', { token: living, password: ownPassword }));
    await staff.gateway.push({ 'cms/editors.yml': rosterOf() });
    for (const { status, body } of answers) expect([status, body]).toEqual([404, answers[0]?.body]);
    expect(staff.credentials.passwords.has(penulisBpbd.login)).toBe(false);
  });

  test('leaves the app for codes in use', async () => {
    const person = await staff.enter('penyunting');
    const visitor = staff.visitor();
    await visitor.post('invitation', { token: invited(penyunting.login), password: other });
    expect((await visitor.signIn(penyunting.login, other)).body).toEqual({ step: 'code' });
    expect((await visitor.post('session/code', { code: person.nextCode() })).status).toBe(200);
  });
});

describe('the command', () => {
  beforeEach(() => {
    said.length = 0;
    for (const stream of ['log', 'error'] as const)
      vi.spyOn(console, stream).mockImplementation((line: string) => void said.push(line));
  });
  afterEach(() => vi.restoreAllMocks());

  const run = (...args: string[]) =>
    invite.run([
      ...args,
      ...['--repository', staff.gateway.repository, '--state', folder],
      ...(args.includes('--origin') ? [] : ['--origin', 'https://editor.palukota.demo/layar']),
    ]);
  const tokenSaid = () =>
    /^https:\/\/editor\.palukota\.demo\/#\/undangan\/([\w-]{43})$/m.exec(said.join('\n'))?.[1] ??
    '';

  test('invites while the gateway runs, and says until when', async () => {
    staff.clock.now = Date.now();
    expect(await run(penulis.login.toUpperCase())).toBe(0);
    expect(said.join('\n')).toMatch(/sampai \w+, \d+ \w+ \d{4} pukul \d\d\.\d\d WITA/);
    const token = tokenSaid();
    const visitor = staff.visitor();
    expect((await visitor.post('invitation/look', { token })).body.login).toBe(penulis.login);
    const { status } = await visitor.post('invitation', { token, password: ownPassword });
    expect(status).toBe(204);
    expect(staff.doorLog(penulis.login)).toContainEqual({ event: 'invited', actor: 'server' });
    const kept = staff.store.prepare('SELECT * FROM door_log').all();
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  test('drops the app for codes with the old password, and not before, where that is asked for', async () => {
    staff.clock.now = Date.now();
    expect(await run(penyunting.login, '--kode-baru')).toBe(0);
    const visitor = staff.visitor();
    expect((await visitor.signIn(penyunting.login, other)).body).toEqual({ step: 'code' });
    await visitor.post('invitation', { token: tokenSaid(), password: ownPassword });
    expect((await visitor.signIn(penyunting.login, ownPassword)).body).toEqual({ step: 'enrol' });
    expect(staff.doorLog(penyunting.login)).toContainEqual({
      event: 'second-factor-reset',
      actor: '',
    });
  });

  test.each([
    [['siapa@dinkes.demo'], /siapa@dinkes\.demo tidak ada di cms\/editors\.yml/],
    [[], /belum diisi/],
    [[penulis.login, penulis2.login], /belum diisi/],
    [[penulis.login, '--origin', 'http://editor.palukota.demo'], /bukan alamat editor/],
    [[penulis.login, '--origin', 'editor'], /bukan alamat editor/],
    [[penulis.login, '--branch', 'lain'], /Cabang “lain” tidak ada/],
    [[penulis.login, '--hapus'], /Pemakaian/],
  ])('refuses %j in words', async (args, words) => {
    const before = staff.store.prepare('SELECT count(*) AS number FROM door_log').get();
    expect(await run(...args)).toBe(1);
    expect(said.join('\n')).toMatch(words);
    expect(staff.store.prepare('SELECT count(*) AS number FROM door_log').get()).toEqual(before);
  });

  test('refuses a folder without the gateway’s store, and makes none', async () => {
    const args = ['--repository', staff.gateway.repository, '--state', join(folder, 'lain')];
    expect(await invite.run([penulis.login, ...args, '--origin', 'https://a.demo'])).toBe(1);
    expect(said.join('\n')).toMatch(/store\.sqlite tidak ada/);
  });
});
