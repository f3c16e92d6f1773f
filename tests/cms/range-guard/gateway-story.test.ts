import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeText } from '#model/frontmatter.ts';
import { contentPath } from '#model/path.ts';
import { openRepository } from '../../../cms/gateway/git/plumbing.ts';
import { allowedSigner, ensureSigningKey } from '../../../cms/gateway/git/signing.ts';
import { portal } from '../../../cms/gateway/message.ts';
import { guardRange } from '../../../cms/range-guard/range-guard.ts';
import { startHarness, type Harness } from '../gateway/gateway-harness.ts';
import { makeNews, newsPath } from '../gateway/make-city.ts';
import { people } from '../gateway/people.ts';
import { makeReady, openNews, publishNews, saveNews, saveTexts } from '../gateway/save.ts';

let gateway: Harness;
let folder: string;
let signersFile: string;
let base: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-guarded-'));
  const signingKey = join(folder, 'signing-key');
  await ensureSigningKey(signingKey);
  signersFile = join(folder, 'allowed-signers');
  await writeFile(signersFile, `${await allowedSigner(signingKey, portal.email)}\n`);
  gateway = await startHarness(undefined, { signingKey });
  base = gateway.head();
});
afterAll(async () => {
  await gateway.end();
  await rm(folder, { recursive: true, force: true });
});

const guard = async (head = 'main') => {
  const findings = await guardRange({
    git: openRepository(gateway.repository),
    base,
    head,
    roster: {
      editors: new Map(Object.values(people).map((editor) => [editor.login, editor])),
      developers: new Set(),
    },
    signersFile,
    gateway: portal.email,
    trustsNames: false,
  });
  return findings.map(({ path, problem }) => `${path ?? ''} ${problem}`);
};

const notice = contentPath('notice', 'dinkes/banjir');
const noticeText = writeText(
  {
    title: 'Jauhi sungai sekarang',
    summary: 'Air sungai naik cepat. Pindah ke tempat tinggi sekarang juga.',
    date: '2026-03-09',
    urgency: 'darurat',
    topics: ['bencana'],
  },
  'Ikuti petunjuk petugas.',
  'md',
);

describe('all that the gateway does passes the guard', () => {
  test('a draft by one, published by another', async () => {
    const [penulis, penyunting] = await Promise.all([
      gateway.as('penulis'),
      gateway.as('penyunting'),
    ]);
    await saveNews(penulis, 'dinkes/vaksinasi');
    await makeReady(penyunting, 'dinkes/vaksinasi');
    expect((await publishNews(penyunting, 'dinkes/vaksinasi')).status).toBe(200);
    expect(await guard()).toEqual([]);
  });

  test('a new address, which leaves a redirect', async () => {
    const [penulis, penyunting] = await Promise.all([
      gateway.as('penulis'),
      gateway.as('penyunting'),
    ]);
    await saveNews(penulis, 'dinkes/vaksinasi', makeNews(), {
      base: await openNews(penulis, 'dinkes/vaksinasi'),
      newPath: newsPath('dinkes/imunisasi-massal'),
    });
    await makeReady(penyunting, 'dinkes/vaksinasi');
    expect((await publishNews(penyunting, 'dinkes/vaksinasi')).status).toBe(200);
    expect(await gateway.git('diff', '--name-only', base, 'main')).toContain('redirects.yml');
    expect(await guard()).toEqual([]);
  });

  test('an emergency notice by one person, and its approval by a second', async () => {
    const [alone, second] = await Promise.all([
      gateway.as('penyunting'),
      gateway.as('penyunting2'),
    ]);
    await saveTexts(alone, { [notice]: noticeText });
    const published = await alone.ask('publishUnpublishedEntry', {
      collection: 'notices-dinkes',
      slug: 'banjir/index',
    });
    expect(published.body).toHaveProperty('commit');
    expect(await guard()).toEqual([]);
    expect((await second.ask('approvePublished', { path: notice })).status).toBe(200);
    expect(await guard()).toEqual([]);
  });

  test('an entry that the press office deletes', async () => {
    const humas = await gateway.as('humas');
    const deleted = await humas.ask('deleteFiles', { paths: [newsPath('bpbd/siaga')] });
    expect(deleted.status).toBe(200);
    expect(await guard()).toEqual([]);
  });
});

test('a push past the gateway does not pass', async () => {
  await gateway.push({ [newsPath('dinkes/posyandu')]: makeNews({ title: 'Diubah diam-diam' }) });
  expect(await guard()).toEqual([
    expect.stringContaining(`${newsPath('dinkes/posyandu')} mengubah isi, tetapi tidak`),
  ]);
});
