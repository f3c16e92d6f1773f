import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeCommit, writeTree } from '../../../../cms/gateway/git/commit.ts';
import { openRepository } from '../../../../cms/gateway/git/plumbing.ts';
import { portal } from '../../../../cms/gateway/message.ts';
import { codeownersOf } from '../../../../cms/range-guard/codeowners.ts';
import { readRoster } from '../../../../cms/range-guard/roster.ts';
import { makeNews, newsPath } from '../make-city.ts';
import { makeReady, publishNews, saveNews } from '../save.ts';
import { list, newcomer, openOffice, staff, type Office } from './office.ts';

const owners = '.github/CODEOWNERS';

let office: Office;
let base: string;

beforeAll(async () => {
  office = await openOffice({ [owners]: codeownersOf(readRoster(list)) });
  base = office.gateway.head();
});
afterAll(() => office.end());

interface Forgery {
  author?: string;
  user?: string;
  approver?: string;
  action?: string;
  files?: Record<string, string | null>;
  parent?: string;
}

const promoted = list.replace('role: penulis # sejak Maret', 'role: admin # sejak Maret');

/** A commit with the gateway's own signature that says what it likes. */
const forge = async ({
  author = staff.ani,
  user = author,
  action = 'accounts',
  ...more
}: Forgery) => {
  const git = openRepository(office.gateway.repository, join(office.state, 'signing-key'));
  const files = Object.entries(more.files ?? { 'cms/editors.yml': promoted });
  const changes = new Map(
    files.map(([path, text]) => [path, text === null ? null : Buffer.from(text)]),
  );
  const approver = more.approver === undefined ? '' : `\nPortal-Approver: ${more.approver}`;
  return writeCommit(
    git,
    await writeTree(git, more.parent ?? base, changes),
    [more.parent ?? base],
    {
      author: { name: 'Seseorang', email: author },
      committer: portal,
      message: `Ubah\n\nPortal-User: ${user}\nPortal-Action: ${action}${approver}\n`,
    },
  );
};

const found = async (forgery: Forgery) => office.guard(base, await forge(forgery));

test('a change by one administrator that another approved passes', async () => {
  expect(await found({ approver: staff.badu })).toEqual([]);
});

test('the portal itself passes with the list alone: whoever runs the server', async () => {
  expect(await found({ author: portal.email })).toEqual([]);
  expect(await found({ author: portal.email, action: 'save' })).toHaveLength(1);
});

const without = list.replace(/ {2}Badu.+\n/, '');

test.each<[string, Forgery, string]>([
  ['nobody approved', {}, 'tidak disetujui pengelola kedua'],
  ['its own proposer approved', { approver: staff.ani }, 'tidak berhak menyetujuinya'],
  ['the press office approved', { approver: staff.humas }, 'tidak berhak menyetujuinya'],
  ['a stranger approved', { approver: 'siapa@palu.demo' }, 'tidak disetujui pengelola kedua'],
  ['the new administrator approved', { approver: staff.penulis }, 'tidak berhak menyetujuinya'],
  [
    'the one it is about approved',
    { approver: staff.badu, files: { 'cms/editors.yml': without } },
    'tidak berhak menyetujuinya',
  ],
  ['a writer proposed', { author: staff.penulis, approver: staff.badu }, 'bukan pengelola'],
  ['the press office proposed', { author: staff.humas, approver: staff.badu }, 'bukan pengelola'],
  ['somebody else signed in', { user: staff.badu, approver: staff.badu }, 'Portal-User'],
  ['a draft would be', { approver: staff.badu, action: 'save' }, 'tanpa pemeriksaan'],
  ['a publication would be', { approver: staff.badu, action: 'publish' }, 'tanpa pemeriksaan'],
  [
    'content changes on the side',
    {
      approver: staff.badu,
      files: { 'cms/editors.yml': promoted, [newsPath('dinkes/posyandu')]: makeNews() },
    },
    'bukan daftar akun',
  ],
  [
    'two accounts change',
    { approver: staff.badu, files: { 'cms/editors.yml': promoted.replace('Humas', 'Umum') } },
    'tepat satu akun',
  ],
  [
    'a developer comes in',
    {
      approver: staff.badu,
      files: { 'cms/editors.yml': promoted.replace('[pengembang', '[ani@palu.demo, pengembang') },
    },
    'daftar pengembang',
  ],
  [
    'the list is broken',
    { approver: staff.badu, files: { 'cms/editors.yml': 'editors: [' } },
    'tidak dapat dibaca',
  ],
  [
    'the owners are others',
    { approver: staff.badu, files: { 'cms/editors.yml': promoted, [owners]: '* jahat@x.id\n' } },
    'tidak sesuai dengan daftar akun',
  ],
])('a commit of the gateway’s key is found where %s', async (_what, forgery, words) => {
  expect((await found(forgery)).join('\n')).toContain(words);
});

test('who is made an administrator by a refused commit has no rights by it', async () => {
  const first = await forge({ approver: staff.penulis });
  const second = await forge({
    parent: first,
    author: staff.penulis,
    approver: staff.ani,
    files: {
      'cms/editors.yml': promoted
        .replace('role: penyunting', 'role: humas')
        .replace('\n    agencies: [dinkes]', ''),
    },
  });
  expect((await office.guard(base, second)).join('\n')).toContain(
    `${staff.penulis} bukan pengelola`,
  );
});

test('in one range: a change, and work by the right that it gives', async () => {
  const [ani, badu] = [await office.as('ani'), await office.as('badu')];
  const raise = { login: staff.penulis, name: 'Penulis', role: 'publisher', agencies: ['dinkes'] };
  expect((await badu.approve(await ani.proposed(raise))).status).toBe(200);
  const [raised, penyunting] = [await office.as('penulis'), await office.as('penyunting')];
  await saveNews(penyunting, 'dinkes/baru', makeNews({ title: 'Baru' }));
  await makeReady(raised, 'dinkes/baru');
  expect((await publishNews(raised, 'dinkes/baru')).status).toBe(200);
  expect(await office.guard(base)).toEqual([]);
});

test('in one range: work by a right that ended before it', async () => {
  const [ani, badu] = [await office.as('ani'), await office.as('badu')];
  const humas = await office.as('humas');
  const posyandu = newsPath('dinkes/posyandu');
  await badu.approve(await ani.proposed(newcomer({ login: staff.humas, name: 'Humas' })));
  expect((await humas.ask('deleteFiles', { paths: [posyandu] })).status).toBe(403);
  const deletion = { author: staff.humas, action: 'delete', files: { [posyandu]: null } };
  const parent = office.gateway.head();
  expect(await found(deletion)).toEqual([]);
  expect(await office.guard(base, await forge({ ...deletion, parent }))).toEqual([
    expect.stringContaining(`${posyandu} milik instansi dinkes`),
  ]);
});
