import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeForgeCity, who, type City, type Making } from './forge-city.ts';

let city: City;
beforeAll(async () => {
  city = await makeForgeCity();
});
beforeEach(() => city.reset());
afterAll(() => city.end());

const news = 'content/agencies/dinkes/news/vaksinasi/index.md';
const foreign = 'content/agencies/bpbd/news/siaga/index.md';

const draft = async (making: Making = {}, path = news) => {
  await city.git('checkout', '-q', '-B', 'draf', 'main');
  await city.write(path, `${path} baru`);
  await city.commit({ status: 'draft', ...making });
};

const ready = (making: Making = {}) =>
  city.commit({ author: who.penyunting, action: 'status', status: 'pending_publish', ...making });

const merge = async (making: Making = {}, change?: () => Promise<void>) => {
  await city.git('checkout', '-q', 'main');
  return city.merge('draf', making, change);
};

const expectRefused = async (commit: string, ...words: string[]) => {
  const { code, said } = await city.guard();
  expect(code).toBe(1);
  const lines = said.split('\n').filter((each) => each.startsWith(commit.slice(0, 12)));
  for (const word of words) expect(lines.join('\n')).toContain(word);
};

describe('four eyes', () => {
  test('nobody publishes what they wrote', async () => {
    await draft({ author: who.penyunting });
    await ready();
    await expectRefused(await merge(), who.penyunting, 'ikut ditulisnya sendiri');
  });

  test('nobody publishes what they wrote in part', async () => {
    await draft();
    await city.write(news, 'lebih baik');
    await city.commit({ author: who.penyunting, status: 'pending_review' });
    await ready();
    await expectRefused(await merge(), 'ikut ditulisnya sendiri');
  });

  test('a writer publishes nothing', async () => {
    await draft({ author: who.penyunting });
    await ready();
    await expectRefused(await merge({ author: who.penulis }), 'bukan penyunting');
  });

  test('nobody publishes for another agency', async () => {
    await draft({ author: who.penulisBpbd }, foreign);
    await ready({ author: who.humas });
    await expectRefused(await merge(), 'instansi lain');
  });

  test('what nobody called ready is not published', async () => {
    await draft();
    await expectRefused(await merge(), 'belum berstatus siap terbit');
  });

  test('a writer calls nothing ready', async () => {
    await draft();
    const commit = await ready({ author: who.penulis });
    await merge();
    await expectRefused(commit, who.penulis, 'tidak berhak memberi status');
  });

  test('a status that the gateway did not sign counts for nothing', async () => {
    await draft();
    await ready({ key: undefined });
    await expectRefused(await merge(), 'belum berstatus siap terbit');
  });

  test('the press office publishes for every agency', async () => {
    await draft({ author: who.penulisBpbd }, foreign);
    await ready({ author: who.humas });
    await merge({ author: who.humas });
    expect((await city.guard()).code).toBe(0);
  });
});

describe('a merge', () => {
  test('that changes a file by itself is refused, also with the signature', async () => {
    await draft();
    await ready();
    const commit = await merge({}, () => city.write(foreign, 'diselipkan'));
    await expectRefused(commit, foreign, 'penggabungan itu sendiri');
  });

  test('that drops what one side changed is refused', async () => {
    await draft();
    await ready();
    await city.git('checkout', '-q', 'main');
    await city.write(foreign, 'berubah');
    await city.commit({ author: who.pengembang, key: 'pengembang' });
    const commit = await merge({}, () => city.write(foreign));
    await expectRefused(commit, foreign, 'penggabungan itu sendiri');
  });

  test('may set the redirects right', async () => {
    await draft();
    await ready();
    await merge({}, () => city.write('content/redirects.yml', 'items: []'));
    expect((await city.guard()).code).toBe(0);
  });

  test('without a signature may join what is right on both sides, and add nothing', async () => {
    await city.git('checkout', '-q', '-B', 'luar');
    await city.write('src/x.ts', 'export {};');
    await city.commit({ author: who.pengembang, key: undefined });
    await draft();
    await ready();
    await merge();
    await city.merge('luar', { author: who.gerbang, key: undefined, action: 'join' });
    expect((await city.guard()).code).toBe(0);
    await city.git('reset', '-q', '--hard', 'HEAD~1');
    const evil = await city.merge(
      'luar',
      { author: who.gerbang, key: undefined, action: 'join' },
      () => city.write(foreign, 'diselipkan'),
    );
    await expectRefused(evil, foreign, 'tidak ditandatangani');
  });
});

describe('a developer', () => {
  test('changes content with a key that the list names', async () => {
    await city.write(foreign, 'berubah');
    await city.commit({ author: who.pengembang, key: 'pengembang' });
    expect((await city.guard()).code).toBe(0);
  });

  test('changes content by name alone only where that is allowed', async () => {
    await city.write(foreign, 'berubah');
    const commit = await city.commit({ author: who.pengembang, key: undefined });
    await expectRefused(commit, foreign, 'bukan pengembang yang terbukti');
    expect((await city.guard('--trust-developer-names')).code).toBe(0);
  });

  test('cannot be made by the range that is judged', async () => {
    const list = await city.git('show', `${city.base}:cms/editors.yml`);
    await city.write('cms/editors.yml', list.replace('[dinkes]', '[dinkes, bpbd]'));
    await city.commit({ author: who.pengembang, key: 'pengembang' });
    await draft({}, foreign);
    await ready();
    await merge();
    const { code, said } = await city.guard();
    expect(code).toBe(1);
    expect(said).toContain('milik instansi bpbd');
  });
});

test('a history that begins elsewhere is judged from its first commit', async () => {
  await city.git('checkout', '-q', '--orphan', 'asing');
  await city.git('rm', '-rfq', '.');
  await city.write('content/agencies/bpbd/news/lain/index.md');
  const first = await city.commit({ key: 'asing' });
  await city.git('checkout', '-q', '-f', 'main');
  await city.git(
    ...['-c', 'user.name=x', '-c', 'user.email=x@x', 'merge', '-q', '-m', 'x'],
    ...['--allow-unrelated-histories', 'asing'],
  );
  await expectRefused(first, 'content/agencies/bpbd/news/lain/index.md', 'tidak ditandatangani');
});

test('a repository whose history was cut off is not judged', async () => {
  const cut = join(city.work, '.git/shallow');
  await writeFile(cut, `${city.base}\n`);
  const { code, said } = await city.guard();
  await rm(cut);
  expect([code, said]).toEqual([2, expect.stringContaining('terpotong')]);
});

test('a range that cannot be judged is no pass', async () => {
  expect((await city.guard('--signers', 'tidak/ada')).code).toBe(2);
  expect((await city.runGuard('--signers', 'tidak/ada')).code).toBe(2);
  expect((await city.guard('--editors', 'content/agencies/bpbd/news/siaga/index.md')).code).toBe(2);
});
