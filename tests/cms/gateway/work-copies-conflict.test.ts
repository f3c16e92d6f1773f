import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Browser, DraftBody } from './browser.ts';
import { startHarness, type Harness } from './gateway-harness.ts';
import { makeNews, newsPath, noted } from './make-city.ts';
import { draftOf, makeReady, openNews, publishNews, saveNews } from './save.ts';

type Texts = Record<string, { raw: string; version: string }>;

interface Conflict {
  before: Texts;
  published: Texts;
  draft: Texts;
}

/** What the record tells of each step, without the ids of commits. */
interface Step {
  at: string;
  login: string;
  action: string;
  subject: string;
}

const ofDraft = (changes: readonly Step[]) =>
  changes
    .filter(({ subject }) => subject.includes('dinkes/imunisasi'))
    .map(({ at, login, action, subject }) => ({ at: Date.parse(at), login, action, subject }));

let gateway: Harness;
let one: Browser;
let other: Browser;
let penyunting: Browser;

beforeAll(async () => {
  gateway = await startHarness();
  [one, other, penyunting] = await Promise.all([
    gateway.as('penulis'),
    gateway.as('penulis2'),
    gateway.as('penyunting'),
  ]);
});
afterAll(() => gateway.end());

const path = newsPath('dinkes/imunisasi');

const baseOf = (browser: Browser, version: string, of = path, name = draftOf('dinkes/imunisasi')) =>
  browser.ask<{ raw: string }>('baseText', { ...name, path: of, version });

const versionIn = async (commit: string, of: string) => gateway.git('rev-parse', `${commit}:${of}`);

test('after a stale save the editor can read all three versions, and save with the new base', async () => {
  const base = await openNews(one, 'dinkes/imunisasi');
  await saveNews(other, 'dinkes/imunisasi', makeNews({ title: 'Dari lain' }), { base });
  const mine = makeNews({ title: 'Imunisasi anak', summary: 'Dari satu.', ...noted() });
  expect((await saveNews(one, 'dinkes/imunisasi', mine, { base })).status).toBe(409);

  const stored = await one.ask<Texts>('storedTexts', draftOf('dinkes/imunisasi'));
  expect(stored.body[path]?.raw).toContain('Dari lain');
  expect((await baseOf(one, base[path] ?? '')).body.raw).toContain('Imunisasi anak');
  const again = await saveNews(one, 'dinkes/imunisasi', mine, {
    base: { [path]: stored.body[path]?.version ?? null },
  });
  expect(again.status).toBe(200);
});

test('an older version of the draft can be read as a base too', async () => {
  const ref = 'refs/heads/draft/news-dinkes/imunisasi';
  const old = await versionIn(`${ref}~1`, path);
  expect((await baseOf(one, old)).body.raw).toContain('Dari lain');
});

