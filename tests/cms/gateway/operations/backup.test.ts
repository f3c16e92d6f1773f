import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { backup } from '../../../../cms/gateway/commands/backup.ts';
import { restore } from '../../../../cms/gateway/commands/restore.ts';
import { ensureSigningKey } from '../../../../cms/gateway/git/signing.ts';
import { keepNewest, makeBackup } from '../../../../cms/gateway/operations/backup/make-backup.ts';
import { openStore, type Store } from '../../../../cms/gateway/store/store.ts';
import { startHarness, type Harness } from '../gateway-harness.ts';
import { makeNews, newsPath } from '../make-city.ts';
import { draftOf, makeReady, publishNews, saveNews } from '../save.ts';

let folder: string;
let harness: Harness;
let store: Store;

const at = (...parts: string[]) => path.join(folder, ...parts);

/** Refs of any repository, with what they point to. */
const refsOf = (repository: string) =>
  execFileSync('git', [
    ...['--git-dir', repository],
    ...['for-each-ref', '--format=%(refname) %(objectname)'],
  ])
    .toString()
    .trimEnd();

const restoreArgs = (from: string) => [
  ...['--from', from],
  ...['--repository', at('back.git'), '--state', at('back')],
];

const said: string[] = [];

beforeEach(async () => {
  said.length = 0;
  for (const stream of ['log', 'error'] as const)
    vi.spyOn(console, stream).mockImplementation((line: string) => void said.push(line));
  folder = mkdtempSync(path.join(tmpdir(), 'portal-backup-'));
  await ensureSigningKey(at('state', 'signing-key'));
  store = openStore(at('state', 'store.sqlite'));
  harness = await startHarness(undefined, { store });
});

afterEach(async () => {
  vi.restoreAllMocks();
  await harness.end();
  rmSync(folder, { recursive: true, force: true });
});

const backedUp = () =>
  makeBackup(
    { repository: harness.repository, state: at('state'), to: at('backups') },
    new Date('2026-03-10T04:00:00Z'),
  );

it('what was backed up while the gateway worked comes back whole, and a draft goes on', async () => {
  const writer = await harness.as('penulis');
  await saveNews(writer, 'dinkes/terang');
  await saveNews(writer, 'dinkes/vaksinasi');
  await writer.ask('addNote', { ...draftOf('dinkes/terang'), note: { content: 'Cek angka' } });
  const refs = await harness.refs();
  const args = ['--repository', harness.repository, '--state', at('state'), '--to', at('backups')];
  expect(await backup.run(args)).toBe(0);
  const [name = ''] = readdirSync(at('backups'));
  await saveNews(writer, 'dinkes/sesudahnya');

  expect(await restore.run(restoreArgs(at('backups', name)))).toBe(0);
  expect(refsOf(at('back.git'))).toBe(refs);
  execFileSync('git', ['--git-dir', at('back.git'), 'fsck', '--full', '--strict']);

  const back = openStore(at('back', 'store.sqlite'));
  const second = await startHarness(undefined, { repository: at('back.git'), store: back });
  try {
    const [author, publisher] = [await second.as('penulis'), await second.as('penyunting')];
    const notes = await publisher.ask('getNotes', draftOf('dinkes/terang'));
    expect(JSON.stringify(notes.body)).toContain('Cek angka');
    const base = (await author.ask('unpublishedEntry', draftOf('dinkes/terang'))).body.versions;
    const saved = await saveNews(author, 'dinkes/terang', makeNews({ title: 'Lanjut' }), { base });
    expect(saved.status).toBe(200);
    expect((await makeReady(publisher, 'dinkes/terang')).status).toBe(200);
    expect((await publishNews(publisher, 'dinkes/terang')).status).toBe(200);
  } finally {
    await second.end();
    back.close();
  }
});

it('a backup is named by its time, for its owner alone, and without the private key', async () => {
  const made = await backedUp();
  expect(path.basename(made)).toBe('portal-2026-03-10T040000Z');
  expect(statSync(made).mode & 0o077).toBe(0);
  expect(readdirSync(made).sort()).toEqual([
    'SHA256SUMS',
    'content.bundle',
    'signing-key.pub',
    'store.sqlite',
  ]);
  execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: made });
});

it('a backup that changed since it was made is refused, and nothing is left behind', async () => {
  const made = await backedUp();
  writeFileSync(path.join(made, 'store.sqlite'), 'rusak');
  expect(await restore.run(restoreArgs(made))).toBe(1);
  expect(said.join()).toContain('SHA256SUMS tidak cocok');
  expect(existsSync(at('back.git'))).toBe(false);
});

it('a restoration overwrites neither a repository nor a store', async () => {
  const made = await backedUp();
  const present = ['--repository', harness.repository, '--state', at('back')];
  const before = await harness.refs();
  expect(await restore.run(['--from', made, ...present])).toBe(1);
  expect(await harness.refs()).toBe(before);
  const used = ['--repository', at('back.git'), '--state', at('state')];
  expect(await restore.run(['--from', made, ...used])).toBe(1);
  expect(said.join()).toContain('sudah ada');
  expect(existsSync(at('back.git'))).toBe(false);
});

it('a backup of a damaged repository fails and leaves no folder that looks complete', async () => {
  await saveNews(await harness.as('penulis'), 'dinkes/terang');
  const draft = `draft/news-dinkes/terang:${newsPath('dinkes/terang')}`;
  const blob = await harness.git('rev-parse', draft);
  rmSync(path.join(harness.repository, 'objects', blob.slice(0, 2), blob.slice(2)));
  await expect(backedUp()).rejects.toThrow();
  expect(existsSync(at('backups', 'portal-2026-03-10T040000Z'))).toBe(false);
});

it('only as many backups as asked for are kept, the newest, and nothing else is touched', async () => {
  for (const hour of ['01', '02', '03'])
    await makeBackup(
      { repository: harness.repository, state: at('state'), to: at('backups') },
      new Date(`2026-03-10T${hour}:00:00Z`),
    );
  writeFileSync(at('backups', 'catatan.txt'), 'tetap');
  await keepNewest(at('backups'), 2);
  expect(readdirSync(at('backups')).sort()).toEqual([
    'catatan.txt',
    'portal-2026-03-10T020000Z',
    'portal-2026-03-10T030000Z',
  ]);
});
