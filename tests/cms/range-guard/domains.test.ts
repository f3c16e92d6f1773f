import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeForgeCity, who, type City, type Making } from './forge-city.ts';

let city: City;
beforeAll(async () => {
  city = await makeForgeCity();
});
beforeEach(() => city.reset(city.base, 'draf'));
afterAll(() => city.end());

const news = 'content/agencies/dinkes/news/vaksinasi/index.md';
const own = 'content/agencies/dinkes/domains.yml';
const known = 'lama.example:\n  reason: Mitra.\n';
const fresh = (by: string, more = '') =>
  `baru.example:\n  reason: Diperiksa saat menerbitkan.\n  by: ${by}\n${more}`;

/** Where the published branch and a draft of one news item stand, before the draft is published. */
let published: string;
let drafted: string;
beforeAll(async () => {
  await city.write(own, known);
  published = await city.commit({ author: who.pengembang, key: 'pengembang' });
  await city.write(news, 'Isi');
  await city.commit({ status: 'draft' });
  const ready = { author: who.penyunting, action: 'status', status: 'pending_publish' };
  drafted = await city.commit(ready);
});

/** Publishes the draft; the merge itself writes `files`. */
const publishing = async (files: Record<string, string>, making: Making = {}) => {
  await city.reset(published);
  return city.merge(drafted, making, async () => {
    for (const [path, text] of Object.entries(files)) await city.write(path, text);
  });
};

test('a publication that lists a site in its publisher’s name passes', async () => {
  await publishing({ [own]: known + fresh(who.penyunting) });
  expect(await city.guard()).toMatchObject({ code: 0 });
});

describe('a list of sites is refused', () => {
  test.each<[string, Record<string, string>, Making?]>([
    ['in another’s name', { [own]: known + fresh(who.humas) }],
    ['in nobody’s name', { [own]: `${known}baru.example: { reason: Mitra. }\n` }],
    ['with all below a site', { [own]: known + fresh(who.penyunting, '  subdomains: true\n') }],
    ['that lost a site', { [own]: fresh(who.penyunting) }],
    [
      'in which a known site changed',
      { [own]: `lama.example:\n  reason: Mitra.\n  subdomains: true\n${fresh(who.penyunting)}` },
    ],
    ['of another agency', { 'content/agencies/bpbd/domains.yml': fresh(who.penyunting) }],
    ['of the city', { 'content/domains.yml': fresh(who.penyunting) }],
    [
      'of the city, by the press office',
      { 'content/domains.yml': fresh(who.humas) },
      { author: who.humas },
    ],
    ['that cannot be read', { [own]: `${known}- rusak: [` }],
    [
      'with what is no host',
      { [own]: `${known}${fresh(who.penyunting).replace('baru.example', 'baru')}` },
    ],
  ])('%s', async (_what, files, making) => {
    const commit = await publishing(files, making);
    const { code, said } = await city.guard();
    expect(code).toBe(1);
    expect(said).toContain(`${commit.slice(0, 12)}`);
    expect(said).toContain('domains.yml');
  });

  test('in a writer’s draft', async () => {
    await city.write(own, fresh(who.penulis));
    const commit = await city.commit({ status: 'draft' });
    await city.commit({ author: who.penyunting, action: 'status', status: 'pending_publish' });
    await city.git('checkout', '-q', 'main');
    await city.merge('draf');
    const { code, said } = await city.guard();
    expect([code, said]).toEqual([
      1,
      expect.stringContaining(`${commit.slice(0, 12)} (${who.penulis}): ${own}`),
    ]);
  });

  test('on the published branch without a draft', async () => {
    await city.git('checkout', '-q', 'main');
    await city.write(own, fresh(who.penyunting));
    const commit = await city.commit({ author: who.penyunting });
    const { code, said } = await city.guard();
    expect([code, said]).toEqual([
      1,
      expect.stringContaining(`${commit.slice(0, 12)} (${who.penyunting}): ${own}`),
    ]);
  });
});

describe('a site is taken out of a list without a draft', () => {
  const two = `${known}usang.example:\n  reason: Mitra.\n`;

  /** Publishes a list of two sites, and then writes it anew. */
  const removing = async (text: string, making: Making = {}, path = own) => {
    await city.git('checkout', '-q', 'main');
    await city.write(path, two);
    await city.commit({ author: who.pengembang, key: 'pengembang' });
    await city.write(path, text);
    await city.commit({ author: who.penyunting, action: 'domains', ...making });
    return city.guard();
  };

  test('by a publisher of the agency', async () => {
    expect(await removing(known)).toMatchObject({ code: 0 });
  });

  test.each<[string, string, Making?, string?]>([
    ['by a writer', known, { author: who.penulis }],
    ['by whom the gateway did not sign for', known, { key: 'asing' }],
    ['under another name', known, { action: 'save' }],
    ['of another agency', known, {}, 'content/agencies/bpbd/domains.yml'],
    ['of the city, by the press office', known, { author: who.humas }, 'content/domains.yml'],
    ['with another', '{}\n'],
    ['while another comes in', `${known}${fresh(who.penyunting)}`],
    ['while another changes', 'lama.example:\n  reason: Lain.\n'],
    ['with nothing left to read', '- rusak: ['],
  ])('but not %s', async (_what, text, making, path) => {
    const { code, said } = await removing(text, making, path);
    expect(code).toBe(1);
    expect(said).toContain('domains.yml');
  });

  test('but not together with a text', async () => {
    await city.git('checkout', '-q', 'main');
    await city.write(own, two);
    await city.commit({ author: who.pengembang, key: 'pengembang' });
    await city.write(own, known);
    await city.write(news, 'Isi');
    await city.commit({ author: who.penyunting, action: 'domains' });
    expect((await city.guard()).code).toBe(1);
  });
});
