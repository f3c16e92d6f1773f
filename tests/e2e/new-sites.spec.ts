import { expect as expectSoon, type Browser } from '@playwright/test';
import { writeText } from '#model/frontmatter.ts';
import { expectUsable } from '../accessibility.ts';
import type { Harness } from '../cms/gateway/gateway-harness.ts';
import { makeNews, newsPath } from '../cms/gateway/make-city.ts';
import type { Who } from '../cms/gateway/people.ts';
import { saveNews } from '../cms/gateway/save.ts';
import { enter, test } from './editor-city.ts';

const expect = expectSoon.configure({ timeout: 30_000 });

test.describe.configure({ timeout: 120_000 });

/** Opens an item of the agency in the editor as somebody. */
const open = async (browser: Browser, { origin }: Harness, who: Who, address: string) => {
  const page = await enter(browser, origin, who);
  await page.goto(`${origin}/?instansi=dinkes#/collections/news-dinkes/${address}`);
  await expect(page.getByLabel('Judul', { exact: true })).toBeVisible();
  return page;
};

test('what is wrong is said beside its field while it is typed, and goes when it is mended', async ({
  browser,
  gateway,
}) => {
  const page = await open(browser, gateway, 'penulis', 'new');
  const summary = page.getByLabel('Ringkasan');
  const count = page.getByRole('status').filter({ hasText: /perlu/ });
  const preview = page.frameLocator('#preview-pane');
  await page.getByLabel('Judul', { exact: true }).fill('Vaksinasi di mal');
  await summary.fill('Daftar lewat https://bit.ly/vaksin-mal');
  await expect(count).toHaveText('1 hal perlu diperbaiki sebelum dapat disimpan.');
  await expect(summary).toHaveAccessibleDescription(/tautan pendek/i);
  await expect(summary).toHaveAttribute('aria-invalid', 'true');
  await expect(summary).toBeFocused();
  // What is only not written yet is no mistake.
  await expect(page.locator('.field-problem')).toHaveCount(1);
  await expectUsable(page);
  await page.getByLabel('Judul', { exact: true }).focus();
  await preview.getByRole('button', { name: 'Ringkasan' }).click();
  await expect(summary).toBeFocused();

  await summary.fill('Daftar lewat https://vaksin.example/mal');
  await expect(count).toHaveText('1 tautan perlu diperiksa penyunting sebelum terbit.');
  await expect(summary).not.toHaveAttribute('aria-invalid');
  await summary.fill('Daftar di puskesmas.');
  await expect(count).toHaveCount(0);
  await expect(page.locator('.field-problem')).toHaveCount(0);
  await expect(preview.getByRole('complementary')).toHaveCount(0);
  await page.context().close();
});

test('a link to a page of the portal that is not there is told, to who reads the draft too', async ({
  browser,
  gateway,
}) => {
  const body = 'Lihat [jadwal kami](/berita/dinkes/jadwal/).';
  await saveNews(await gateway.as('penulis'), 'dinkes/menaut', makeNews({}, body));
  const page = await open(browser, gateway, 'penyunting', 'entries/menaut/index');
  const count = page.getByRole('status').filter({ hasText: /tautan/ });
  await expect(count).toHaveText('1 tautan tidak sampai ke halaman mana pun.');
  await expect(page.locator('.field-told')).toContainText('“/berita/dinkes/jadwal/”');
  const list = page.frameLocator('#preview-pane').getByRole('complementary');
  await expect(list).toContainText('Tidak ada halaman atau berkas di alamat');
  await expect(page.locator('[aria-invalid]')).toHaveCount(0);
  await expectUsable(page);
  await page.context().close();
});

test('a publisher confirms each new site before it goes out, by keyboard too', async ({
  browser,
  gateway,
}) => {
  const body =
    'Daftar di [halaman mitra](https://mitra.example/) atau [cermin](https://usaha.example/).';
  await saveNews(await gateway.as('penulis'), 'dinkes/mitra', makeNews({}, body));
  const page = await open(browser, gateway, 'penyunting', 'entries/mitra/index');
  await page.getByRole('button', { name: /^Status/ }).click();
  await page.getByRole('menuitem', { name: 'Siap terbit' }).click();
  const toast = (words: string) => page.getByRole('alert').filter({ hasText: words }).first();
  await expect(toast('Status tulisan berubah.')).toBeVisible();
  const publish = async () => {
    await page.getByRole('button', { name: /^Terbitkan/ }).click();
    await page.getByRole('menuitem', { name: 'Terbitkan sekarang' }).click();
  };
  await publish();
  const dialog = page.getByRole('dialog', { name: 'Situs ini belum pernah ditautkan' });
  const sites = dialog.getByRole('group');
  await expect(sites).toHaveCount(2);
  await expect(sites.nth(0)).toContainText('“halaman mitra”');
  await expect(dialog.getByRole('group', { name: 'usaha.example' })).toContainText('“cermin”');
  await expectUsable(page);
  await page.keyboard.press('Escape');
  await expect(toast('Belum terbit')).toBeVisible();

  await publish();
  const [first, second] = [sites.nth(0).getByRole('checkbox'), sites.nth(1).getByRole('checkbox')];
  await dialog.getByRole('button', { name: 'Terbitkan' }).press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('mitra.example');
  await expect(first).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(second).toBeFocused();
  await page.keyboard.press('Space');
  await dialog.getByRole('button', { name: 'Terbitkan' }).press('Enter');
  await expect(toast('Tulisan terbit.')).toBeVisible();
  expect(await gateway.git('show', 'main:content/agencies/dinkes/domains.yml')).toMatch(
    /^mitra\.example:\n[^]*by: penyunting@dinkes\.demo[^]*^usaha\.example:/m,
  );
  expect(await gateway.git('show', `main:${newsPath('dinkes/mitra')}`)).toContain('mitra.example');
  await page.context().close();
});

test('a publisher takes a site that nothing links out of the list, on a phone and by keyboard', async ({
  browser,
  gateway,
}) => {
  const list = 'content/agencies/bpbd/domains.yml';
  const fact = { reason: 'Diperiksa saat menerbitkan.', by: 'penyunting@bpbd.demo' };
  await gateway.push({
    [list]: writeText({ 'dipakai.example': fact, 'usang.example': fact }, '', 'yml'),
    [newsPath('bpbd/mitra')]: makeNews({}, 'Lihat [mitra kami](https://dipakai.example/).'),
  });
  const page = await enter(browser, gateway.origin, 'penyuntingBpbd');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('link', { name: 'Situs luar' }).click();
  await expect(page.getByRole('heading', { name: 'Situs luar' })).toBeFocused();
  const removal = (host: string) => page.getByRole('button', { name: `Hapus ${host} dari` });
  await expect(removal('usang.example')).toBeVisible();
  await expectUsable(page);
  await removal('dipakai.example').press('Enter');
  const told = page.getByRole('dialog', { name: 'dipakai.example masih ditautkan' });
  await expect(told.getByRole('listitem')).toHaveText(['berita bpbd/mitra']);
  await expectUsable(page);
  await page.keyboard.press('Escape');
  await expect(removal('dipakai.example')).toBeFocused();
  await removal('usang.example').press('Enter');
  const question = page.getByRole('dialog', { name: 'Hapus usang.example dari daftar?' });
  await question.getByRole('button', { name: 'Hapus' }).press('Enter');
  await expect(page.getByRole('status')).toContainText('usang.example dihapus dari daftar');
  await expect(removal('usang.example')).toHaveCount(0);
  await expectUsable(page);
  expect(await gateway.git('show', `main:${list}`)).not.toContain('usang.example');
  await page.context().close();
});
