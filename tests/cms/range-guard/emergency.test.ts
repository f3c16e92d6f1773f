import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { writeText } from '#model/frontmatter.ts';
import { contentPath } from '#model/path.ts';
import { makeForgeCity, who, type City } from './forge-city.ts';

let city: City;
beforeAll(async () => {
  city = await makeForgeCity();
});
beforeEach(() => city.reset());
afterAll(() => city.end());

const path = contentPath('notice', 'dinkes/banjir');
const textWith = (fields: Record<string, unknown>, body = 'Pindah sekarang.') =>
  writeText({ title: 'Jauhi sungai', ...fields }, body, 'md');
const emergency = { urgency: 'darurat' };
const marked = { ...emergency, unreviewed: true };

/** A publisher writes a notice and publishes it alone; the merge makes it `published`. */
const publishAlone = async (drafted: string, published: string) => {
  await city.git('checkout', '-q', '-B', 'draf', 'main');
  await city.write(path, drafted);
  await city.commit({ author: who.penyunting, status: 'draft' });
  await city.git('checkout', '-q', 'main');
  return city.merge('draf', { author: who.penyunting }, () => city.write(path, published));
};

const approve = async (author: string, text: string) => {
  await city.write(path, text);
  return city.commit({ author, action: 'approve' });
};

const saidOf = async (commit: string) => {
  const { code, said } = await city.guard();
  const lines = said.split('\n').filter((line) => line.startsWith(commit.slice(0, 12)));
  return { code, said: lines.join('\n') };
};

test('an emergency that tells its readers that nobody has read it may be published alone, and approved by a second', async () => {
  await publishAlone(textWith(emergency), textWith(marked));
  expect((await city.guard()).code).toBe(0);
  await approve(who.humas, textWith(emergency));
  expect((await city.guard()).code).toBe(0);
});

describe('refused is', () => {
  test('an emergency that does not tell its readers', async () => {
    const commit = await publishAlone(textWith(emergency), textWith(emergency));
    expect((await saidOf(commit)).said).toContain('ikut ditulisnya sendiri');
  });

  test('a notice that only says that nobody has read it', async () => {
    const commit = await publishAlone(textWith({}), textWith({ unreviewed: true }));
    expect((await saidOf(commit)).said).toContain('ikut ditulisnya sendiri');
  });

  test('a publication that changes more than the mark', async () => {
    const commit = await publishAlone(textWith(emergency), textWith(marked, 'Lain sama sekali.'));
    expect((await saidOf(commit)).said).toContain('penggabungan itu sendiri');
  });

  test('an approval by the one who wrote it', async () => {
    await publishAlone(textWith(emergency), textWith(marked));
    const commit = await approve(who.penyunting, textWith(emergency));
    expect((await saidOf(commit)).said).toContain('tanpa pemeriksaan');
  });

  test('an approval that changes more than the mark', async () => {
    await publishAlone(textWith(emergency), textWith(marked));
    const commit = await approve(who.humas, textWith(emergency, 'Lain sama sekali.'));
    expect((await saidOf(commit)).said).toContain('tanpa pemeriksaan');
  });
});
