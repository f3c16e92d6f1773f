import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeText } from '#model/frontmatter.ts';
import { attachmentPath, contentPath, parseContentPath } from '#model/path.ts';
import { withChanges } from '../../../../cms/gateway/changed-content.ts';
import { openRepository } from '../../../../cms/gateway/git/plumbing.ts';
import { listFiles } from '../../../../cms/gateway/git/tree.ts';
import { refuseLostContacts } from '../../../../cms/gateway/publishing/lost-contacts.ts';
import { importCommit } from '../../../bare-repository.ts';
import { makeData } from '../../../make.ts';
import type { Answer, Browser } from '../browser.ts';
import { startHarness, type Harness } from '../gateway-harness.ts';
import { makeNews, newsPath } from '../make-city.ts';
import { makeReady, publishNews, saveNews, saveTexts } from '../save.ts';

let gateway: Harness;
let penulis: Browser;
let penyunting: Browser;
let humas: Browser;

beforeAll(async () => {
  gateway = await startHarness();
  penulis = await gateway.as('penulis');
  penyunting = await gateway.as('penyunting');
  humas = await gateway.as('humas');
});
afterAll(() => gateway.end());

const counterText = (phone: string, more: object = {}) =>
  writeText({ ...makeData('counter'), area: undefined, phone, ...more }, '', 'yml');
const counterPath = (slug: string) => contentPath('counter', `dinkes/${slug}`);
const draftOfCounter = (slug: string) => ({ collection: 'counters-dinkes', slug: `${slug}/index` });
const saveCounter = (slug: string, raw: string, base?: Record<string, string>): Promise<Answer> =>
  saveTexts(penulis, { [counterPath(slug)]: raw }, base ? { base } : {});
const publishCounter = async (slug: string): Promise<Answer> => {
  const newStatus = 'pending_publish';
  const draft = draftOfCounter(slug);
  const ready = await penyunting.ask('updateUnpublishedEntryStatus', { ...draft, newStatus });
  if (ready.status !== 200) return ready;
  return penyunting.ask('publishUnpublishedEntry', draftOfCounter(slug));
};
const versionsOf = async (slug: string): Promise<Record<string, string>> =>
  (await penulis.ask('getEntry', { path: counterPath(slug) })).body.versions;

const bytesOf = (texts: Record<string, string>) =>
  new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]));
const table = 'loket,telepon\nImunisasi,08114500123\n';
const draftOn = (id: string) => `refs/heads/draft/news-${id}`;
const telling = (number: string) => makeNews({}, `Hubungi WhatsApp ${number}.`);
const saveTelling = (id: string, number: string) => saveNews(penulis, id, telling(number));
const problemsOf = async (browser: Browser, id: string, number: string): Promise<string[]> => {
  const texts = [{ path: newsPath(id), raw: telling(number) }];
  const { body } = await browser.send<{ findings: { remedy: string }[] }>('/api/check', {
    method: 'POST',
    body: JSON.stringify({ texts, files: [] }),
  });
  return body.findings.map(({ remedy }) => remedy);
};