test('a version that never stood at the path is refused, whoever’s it is', async () => {
  const foreign = newsPath('bpbd/siaga');
  const secret = await versionIn('main', foreign);
  const neighbour = await versionIn('main', newsPath('dinkes/posyandu'));
  const answers = await Promise.all([
    baseOf(one, secret),
    baseOf(one, secret, newsPath('dinkes/posyandu')),
    baseOf(one, neighbour),
    baseOf(one, 'f'.repeat(40)),
    baseOf(one, gateway.head()),
    baseOf(one, secret, foreign),
    baseOf(one, secret, foreign, draftOf('bpbd/siaga')),
    baseOf(one, 'main:content/topics.yml'),
    baseOf(one, secret, 'content/agencies/dinkes/../bpbd/news/siaga/index.md'),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([
    404, 404, 404, 404, 404, 403, 403, 400, 403,
  ]);
  expect(JSON.stringify(answers.map(({ body }) => body))).not.toContain('Siaga');
});

test('another agency’s texts and conflicts are not shown', async () => {
  const name = draftOf('bpbd/siaga');
  for (const action of ['storedTexts', 'draftConflict', 'workCopies'])
    expect((await one.ask(action, name)).status).toBe(403);
});

test('a draft that joins by itself has no conflict', async () => {
  expect((await one.ask('draftConflict', draftOf('dinkes/imunisasi'))).body).toBeNull();
});

test('a draft whose published text moved is brought up to date by choice, with all its authors', async () => {
  const name = draftOf('dinkes/imunisasi');
  // Later than the draft's own steps, so that their times can be told from that of the joining.
  vi.stubEnv('GIT_COMMITTER_DATE', new Date(Date.now() + 60 * 60_000).toISOString());
  await gateway.push({ [path]: makeNews({ title: 'Dari pengembang', byline: 'Baru' }) });
  vi.unstubAllEnvs();
  await makeReady(penyunting, 'dinkes/imunisasi');
  expect((await publishNews(penyunting, 'dinkes/imunisasi')).status).toBe(409);

  const { body } = await one.ask<Conflict>('draftConflict', name);
  expect(body.before[path]?.raw).toContain('Imunisasi anak');
  expect(body.published[path]?.raw).toContain('Dari pengembang');
  expect(body.draft[path]?.raw).toContain('Dari satu.');
  const head = gateway.head('refs/heads/draft/news-dinkes/imunisasi');
  const join = {
    ...name,
    texts: [
      {
        path,
        raw: makeNews({
          title: 'Dari pengembang',
          summary: 'Dari satu.',
          byline: 'Baru',
          ...noted(),
        }),
      },
    ],
    base: { [path]: body.draft[path]?.version },
    published: { [path]: body.published[path]?.version },
  };
  const told = (await penyunting.ask<{ changes: Step[] }>('changeHistory', {})).body.changes;
  expect((await one.ask('joinDraft', join)).status).toBe(200);

  const after = await penyunting.ask<Omit<DraftBody, 'authors'> & { authors: { login: string }[] }>(
    'unpublishedEntry',
    name,
  );
  expect(after.body.status).toBe('pending_review');
  expect(after.body.authors.map(({ login }) => login).sort()).toEqual([
    'penulis2@dinkes.demo',
    'penulis@dinkes.demo',
  ]);
  expect(after.body.diffs.map((diff) => diff.path)).toEqual([path]);
  expect(gateway.head(`refs/joined/news-dinkes/imunisasi/${head.slice(0, 12)}`)).toBe(head);
  expect((await one.ask('joinDraft', join)).status).toBe(409);
  const { changes } = (await penyunting.ask<{ changes: Step[] }>('changeHistory', {})).body;
  expect(ofDraft(changes)).toEqual([
    expect.objectContaining({
      subject: 'Gabungkan berita dinkes/imunisasi dengan yang sudah terbit',
    }),
    ...ofDraft(told),
  ]);
  await makeReady(penyunting, 'dinkes/imunisasi');
  expect((await publishNews(penyunting, 'dinkes/imunisasi')).status).toBe(200);
  const live = await gateway.git('show', `main:${path}`);
  expect(live).toContain('Dari pengembang');
  expect(live).toContain('Dari satu.');
});

test('joining is refused for another agency, for other files, and for a text that breaks the model', async () => {
  await saveNews(one, 'dinkes/posyandu', makeNews({ title: 'Draf' }), {
    base: await openNews(one, 'dinkes/posyandu'),
  });
  await gateway.push({ [newsPath('dinkes/posyandu')]: makeNews({ title: 'Terbit' }) });
  const name = draftOf('dinkes/posyandu');
  const { body } = await one.ask<Conflict>('draftConflict', name);
  const place = newsPath('dinkes/posyandu');
  const join = (browser: Browser, target: string, raw: string) =>
    browser.ask('joinDraft', {
      ...name,
      texts: [{ path: target, raw }],
      base: { [place]: body.draft[place]?.version },
      published: { [place]: body.published[place]?.version },
    });
  const before = await gateway.refs();
  expect((await join(await gateway.as('penulisBpbd'), place, makeNews())).status).toBe(403);
  expect((await join(one, newsPath('bpbd/siaga'), makeNews())).status).toBe(403);
  expect((await join(one, newsPath('dinkes/imunisasi'), makeNews())).status).toBe(403);
  expect((await join(one, place, makeNews({ title: '' }))).status).toBe(422);
  expect(await gateway.refs()).toBe(before);
  expect(await gateway.git('fsck', '--full', '--strict', '--no-dangling')).toBe('');
});
