import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentPath } from '#model/path.ts';
import type { Browser } from './browser.ts';
import { startHarness, type Harness } from './gateway-harness.ts';
import { makeNews, newsPath } from './make-city.ts';
import { makePng } from './make-png.ts';
import { makeReady, openNews, publishNews, saveNews } from './save.ts';

let gateway: Harness;
let dinkes: Browser;
let bpbd: Browser;
let humas: Browser;
let admin: Browser;

beforeAll(async () => {
  gateway = await startHarness();
  [dinkes, bpbd, humas, admin] = await Promise.all([
    gateway.as('penyunting'),
    gateway.as('penyuntingBpbd'),
    gateway.as('humas'),
    gateway.as('admin'),
  ]);
  await saveNews(dinkes, 'dinkes/rahasia', makeNews({ title: 'Belum terbit' }), {
    assets: [
      {
        path: 'content/agencies/dinkes/news/rahasia/foto.png',
        content: makePng(),
        encoding: 'base64',
      },
    ],
  });
});
afterAll(() => gateway.end());

test('whoever works for the city sees every agency’s drafts, and skips no review', async () => {
  for (const browser of [humas, admin]) {
    expect((await browser.ask('unpublishedEntries')).body).toEqual(['news-dinkes/rahasia/index']);
    const base = await openNews(browser, 'bpbd/siaga');
    const text = makeNews({ title: 'Siaga banjir dan longsor', topics: ['bencana'] });
    const options = { useWorkflow: false };
    expect((await saveNews(browser, 'bpbd/siaga', text, { base, options })).status).toBe(403);
  }
});

test('only the press office deletes what is published, with all that lies beside it', async () => {
  const paths = [newsPath('bpbd/siaga')];
  for (const browser of [bpbd, admin])
    expect((await browser.ask('deleteFiles', { paths })).status).toBe(403);
  expect((await humas.ask('deleteFiles', { paths: [contentPath('agency', 'bpbd')] })).status).toBe(
    403,
  );
  expect((await humas.ask('deleteFiles', { paths, options: { commitMessage: 'x' } })).status).toBe(
    200,
  );
  expect((await bpbd.ask('getEntry', { path: paths[0] })).status).toBe(404);
  expect(await gateway.git('log', '-1', '--format=%s', 'main')).toBe('Hapus berita bpbd/siaga');
});

test('what another text refers to is not deleted', async () => {
  const before = await gateway.refs();
  const { status, body } = await humas.ask('deleteFiles', {
    paths: [contentPath('official', 'dinkes/kepala')],
  });
  expect(status).toBe(422);
  expect(body.error).toContain('sekretaris');
  expect(await gateway.refs()).toBe(before);
});

test('a forged branch that reaches outside of its entry is not published', async () => {
  const penulis = await gateway.as('penulis');
  await saveNews(penulis, 'dinkes/biasa', makeNews({ title: 'Biasa' }));
  const ref = 'refs/heads/draft/news-dinkes/biasa';
  const ids = await gateway.git('rev-parse', 'main:content/topics.yml', `${ref}^{tree}`);
  const [other = '', tree = ''] = ids.split('\n');
  const forged = await forge(tree, other, gateway.head(ref));
  await gateway.git('update-ref', ref, forged);
  await makeReady(dinkes, 'dinkes/biasa');
  expect((await publishNews(dinkes, 'dinkes/biasa')).status).toBe(403);
});

/** A commit after `head` with one more file in the root of its tree. */
const forge = async (tree: string, blob: string, head: string): Promise<string> => {
  const { execFileSync } = await import('node:child_process');
  const listed = await gateway.git('ls-tree', tree);
  const made = execFileSync('git', ['--git-dir', gateway.repository, 'mktree'], {
    input: `${listed}\n100644 blob ${blob}\tpackage.json\n`,
  });
  return gateway.git(
    '-c',
    'user.name=x',
    '-c',
    'user.email=x@x',
    'commit-tree',
    made.toString().trim(),
    '-p',
    head,
    '-m',
    'x',
  );
};

test('the repository is sound', async () => {
  expect(await gateway.git('fsck', '--full', '--strict', '--no-dangling')).toBe('');
});
