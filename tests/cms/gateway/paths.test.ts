import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, DraftBody } from './browser.ts';
import { startHarness, type Harness } from './gateway-harness.ts';
import { makeNews, newsPath } from './make-city.ts';
import { makePng } from './make-png.ts';
import { openNews, saveNews, saveTexts } from './save.ts';

let gateway: Harness;
let penulis: Browser;
let admin: Browser;

beforeAll(async () => {
  gateway = await startHarness();
  [penulis, admin] = await Promise.all([gateway.as('penulis'), gateway.as('admin')]);
});
afterAll(() => gateway.end());

const home = 'content/agencies/dinkes/news';

const tricks = [
  `${home}/../../bpbd/news/siaga/index.md`,
  `${home}/x/../../../../../.git/config`,
  `/${home}/x/index.md`,
  `./${home}/x/index.md`,
  `${home}//x/index.md`,
  `${home}/x/./index.md`,
  `${home}/x/index.md/`,
  `${home}\\x\\index.md`,
  `${home}/..\\..\\bpbd/index.md`,
  `${home}/x/index.md\0.png`,
  `${home}/x/index.md\n`,
  `${home}/x/index.md\nmain:content/city.yml`,
  `${home}/x/ＩＮＤＥＸ.md`,
  `${home}/x/ındex.md`,
  `${home}/x\u202e/index.md`,
  `${home}/é/index.md`,
  `${home}/X/index.md`,
  `${home}/x/INDEX.MD`,
  `${home}/%2e%2e/index.md`,
  `${home}/.git/index.md`,
  `${home}/x/.gitattributes`,
  `${home}/x/index.mdx`,
  `${home}/x/index.html`,
  `${home}/x/foto.svg`,
  `${home}/x/y/index.md`,
  `${home}/__proto__/index.md`,
  'content/agencies/dinkes/constructor/x/index.md',
  'content/agencies/DINKES/news/x/index.md',
  'content/agencies//news/x/index.md',
  'content/__proto__',
  'content/constructor',
  '.git/config',
  '.git/hooks/post-update',
  'package.json',
  'src/model/kinds.ts',
  'CONTENT/agencies/dinkes/news/x/index.md',
  'C:/content/city.yml',
  'file:///etc/passwd',
  '../secret.txt',
  '--help',
  'HEAD:content/city.yml',
  ' ',
];

describe.each(tricks)('the path %j', (path) => {
  test('is read, listed, written, uploaded to, moved to and deleted by nobody', async () => {
    const before = await gateway.refs();
    const versions = await openNews(penulis, 'dinkes/imunisasi');
    const upload = { path, content: makePng(), encoding: 'base64' };
    for (const browser of [penulis, admin]) {
      const answers = await Promise.all([
        browser.ask('getEntry', { path }),
        browser.ask('entriesByFiles', { files: [{ path }] }),
        browser.ask('entriesByFolder', { folder: path, extension: 'md', depth: 2 }),
        browser.ask('getMediaFile', { path }),
        browser.send(`/api/cms/v1/media?${new URLSearchParams({ path })}`),
        browser.ask('deleteFiles', { paths: [path] }),
        saveTexts(browser, { [path]: makeNews() }),
        saveNews(browser, 'dinkes/imunisasi', makeNews(), { base: versions, newPath: path }),
        saveNews(browser, 'dinkes/imunisasi', makeNews(), { base: versions, assets: [upload] }),
      ]);
      for (const { status, body } of answers) {
        expect([400, 403]).toContain(status);
        expect(Object.keys(body as object)).toEqual(['error']);
      }
    }
    expect(await gateway.refs()).toBe(before);
  });
});

test.each([
  'news-dinkes/../../main',
  'news-dinkes/',
  'news-dinkes',
  'main',
  '../heads/main',
  'news-kota/x/index',
  'secrets-dinkes/x',
  '__proto__/x',
  'news-dinkes/imunisasi/index/index',
])('the draft name %j is nobody’s', async (id) => {
  const [collection = '', ...rest] = id.split('/');
  const name = { collection, slug: rest.join('/') || '-' };
  const before = await gateway.refs();
  for (const answer of [
    await admin.ask<DraftBody>('unpublishedEntry', { id }),
    await admin.ask('deleteUnpublishedEntry', name),
    await admin.ask('publishUnpublishedEntry', name),
    await admin.ask('updateUnpublishedEntryStatus', { ...name, newStatus: 'draft' }),
  ])
    expect(answer.status).toBe(404);
  expect(await gateway.refs()).toBe(before);
});

test('a number that the editor appends to a taken address is told in words', async () => {
  const { status, body } = await saveTexts(penulis, {
    [`${home}/imunisasi/index-1.md`]: makeNews(),
  });
  expect(status).toBe(409);
  expect(body.error).toContain('Sudah ada tulisan dengan alamat ini');
});

test('a link in the repository is never followed or served', async () => {
  await gateway.push({ [newsPath('dinkes/tautan')]: makeNews() });
  const { execFileSync } = await import('node:child_process');
  const input = (text: string) => ({
    input: text,
    env: { ...process.env, GIT_DIR: gateway.repository },
  });
  const blob = execFileSync('git', ['hash-object', '-w', '--stdin'], input('/etc/passwd'))
    .toString()
    .trim();
  const env = {
    ...process.env,
    GIT_DIR: gateway.repository,
    GIT_INDEX_FILE: `${gateway.repository}/link-index`,
  };
  execFileSync('git', ['read-tree', 'main'], { env });
  execFileSync(
    'git',
    ['update-index', '--add', '--cacheinfo', `120000,${blob},${home}/tautan/foto.png`],
    { env },
  );
  const tree = execFileSync('git', ['write-tree'], { env }).toString().trim();
  const commit = await gateway.git(
    '-c',
    'user.name=x',
    '-c',
    'user.email=x@x',
    'commit-tree',
    tree,
    '-p',
    'main',
    '-m',
    'x',
  );
  await gateway.git('update-ref', 'refs/heads/main', commit);
  expect((await penulis.ask('getMedia', { mediaFolder: `${home}/tautan` })).body).toEqual([]);
  const { body } = await penulis.send<string>(
    `/api/cms/v1/media?${new URLSearchParams({ path: `${home}/tautan/foto.png` })}`,
  );
  expect(body).not.toContain('root:');
});
