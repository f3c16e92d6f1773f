import { expect as expectSoon, test, type Page, type Locator } from '@playwright/test';
import { expectUsable } from '../accessibility.ts';
import { newsPath, makeNews } from '../cms/gateway/make-city.ts';
import { startPublishingCity, type PublishingCity } from './publishing-city.ts';

const expect = expectSoon.configure({ timeout: 30_000 });

/** How long a busy machine may take to build the portal anew. */
const rebuilt = { timeout: 180_000 };

test.describe.configure({ timeout: 480_000 });

let city: PublishingCity;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  city = await startPublishingCity();
});
test.afterAll(() => city.end());

/** Saves a draft as the page's account. */
const saveDraft = async (page: Page, path: string, slug: string, raw: string): Promise<void> => {
  const { origin } = city.gateway;
  const response = await page.request.post(`${origin}/api/cms/v1`, {
    headers: { Origin: origin, 'X-Portal-Request': '1' },
    data: {
      action: 'persistEntry',
      params: {
        dataFiles: [{ path, slug: `${slug}/index`, raw }],
        assets: [],
        options: { useWorkflow: true },
      },
    },
  });
  expect(response.status(), await response.text()).toBe(200);
};

const openDraft = async (page: Page, collection: string, slug: string): Promise<void> => {
  await page.goto(
    `${city.gateway.origin}/?instansi=bpbd#/collections/${collection}/entries/${slug}/index`,
  );
  await expect(page.getByLabel('Judul', { exact: true })).toBeVisible();
};

const toast = (page: Page, words: string | RegExp) =>
  page.getByRole('alert').filter({ hasText: words }).first();

const makeReady = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^Status/ }).click();
  await page.getByRole('menuitem', { name: 'Siap terbit' }).click();
  await expect(toast(page, 'Status tulisan berubah.')).toBeVisible();
};

const publish = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^Terbitkan/ }).click();
  await page.getByRole('menuitem', { name: 'Terbitkan sekarang' }).click();
};

