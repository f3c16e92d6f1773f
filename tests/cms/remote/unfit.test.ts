import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { headOf } from '../../bare-repository.ts';
import { makeForgeCity, who, type City, type Making } from '../range-guard/forge-city.ts';
import { startHttpForge, type HttpForge } from './http-forge.ts';
import { openRepository } from '../../../cms/gateway/git/plumbing.ts';
import { takeOver } from '../../../cms/gateway/remote/take-over.ts';
import { startSide } from './two-sides.ts';

const token = 'token-rahasia-sekali';
const page = 'content/agencies/dinkes/news/posyandu/index.md';
let city: City;
let folder: string;
let forge: HttpForge;
let [here, there] = ['', ''];

beforeAll(async () => {
  city = await makeForgeCity();
});
beforeEach(async () => {
  await city.reset();
  folder = mkdtempSync(join(tmpdir(), 'portal-unfit-'));
  [here, there] = [join(folder, 'here.git'), join(folder, 'there.git')];
  for (const side of [here, there])
    execFileSync('git', ['clone', '-q', '--bare', join(city.work, '.git'), side]);
  execFileSync('git', ['-C', there, 'config', 'http.receivepack', 'true']);
  forge = await startHttpForge(there, token);
});
afterEach(async () => {
  await forge.end();
  rmSync(folder, { recursive: true, force: true });
});
afterAll(() => city.end());

const open = () => startSide(here, { PORTAL_REMOTE: forge.url, PORTAL_REMOTE_TOKEN: token });

/** Pushes a commit to the remote past the gateway; gives it. */
const pushPast = async (files: Readonly<Record<string, string>>, making: Making) => {
  for (const [path, text] of Object.entries(files)) await city.write(path, text);
  const commit = await city.commit(making);
  await city.git('push', '-q', there, 'HEAD:main');
  return commit;
};

test('a developer’s signed commit comes in', async () => {
  const commit = await pushPast(
    { 'src/baru.ts': '', [page]: 'Jadwal posyandu.' },
    { author: who.pengembang, key: 'pengembang' },
  );
  const side = open();
  await side.tick();
  expect(headOf(here)).toBe(commit);
  expect(side.state()).toMatchObject({ state: 'same', problem: null });
});

test.each([
  ['content that nobody signed', { [page]: 'Slot.' }, { key: undefined }],
  ['content signed by a key that no list has', { [page]: 'Slot.' }, { key: 'asing' as const }],
  [
    'an account that somebody gives themselves',
    { 'cms/editors.yml': 'editors: []\n' },
    { author: who.penyunting, key: undefined },
  ],
])(
  '%s stays outside, nothing is forced there, and an operator is told',
  async (_name, files, making) => {
    const before = headOf(here);
    const commit = await pushPast(files, making);
    const side = open();
    await side.tick();
    expect(headOf(here)).toBe(before);
    expect(headOf(there)).toBe(commit);
    expect(side.incoming).toEqual([]);
    expect(side.state()).toMatchObject({
      state: 'diverged',
      problem: expect.stringContaining(`tidak diambil: ${commit.slice(0, 12)}`) as unknown,
    });
    expect(side.log.join('\n')).toContain(Object.keys(files)[0]);
  },
);

test('a fault over there that was mended by a later commit stays a fault', async () => {
  const bad = await pushPast({ [page]: 'Slot.' }, { key: undefined });
  await pushPast({ [page]: page }, { author: who.pengembang, key: 'pengembang' });
  const side = open();
  await side.tick();
  expect(side.state()?.problem).toContain(bad.slice(0, 12));
});

test('more commits at once than are judged in a moment stay outside', async () => {
  const before = headOf(here);
  const commit = (mark: number) =>
    `commit refs/heads/main\nmark :${mark}\ncommitter a <a@palu.demo> 1 +0000\ndata 1\nx\nfrom ${mark === 1 ? before : `:${mark - 1}`}\n\n`;
  const input = Array.from({ length: 2001 }, (_each, index) => commit(index + 1)).join('');
  execFileSync('git', ['-C', there, 'fast-import', '--quiet'], { input });
  const side = open();
  await side.tick();
  expect(headOf(here)).toBe(before);
  expect(side.state()).toMatchObject({
    state: 'diverged',
    problem: expect.stringContaining('lebih dari 2000 sekaligus') as unknown,
  });
});

test('what somebody else’s look at the remote brings meanwhile does not come in with what was judged', async () => {
  const judged = await pushPast(
    { [page]: 'Jadwal posyandu.' },
    { author: who.pengembang, key: 'pengembang' },
  );
  await pushPast({ [page]: 'Slot.' }, { key: undefined });
  execFileSync('git', ['-C', here, 'fetch', '-q', there, 'main:refs/portal/remote/main']);
  await takeOver(openRepository(here), 'refs/heads/main', judged, false);
  expect(headOf(here)).toBe(judged);
});