describe('a number in a contact field', () => {
  test('vouches for nothing while its counter is a draft, neither in the form nor in a save', async () => {
    expect((await saveCounter('pribadi', counterText('0812-3456-7890'))).status).toBe(200);
    expect(await problemsOf(penulis, 'dinkes/pribadi', '081234567890')).toEqual([
      expect.stringContaining('isi dulu di kontak resmi instansi atau loket dan terbitkan'),
    ]);
    expect(await saveTelling('dinkes/pribadi', '081234567890')).toMatchObject({ status: 422 });
    const own = counterText('0812-3456-7890', { summary: 'Hubungi 0812-3456-7890.' });
    const base = (await saveCounter('lain', counterText('0812-3456-7890'))).body.versions;
    expect(await saveCounter('lain', own, base)).toMatchObject({ status: 422 });
  });

  test('vouches nowhere when a forged draft holds the counter too', async () => {
    expect((await saveNews(penulis, 'dinkes/palsu')).status).toBe(200);
    const files = {
      [counterPath('palsu')]: counterText('0812-3456-7890'),
      [newsPath('dinkes/palsu')]: telling('0812-3456-7890'),
    };
    const ref = draftOn('dinkes/palsu');
    importCommit(gateway.repository, { files, ref, parents: [gateway.head(ref)] });
    expect(await makeReady(penyunting, 'dinkes/palsu')).toMatchObject({ status: 422 });
    expect((await publishNews(penyunting, 'dinkes/palsu')).status).not.toBe(200);
  });

  test('passes in texts and tables of its agency once a publisher let it out, and in no other', async () => {
    expect((await saveCounter('imunisasi', counterText('+62 811 4500 123'))).status).toBe(200);
    expect((await publishCounter('imunisasi')).status).toBe(200);
    expect(await problemsOf(penulis, 'dinkes/hubungi', '0811-4500-123')).toEqual([]);
    const id = 'dinkes/hubungi';
    const path = attachmentPath('news', id, 'kontak.csv');
    const content = Buffer.from(table).toString('base64');
    const assets = [{ path, content, encoding: 'base64' }];
    const saved = await saveNews(penulis, id, telling('0811-4500-123'), { assets });
    expect(saved).toMatchObject({ status: 200 });
    expect((await makeReady(penyunting, id)).status).toBe(200);
    expect((await publishNews(penyunting, id)).status).toBe(200);

    const bpbd = await gateway.as('penulisBpbd');
    expect(await problemsOf(bpbd, 'bpbd/hubungi', '0811-4500-123')).toHaveLength(1);
    // The same file was judged for the agency whose number it is.
    expect((await saveNews(bpbd, 'bpbd/hubungi')).status).toBe(200);
    importCommit(gateway.repository, {
      files: { [attachmentPath('news', 'bpbd/hubungi', 'kontak.csv')]: table },
      ref: draftOn('bpbd/hubungi'),
      parents: [gateway.head(draftOn('bpbd/hubungi'))],
    });
    const penyuntingBpbd = await gateway.as('penyuntingBpbd');
    expect(await makeReady(penyuntingBpbd, 'bpbd/hubungi')).toMatchObject({ status: 422 });
  });

  test('of the city stays as long as an agency tells it that has no such number itself', async () => {
    const facts = (phone: string) => `emergency: [{ phone: ${phone} }]\n`;
    const city = contentPath('city', 'city');
    await gateway.push({
      [city]: facts('0811-0000-112'),
      [contentPath('counter', 'bpbd/posko')]: counterText('0811-0000-112'),
      [newsPath('bpbd/posko')]: telling('0811 0000 112'),
      [newsPath('dinkes/darurat')]: telling('0811 0000 112'),
    });
    const git = openRepository(gateway.repository);
    const [files, place] = [await listFiles(git, 'main'), parseContentPath(city)];
    const refused = (changes: Record<string, string>) =>
      place && refuseLostContacts(git, files, withChanges(files, bytesOf(changes)), place);
    await expect(refused({ [city]: facts('112') })).rejects.toThrow(
      'masih tertulis di berita dinkes/darurat.',
    );
    await refused({ [city]: facts('112'), [newsPath('dinkes/darurat')]: telling('112') });
  });

  test('stays as long as a published text or table of its agency tells it', async () => {
    const before = gateway.head();
    const base = await versionsOf('imunisasi');
    expect((await saveCounter('imunisasi', counterText('(0451) 421234'), base)).status).toBe(200);
    const { status, body } = await publishCounter('imunisasi');
    expect([status, body.error]).toEqual([
      409,
      '08114500123 dihapus dari kontak resmi, tetapi masih tertulis di berita dinkes/hubungi. Hapus dahulu dari sana. ' +
        'Bila tulisan lama boleh tetap memuatnya, tambahkan di isian “Kontak lama” profil instansi, dan terbitkan profil itu dahulu.',
    ]);
    expect(await humas.ask('deleteFiles', { paths: [counterPath('imunisasi')] })).toMatchObject({
      status: 409,
    });
    expect(gateway.head()).toBe(before);
    expect(await humas.ask('deleteFiles', { paths: [newsPath('dinkes/hubungi')] })).toMatchObject({
      status: 200,
    });
    expect((await publishCounter('imunisasi')).status).toBe(200);
    expect(await saveTelling('dinkes/lagi', '0811-4500-123')).toMatchObject({ status: 422 });
  });
});
