import { chmod, mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeForgeCity, who, type City, type Making } from './forge-city.ts';

let city: City;
beforeAll(async () => {
  city = await makeForgeCity();
});
beforeEach(() => city.reset(city.base, 'draf'));
afterAll(() => city.end());

const news = 'content/agencies/dinkes/news/vaksinasi/index.md';
const foreign = 'content/agencies/bpbd/news/siaga/index.md';

/** Publishes the branch `draf` as the gateway would. */
const publish = async (making: Making = {}, change?: () => Promise<void>) => {
  await city.commit({ author: who.penyunting, action: 'status', status: 'pending_publish' });
  await city.git('checkout', '-q', 'main');
  return city.merge('draf', making, change);
};

const draft = async (path = news, making: Making = {}) => {
  await city.write(path, `${path} baru`);
  return city.commit({ status: 'draft', ...making });
};

/** Expects findings that name the commit, the path and the words. */
const expectRefused = async (commit: string, ...words: string[]) => {
  const { code, said } = await city.guard();
  expect(code).toBe(1);
  const line = said.split('\n').find((each) => each.startsWith(commit.slice(0, 12)));
  for (const word of words) expect(line).toContain(word);
};

test('a draft that a second person published passes', async () => {
  await draft();
  await publish();
  const good = { code: 0, said: 'Semua commit baik.' };
  expect(await city.guard()).toEqual(good);
  expect(await city.runGuard()).toEqual(good);
});

test('the press office deletes an entry, and its address is remembered', async () => {
  await city.git('checkout', '-q', 'main');
  await rm(join(city.work, foreign));
  await city.write('content/redirects.yml', 'items: []');
  await city.commit({ author: who.humas, action: 'delete' });
  expect((await city.guard()).code).toBe(0);
});

describe('a forged commit is refused', () => {
  test('without a signature', async () => {
    const commit = await draft(news, { key: undefined });
    await publish();
    await expectRefused(commit, news, who.penulis, 'tidak ditandatangani gerbang');
    const { code, said } = await city.runGuard();
    expect([code, said]).toEqual([1, expect.stringContaining(commit.slice(0, 12))]);
  });

  test('with the signature of a key that nobody listed', async () => {
    const commit = await draft(news, { key: 'asing' });
    await publish();
    await expectRefused(commit, news, 'tidak ditandatangani gerbang');
  });

  test('in another agency', async () => {
    const commit = await draft(foreign);
    await publish();
    await expectRefused(commit, foreign, 'milik instansi bpbd', `${who.penulis} hanya boleh`);
  });

  test('in the name of another', async () => {
    const commit = await draft(news, { user: who.humas });
    await publish();
    await expectRefused(commit, news, who.humas, who.penulis, 'Portal-User');
  });

  test('in the name of someone who is no editor', async () => {
    const commit = await draft(news, { author: 'tamu@palu.go.id' });
    await publish();
    await expectRefused(commit, news, 'tamu@palu.go.id tidak ada di daftar editor');
  });

  test('made on the published branch without a draft', async () => {
    await city.git('checkout', '-q', 'main');
    await expectRefused(await draft(), news, 'tanpa pemeriksaan');
  });

  test('a draft that was merged but not published', async () => {
    const commit = await draft();
    await city.git('checkout', '-q', 'main');
    await city.merge('draf', { action: 'save' });
    await expectRefused(commit, news, 'tanpa pemeriksaan');
  });

  test('moved from one agency to another', async () => {
    await city.git('checkout', '-q', '-B', 'draf', city.base);
    const moved = 'content/agencies/dinkes/news/siaga/index.md';
    await mkdir(join(city.work, 'content/agencies/dinkes/news/siaga'), { recursive: true });
    await city.git('mv', foreign, moved);
    const commit = await city.commit({ status: 'draft' });
    await publish();
    await expectRefused(commit, foreign, 'milik instansi bpbd');
  });

  test('a path that is no content, by an editor', async () => {
    const commit = await draft('src/pages/index.astro');
    await publish();
    await expectRefused(commit, 'src/pages/index.astro', 'bukan berkas isi');
  });

  test('a path that only looks like content, by an editor', async () => {
    const path = 'Content/agencies/dinkes/news/vaksinasi/index.md';
    const commit = await draft(path);
    await publish();
    await expectRefused(commit, path, 'bukan berkas isi');
  });

  test('code, in the name of an editor and without a signature', async () => {
    await city.git('checkout', '-q', 'main');
    const commit = await draft('astro.config.ts', { key: undefined });
    await expectRefused(commit, 'astro.config.ts', 'di luar content/', who.penulis);
  });

  test('a symbolic link, by anyone', async () => {
    await city.git('checkout', '-q', 'main');
    const path = 'content/agencies/dinkes/news/posyandu/rahasia.pdf';
    await symlink('/etc/passwd', join(city.work, path));
    const commit = await city.commit({ author: who.pengembang, key: 'pengembang' });
    await expectRefused(commit, path, 'tautan simbolis');
  });

  test('a file that can be run, by anyone', async () => {
    const path = 'content/agencies/dinkes/news/posyandu/index.md';
    await chmod(join(city.work, path), 0o755);
    const commit = await city.commit({ status: 'draft' });
    await publish();
    await expectRefused(commit, path, 'dapat dijalankan');
  });

  test('a sub-project, by anyone', async () => {
    const path = 'content/agencies/dinkes/news/sisipan';
    await city.git('update-index', '--add', '--cacheinfo', `160000,${city.base},${path}`);
    await mkdir(join(city.work, path), { recursive: true });
    await city.git('init', '-q', join(city.work, path));
    await city.git(
      '-C',
      path,
      '-c',
      'user.name=x',
      '-c',
      'user.email=x@x',
      'commit',
      '-q',
      '--allow-empty',
      '-m',
      'x',
    );
    const commit = await city.commit({ status: 'draft' });
    await publish();
    await expectRefused(commit, path, 'submodul');
    await rm(join(city.work, path), { recursive: true, force: true });
  });
});
