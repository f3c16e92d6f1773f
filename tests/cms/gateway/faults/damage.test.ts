import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findDrafts } from '../../../../cms/gateway/drafts/known-drafts.ts';
import { openRepository } from '../../../../cms/gateway/git/plumbing.ts';
import type { Browser } from '../browser.ts';
import { startHarness, type Harness } from '../gateway-harness.ts';
import { makeNews } from '../make-city.ts';
import { draftOf, saveNews } from '../save.ts';

let gateway: Harness;
let penulis: Browser;

beforeAll(async () => {
  gateway = await startHarness();
  penulis = await gateway.as('penulis');
  for (const slug of ['sehat', 'tanpa-pohon', 'tanpa-teks'])
    await saveNews(penulis, `dinkes/${slug}`, makeNews({ title: slug }));
  await spoil('sampah', 'bukan id\n');
  await spoil('kosong', '');
  await spoil('hilang', `${'d'.repeat(40)}\n`);
  await lose('refs/heads/draft/news-dinkes/tanpa-pohon^{tree}');
  await lose(
    'refs/heads/draft/news-dinkes/tanpa-teks:content/agencies/dinkes/news/tanpa-teks/index.md',
  );
  await gateway.restart();
  penulis = await gateway.as('penulis');
});
afterAll(() => gateway.end());

const spoil = async (slug: string, text: string): Promise<void> => {
  const file = join(gateway.repository, 'refs/heads/draft/news-dinkes', slug);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
};

const lose = async (name: string): Promise<void> => {
  const id = await gateway.git('rev-parse', name);
  await rm(join(gateway.repository, 'objects', id.slice(0, 2), id.slice(2)));
};

const damaged = ['sampah', 'kosong', 'hilang', 'tanpa-pohon', 'tanpa-teks'];

test('drafts whose data is damaged leave the list of the others whole', async () => {
  const { status, body } = await penulis.ask<{ slug: string }[]>('unpublishedEntries', {
    bundle: true,
  });
  expect(status).toBe(200);
  expect(body.map(({ slug }) => slug)).toEqual(['sehat/index']);
});

test.each(damaged)(
  'the damaged draft %s is told apart from none, and is not written over',
  async (slug) => {
    const opened = await penulis.ask('unpublishedEntry', draftOf(`dinkes/${slug}`));
    expect(opened.status).toBe(503);
    expect(opened.body.error).toContain('datanya di server rusak');
    const saved = await saveNews(penulis, `dinkes/${slug}`, makeNews({ title: 'Menimpa' }));
    expect(saved.status).toBe(503);
  },
);

test('damaged drafts are named for the operator', async () => {
  const main = gateway.head();
  const { broken, drafts } = await findDrafts(openRepository(gateway.repository), main);
  expect(broken.toSorted()).toEqual(
    damaged.map((slug) => `refs/heads/draft/news-dinkes/${slug}`).toSorted(),
  );
  expect(drafts).toHaveLength(1);
});

test('beside damaged drafts, others are saved as ever', async () => {
  expect((await saveNews(penulis, 'dinkes/lain', makeNews({ title: 'Lain' }))).status).toBe(200);
});
