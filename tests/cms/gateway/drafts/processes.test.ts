import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Workshop } from '../../../../cms/gateway/actions/action.ts';
import { readDrafts } from '../../../../cms/gateway/drafts/draft.ts';
import { draftOf as draftIn, readLog } from '../../../../cms/gateway/drafts/log.ts';
import { openRepository } from '../../../../cms/gateway/git/plumbing.ts';
import { ensureSigningKey } from '../../../../cms/gateway/git/signing.ts';
import type { Browser } from '../browser.ts';
import { startHarness, type Harness } from '../gateway-harness.ts';
import { makeNews, newsPath } from '../make-city.ts';
import { makeReady, publishNews, saveNews } from '../save.ts';

let gateway: Harness;
let folder: string;
let workshop: Workshop;
let penulis: Browser;
let penyunting: Browser;

/** The commands of git's that were started since the test began. */
let started: string[] = [];

const watch = (made: Workshop) => {
  workshop = made;
  const run = made.git.run.bind(made.git);
  made.git.run = (args, options) => {
    started.push(args[0] ?? '');
    return run(args, options);
  };
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-processes-'));
  const signingKey = join(folder, 'key');
  await ensureSigningKey(signingKey);
  gateway = await startHarness(undefined, { withWorkshop: watch, signingKey });
  [penulis, penyunting] = await Promise.all([gateway.as('penulis'), gateway.as('penyunting')]);
  await penulis.ask('unpublishedEntries', { bundle: true });
});
afterAll(async () => {
  await gateway.end();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  started = [];
});

const expectOk = async (answer: Promise<{ status: number }>): Promise<void> => {
  expect((await answer).status).toBe(200);
};

test('a draft is begun, saved again, sent on and published without a process of git’s own', async () => {
  const first = await saveNews(penulis, 'dinkes/cepat', makeNews({ title: 'Satu' }));
  const again = makeNews({ title: 'Dua' });
  await expectOk(saveNews(penulis, 'dinkes/cepat', again, { base: first.body.versions }));
  await makeReady(penyunting, 'dinkes/cepat');
  await expectOk(publishNews(penyunting, 'dinkes/cepat'));
  const { body } = await penulis.ask('getEntry', { path: newsPath('dinkes/cepat') });
  expect(body.data).toContain('Dua');
  expect(started).toEqual([]);
});

test('drafts that were there before something was published go on without one', async () => {
  for (const slug of ['tetap', 'terbit'])
    await saveNews(penulis, `dinkes/${slug}`, makeNews({ title: slug }));
  await makeReady(penyunting, 'dinkes/terbit');
  await makeReady(penyunting, 'dinkes/tetap');
  await expectOk(publishNews(penyunting, 'dinkes/terbit'));
  await expectOk(publishNews(penyunting, 'dinkes/tetap'));
  expect(started).toEqual([]);
});

test('what is known of drafts is what git says of them', async () => {
  const first = await saveNews(penulis, 'dinkes/lama', makeNews({ title: 'Lama' }));
  await saveNews(penulis, 'dinkes/antara', makeNews({ title: 'Antara' }));
  await makeReady(penyunting, 'dinkes/antara');
  await publishNews(penyunting, 'dinkes/antara');
  const { versions: base } = first.body;
  await saveNews(penyunting, 'dinkes/lama', makeNews({ title: 'Lama, diubah' }), { base });
  await makeReady(penyunting, 'dinkes/lama');
  await saveNews(penulis, 'dinkes/segar', makeNews({ title: 'Segar' }));

  const main = gateway.head();
  const known = await readDrafts(workshop.git, main);
  expect(known.map(({ slug }) => slug)).toEqual(['lama/index', 'segar/index']);
  expect(started).toEqual([]);
  const fresh = openRepository(gateway.repository);
  const heads = known.map(({ head }) => head);
  const log = await readLog(fresh, heads, main);
  const told = known.map(({ ref, head }) => draftIn(ref, head, log)?.draft);
  expect(known).toEqual(told);
});

test('a draft that was published by a push is a draft no longer, and one begun elsewhere is found', async () => {
  await saveNews(penulis, 'dinkes/didorong', makeNews({ title: 'Didorong' }));
  const head = gateway.head('refs/heads/draft/news-dinkes/didorong');
  const main = gateway.head();
  await gateway.git('update-ref', 'refs/heads/main', head, main);
  await gateway.git('update-ref', 'refs/heads/draft/news-dinkes/asing', head);
  const slugs = (await readDrafts(workshop.git, head)).map(({ slug }) => slug);
  expect(slugs).toEqual(['lama/index', 'segar/index']);
});
