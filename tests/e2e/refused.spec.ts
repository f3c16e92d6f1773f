import { expect as expectSoon, type Browser, type Page } from '@playwright/test';
import { writeText } from '#model/frontmatter.ts';
import { contentPath } from '#model/path.ts';
import { besideWindow, expectUsable, faultsOn } from '../accessibility.ts';
import { makeCity } from '../cms/gateway/make-city.ts';
import { makers } from '../hostile/makers.ts';
import { enter, test } from './editor-city.ts';

const expect = expectSoon.configure({ timeout: 30_000 });

test.describe.configure({ timeout: 120_000 });

const path = contentPath('document', 'dinkes/penerima');
const data = {
  title: 'Penerima bantuan 2026',
  summary: 'Penerima bantuan menurut kelurahan.',
  class: 'berkala',
  group: 'lainnya',
  year: 2026,
  date: '2026-03-09',
  holder: 'Sekretariat',
  responsible: 'Sekretaris',
  made: 'Palu, Maret 2026',
  retention: '5 tahun',
  link: 'https://palukota.go.id/',
  topics: ['kesehatan'],
};

const messages = (page: Page) => page.getByRole('alert').filter({ hasText: 'Belum tersimpan' });

const save = (page: Page) =>
  page.getByRole('button', { name: 'Simpan', exact: true }).press('Enter');

const open = async (browser: Browser, origin: string, address: string, label: string) => {
  const page = await enter(browser, origin, 'penulis');
  await page.goto(`${origin}/?instansi=dinkes#/collections/${address}`);
  await expect(page.getByLabel(label, { exact: true })).toBeVisible();
  return page;
};

const chooseFile = async (page: Page, name: string, buffer: Buffer) => {
  await page.getByRole('button', { name: /^Pilih berkas/ }).click();
  const library = page.getByRole('dialog');
  const file = { name, mimeType: 'application/octet-stream', buffer };
  await library.locator('input[type=file]').setInputFiles(file);
  await expect(library.getByText('Draf', { exact: true })).toBeVisible();
  await library.getByRole('button', { name: 'Pakai yang dipilih' }).click();
  await expect(library).toBeHidden();
};

test('a file that is refused is named beside its field, with its sheet and cell; without it the rest is saved', async ({
  browser,
  gateway,
}) => {
  await gateway.push({
    'content/domains.yml': writeText(
      { 'go.id': { subdomains: true, reason: 'Situs pemerintah.' } },
      '',
      'yml',
    ),
    [path]: writeText(data, '', 'yml'),
  });
  const page = await open(
    browser,
    gateway.origin,
    'documents-dinkes/entries/penerima/index',
    'Judul',
  );
  await page.getByLabel('Ringkasan isi').fill('Penerima bantuan menurut kecamatan.');
  await chooseFile(page, 'rekap.xlsx', Buffer.from(makers['xlsx nik on a hidden sheet']?.() ?? ''));
  await save(page);
  const note = page.locator('.field-problem');
  await expect(note).toHaveText(
    /^Berkas “rekap\.xlsx”, Lembar Data \(tersembunyi\), sel B4: Ada NIK .*unggah lagi\.$/,
  );
  const other = page.getByRole('button', { name: 'Ganti berkas' });
  await expect(other).toBeFocused();
  await expect(other).toHaveAccessibleDescription(/sel B4/);
  await expect(messages(page)).toHaveText(/Perbaiki isian ini: Berkas\.$/);
  await page.setViewportSize({ width: 360, height: 760 });
  expect(await faultsOn(page)).toEqual([]);
  expect(await besideWindow(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });

  await page.getByRole('button', { name: 'Hapus berkas' }).press('Enter');
  await expect(note).toHaveCount(0);
  await save(page);
  await expect(page.getByRole('alert').filter({ hasText: 'Tulisan tersimpan' })).toBeVisible();
  await expect(messages(page)).toHaveCount(0);
  await expect(page.getByLabel('Ringkasan isi')).toHaveValue(/kecamatan/);
  await page.context().close();
});

test('what a text is refused for is said once, and goes when it is mended', async ({
  browser,
  gateway,
}) => {
  const page = await open(browser, gateway.origin, 'news-dinkes/entries/posyandu/index', 'Judul');
  const text = page.getByRole('textbox', { name: 'Isi', exact: true });
  await text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Hubungi 0813-4444-5555.');
  await save(page);
  const notes = page.locator('.field-problem');
  await expect(messages(page)).toHaveText(/Perbaiki isian ini: Isi\.$/);
  await expect(page.getByRole('status').filter({ hasText: '1 hal perlu' })).toBeVisible();
  await expect(notes).toHaveText([/^Ada nomor ponsel/]);
  await expect(text).toBeFocused();
  await page.keyboard.press('Control+End');
  for (let index = 0; index < 24; index += 1) await page.keyboard.press('Backspace');
  await expect(notes).toHaveCount(0);
  await expect(text).not.toHaveAttribute('aria-invalid');
  await page.context().close();
});

test('what is wrong in a folded group is shown by opening it', async ({ browser, gateway }) => {
  await gateway.push({
    [contentPath('agency', 'dinkes')]: makeCity()[contentPath('agency', 'dinkes')] ?? '',
  });
  const page = await enter(browser, gateway.origin, 'penyunting');
  await page.goto(`${gateway.origin}/?instansi=dinkes#/collections/profile-dinkes/entries/profile`);
  const email = page.getByLabel(/^Surel/);
  await expect(page.getByLabel('Nama resmi', { exact: true })).toBeVisible();
  const fold = page
    .locator("[class*='-ControlContainer']")
    .filter({ has: page.getByText(/^Kontak resmi/), hasNot: page.getByLabel('Nama resmi') })
    .getByTestId('expand-button');
  await expect(fold).toHaveAccessibleName(/^Buka Kontak resmi/);
  await fold.click();
  await email.fill('dinkes@');
  await fold.click();
  await expect(email).toBeHidden();
  await save(page);
  await expect(email).toBeFocused();
  await expect(email).toHaveAccessibleDescription('Alamat surel tidak lengkap.');
  await expectUsable(page);
  await page.context().close();
});
