import { afterAll, beforeAll, expect, test } from 'vitest';
import { findDrafts } from '../../../../cms/gateway/drafts/known-drafts.ts';
import { openRepository } from '../../../../cms/gateway/git/plumbing.ts';
import { readRoster } from '../../../../cms/range-guard/roster.ts';
import { codeownersOf } from '../../../../cms/range-guard/codeowners.ts';
import { Browser } from '../browser.ts';
import { list, newcomer, openOffice, staff, type Clerk, type Office } from './office.ts';

let office: Office;
let ani: Clerk;
let badu: Clerk;
let citra: Clerk;
let start: string;

beforeAll(async () => {
  const owners = codeownersOf(readRoster(list));
  office = await openOffice({ '.github/CODEOWNERS': owners });
  [ani, badu, citra] = await Promise.all([office.as('ani'), office.as('badu'), office.as('citra')]);
  start = office.gateway.head();
});
afterAll(() => office.end());

const rolesIn = async () =>
  new Map([...readRoster(await office.text()).editors].map(([login, { role }]) => [login, role]));

test('a proposal is a commit of its own, and changes nothing that is published', async () => {
  const id = await ani.proposed(newcomer());
  expect(office.gateway.head()).toBe(start);
  const ref = `accounts/${id}`;
  expect(await office.gateway.git('diff', '--name-only', start, ref)).toBe('cms/editors.yml');
  expect(await office.gateway.git('log', '-1', '--format=%P %ae %ce', ref)).toBe(
    `${start} ${staff.ani} portal@palu.demo`,
  );
  expect(await office.gateway.git('log', '-1', '--format=%B', ref)).toContain(
    'Portal-User: ani@palu.demo\nPortal-Agency: kota\nPortal-Action: accounts\nPortal-Account: dewi@dinkes.demo',
  );
});

test('it is told to every administrator in words, with what each may do', async () => {
  const [own] = await ani.changes();
  expect(own).toMatchObject({
    login: 'dewi@dinkes.demo',
    by: { login: staff.ani, name: 'Ani' },
    words: ['Akun baru', 'Nama: Dewi', 'Peran: Penulis', 'Instansi: Dinas Kesehatan'],
    mayApprove: false,
    mayWithdraw: true,
  });
  expect(Date.parse(own?.at ?? '')).toBeGreaterThan(0);
  expect(await badu.changes()).toMatchObject([{ mayApprove: true, mayWithdraw: true }]);
});

test('it is no draft of content', async () => {
  const { drafts, broken } = await findDrafts(openRepository(office.gateway.repository), start);
  expect([drafts, broken]).toEqual([[], []]);
  expect((await ani.ask('unpublishedEntries')).body).toEqual([]);
});

test('nobody approves what they proposed', async () => {
  const [change] = await ani.changes();
  const { status, body } = await ani.approve(change?.id ?? '');
  expect([status, body.error]).toEqual([403, expect.stringContaining('usul Anda sendiri')]);
  expect(office.gateway.head()).toBe(start);
});

test('approved, it is one commit by its proposer, made on what is published by then', async () => {
  const [change] = await badu.changes();
  await office.gateway.push({ 'catatan.txt': 'berubah di antaranya' });
  const { status, body } = await badu.approve(change?.id ?? '');
  expect(status).toBe(200);
  const { gateway } = office;
  expect(gateway.head()).toBe(body.commit);
  expect(gateway.published).toContain(body.commit);
  expect(await gateway.git('diff', '--name-only', 'main~1', 'main')).toBe('cms/editors.yml');
  expect(await gateway.git('show', 'main:catatan.txt')).toBe('berubah di antaranya');
  expect(await gateway.git('log', '-1', '--format=%an <%ae>%n%B', 'main')).toBe(
    `Ani <ani@palu.demo>
Tambah akun dewi@dinkes.demo

Akun baru
Nama: Dewi
Peran: Penulis
Instansi: dinkes

Diusulkan oleh: Ani.
Diperiksa dan disetujui oleh: Badu.

Portal-User: ani@palu.demo
Portal-Agency: kota
Portal-Action: accounts
Portal-Account: dewi@dinkes.demo
Portal-Approver: badu@palu.demo`,
  );
  expect((await rolesIn()).get('dewi@dinkes.demo')).toBe('writer');
  expect(await office.text()).toContain('role: penulis # sejak Maret');
  expect(await ani.changes()).toEqual([]);
});