test('an emergency that one person published alone says so to citizens, until a second person approves it', async ({
  browser,
}) => {
  const title = 'Sungai meluap di Palu Utara';
  const mark = /belum diperiksa orang kedua/i;
  const address = `${city.portalUrl}/pengumuman/bpbd/sungai-meluap/`;

  await test.step('published alone', async () => {
    const page = await city.enter(browser, 'penyuntingBpbd');
    await saveDraft(
      page,
      'content/agencies/bpbd/notices/sungai-meluap/index.md',
      'sungai-meluap',
      `---\ntitle: ${title}\nsummary: Jauhi bantaran sungai.\ndate: 2026-03-09\nurgency: darurat\ntopics: [kesehatan]\n---\n\nNaik ke tempat tinggi.\n`,
    );
    await openDraft(page, 'notices-bpbd', 'sungai-meluap');
    await makeReady(page);
    await publish(page);
    await expect(toast(page, 'Tulisan terbit.')).toBeVisible();
    await page.goto(city.gateway.origin);
    await expect(page.getByRole('listitem').filter({ hasText: title })).toContainText(
      'Menunggu penyunting lain.',
    );
    await page.context().close();
  });

  const citizen = await browser.newPage();
  const notice = citizen.getByRole('main');
  const above = citizen.getByRole('region', { name: 'Pengumuman darurat' }).getByRole('listitem');
  await expect.poll(async () => (await citizen.goto(address))?.status(), rebuilt).toBe(200);
  await expect(notice.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(notice.getByText(mark)).toBeVisible();
  await expect(above.filter({ hasText: title })).toContainText(mark);

  await test.step('approved by a second person', async () => {
    const page = await city.enter(browser, 'humas');
    await expectUsable(page);
    await page.getByRole('button', { name: `Setujui: ${title}` }).click();
    await expect(page.getByRole('link', { name: title })).toHaveCount(0);
    await page.context().close();
  });
  await expect
    .poll(async () => {
      await citizen.reload();
      return notice.getByText(mark).count();
    }, rebuilt)
    .toBe(0);
  await expect(notice.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(above.filter({ hasText: title })).not.toContainText(mark);
  await citizen.close();
});

test('a draft for later says when it is published, and what that still needs', async ({
  browser,
}) => {
  const writer = await city.enter(browser, 'penulisBpbd');
  const raw = makeNews({ publishAt: '2099-12-01T09:00' });
  await saveDraft(writer, newsPath('bpbd/kelak'), 'kelak', raw);
  await writer.context().close();

  const page = await city.enter(browser, 'penyuntingBpbd');
  const moment = page.getByRole('status').filter({ hasText: 'WITA' });
  await openDraft(page, 'news-bpbd', 'kelak');
  await makeReady(page);
  await expect(moment).toHaveText(
    'Belum dijadwalkan. Setelah penyunting menekan “Terbitkan”, tulisan ini terbit sendiri 1 Desember 2099, 09.00 WITA.',
  );
  await publish(page);
  const planned = 'terbit sendiri 1 Desember 2099, 09.00 WITA.';
  // It did not fail, and does not look as if it had.
  await expect(page.locator('.Toastify__toast--info')).toContainText(
    `Sudah dijadwalkan, dan ${planned}`,
  );
  await expect(moment).toHaveText(`Sudah dijadwalkan: ${planned}`);
  await expectUsable(page);
  await page.reload();
  await expect(moment).toHaveText(`Sudah dijadwalkan: ${planned}`);
  await page.context().close();
});

/** Fills a field that the form may draw anew meanwhile, as it does after a refusal. */
const write = async (field: Locator, text: string) => {
  await expect(async () => {
    await field.fill(text);
    await expect(field).toHaveValue(text, { timeout: 1000 });
  }).toPass();
};

test('a redirect that cannot be is refused beside its field, and a good one is saved', async ({
  browser,
}) => {
  const page = await city.enter(browser, 'humas');
  await page.goto(
    `${city.gateway.origin}/?instansi=bpbd#/collections/redirects-kota/entries/redirects`,
  );
  await page.getByRole('button', { name: 'Tambah pengalihan' }).click();
  const from = page.getByLabel('Alamat lama', { exact: true }).last();
  const to = page.getByLabel('Alamat baru').last();
  const save = page.getByRole('button', { name: 'Simpan', exact: true });

  await test.step('a duplicate', async () => {
    await write(from, '/berita/dinkes/lama/');
    await write(to, '/berita/dinkes/terbit/');
    await save.click();
    await expect(toast(page, 'Perbaiki isian ini: Alamat › 3 › Alamat lama.')).toBeVisible();
    await expect(from).toHaveAccessibleDescription(/\/berita\/dinkes\/lama\/ ditulis dua kali/);
    await expect(from).toHaveAttribute('aria-invalid', 'true');
    await expect(from).toBeFocused();
    await expectUsable(page);
  });
  await test.step('a loop', async () => {
    await write(from, '/berita/dinkes/putar/');
    await expect(from).not.toHaveAttribute('aria-invalid');
    await write(to, '/berita/dinkes/putar/');
    await save.click();
    await expect(to).toHaveAccessibleDescription(/berputar dan tidak pernah sampai/);
    await expect(page.getByText('ditulis dua kali').and(page.locator('p'))).toHaveCount(0);
  });
  await test.step('a good one', async () => {
    await write(to, '/berita/bpbd/siaga/');
    await save.click();
    await expect(toast(page, 'Tulisan tersimpan.')).toBeVisible();
    await expect(page.locator('[aria-invalid=true]')).toHaveCount(0);
    const draft = 'refs/heads/draft/redirects-kota/redirects:content/redirects.yml';
    expect(await city.gateway.git('show', draft)).toMatch(
      /from: \/berita\/dinkes\/putar\/\s+to: \/berita\/bpbd\/siaga\//,
    );
  });
  await page.context().close();
});
