import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../browser.ts';
import { startHarness, type Harness } from '../gateway-harness.ts';
import { makeNews } from '../make-city.ts';
import { draftOf, saveNews } from '../save.ts';

let gateway: Harness;
let penulis: Browser;

beforeAll(async () => {
  gateway = await startHarness();
  penulis = await gateway.as('penulis');
});
afterAll(() => gateway.end());

test('a discarded draft leaves the editor and stays in git, with who discarded it', async () => {
  await saveNews(penulis, 'dinkes/batal', makeNews({ title: 'Batal' }));
  const head = gateway.head('draft/news-dinkes/batal');
  const other = await gateway.as('penulis2');
  expect((await other.ask('deleteUnpublishedEntry', draftOf('dinkes/batal'))).status).toBe(403);
  expect((await penulis.ask('deleteUnpublishedEntry', draftOf('dinkes/batal'))).status).toBe(200);
  expect((await penulis.ask('unpublishedEntries')).body).toEqual([]);
  const kept = await gateway.git(
    ...['for-each-ref', '--format=%(parent) %(tree) %(authoremail) %(subject)'],
    'refs/discarded/news-dinkes/batal',
  );
  const tree = await gateway.git('rev-parse', `${head}^{tree}`);
  expect(kept).toBe(`${head} ${tree} <penulis@dinkes.demo> Hapus draf berita dinkes/batal`);
  expect((await saveNews(penulis, 'dinkes/batal', makeNews({ title: 'Jadi' }))).status).toBe(200);
});