test('approved once more, it is gone', async () => {
  const id = await ani.proposed(newcomer({ name: 'Dewi Lestari' }));
  const answers = await Promise.all([badu.approve(id), citra.approve(id), badu.approve(id)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  expect((await citra.approve(id)).body.error).toContain('tidak ada lagi');
});

test('who becomes an administrator signs in anew, and a right that is taken ends at once', async () => {
  const penulis = await office.as('penulis');
  const raise = { login: staff.penulis, name: 'Penulis Dinkes', role: 'admin', agencies: [] };
  expect((await penulis.send('/api/accounts/changes')).status).toBe(403);
  expect((await badu.approve(await ani.proposed(raise))).status).toBe(200);
  expect((await penulis.send('/api/session')).status).toBe(401);
  const raised = await office.as('penulis');
  expect((await raised.send('/api/accounts/changes')).status).toBe(200);
  const id = await ani.proposed({ login: staff.penulis, remove: true });
  expect((await badu.changes())[0]?.words).toContain('Akun dihapus');
  expect((await badu.approve(id)).status).toBe(200);
  expect((await raised.send('/api/session')).status).toBe(401);
});

test('of two proposals about one person the later is refused, and can be withdrawn', async () => {
  const move = (agencies: string[]) => newcomer({ name: 'Dewi Lestari', agencies });
  const [first, second] = [
    await ani.proposed(move(['bpbd'])),
    await badu.proposed(move(['dinkes', 'bpbd'])),
  ];
  expect((await citra.changes()).flatMap(({ words }) => words).sort()).toEqual([
    'Instansi: Dinas Kesehatan → Badan Penanggulangan Bencana Daerah',
    'Instansi: Dinas Kesehatan → Dinas Kesehatan, Badan Penanggulangan Bencana Daerah',
  ]);
  expect((await citra.approve(first)).status).toBe(200);
  const { status, body } = await citra.approve(second);
  expect([status, body.error]).toEqual([409, expect.stringContaining('sudah berubah sejak usul')]);
  expect((await citra.withdraw(second)).status).toBe(204);
  expect(await citra.changes()).toEqual([]);
});

test('proposals about two persons do not stand in each other’s way', async () => {
  const [first, second] = [
    await ani.proposed(newcomer({ login: 'eka@bpbd.demo', name: 'Eka', agencies: ['bpbd'] })),
    await badu.proposed(newcomer({ login: 'fajar@bpbd.demo', name: 'Fajar', role: 'publisher' })),
  ];
  expect((await badu.approve(first)).status).toBe(200);
  expect((await ani.approve(second)).status).toBe(200);
  const roles = await rolesIn();
  expect([roles.get('eka@bpbd.demo'), roles.get('fajar@bpbd.demo')]).toEqual([
    'writer',
    'publisher',
  ]);
});

test('who owns which part is written anew each time', async () => {
  const owners = await office.gateway.git('show', 'main:.github/CODEOWNERS');
  expect(`${owners}\n`).toBe(codeownersOf(readRoster(await office.text())));
  expect(owners).toContain('fajar@bpbd.demo');
});

test('the record of changes names them', async () => {
  const { body } = await ani.ask<{ changes: { action: string; subject: string }[] }>(
    'changeHistory',
    { action: 'accounts' },
  );
  expect(body.changes.map(({ subject }) => subject)).toContain('Tambah akun fajar@bpbd.demo');
  expect(body.changes.map(({ subject }) => subject)).toContain(
    'Tarik usul: Ubah akun dewi@dinkes.demo',
  );
});

test('all of it passes the guard, and a push past the gateway does not', async () => {
  expect(await office.guard(start)).toEqual([]);
  await office.gateway.push({ 'cms/editors.yml': (await office.text()).replace('Ani', 'Anu') });
  expect(await office.guard(start)).toEqual([
    expect.stringContaining('cms/editors.yml mengubah daftar akun, tetapi tidak ditandatangani'),
  ]);
});

test('the list of proposals is for who is signed in', async () => {
  const stranger = new Browser(office.gateway.origin);
  expect((await stranger.send('/api/accounts/changes')).status).toBe(401);
});

test('the repository is sound', async () => {
  expect(await office.gateway.git('fsck', '--full', '--strict', '--no-dangling')).toBe('');
});
