import { expect, type Page } from '@playwright/test';
import { faultsOn } from '../accessibility.ts';
import { EditorPage } from './editor-page.ts';
import { test } from './portal-test.ts';

const writer = 'penulis@dinkes.demo';
const newItem = '#/collections/news-dinkes/new';
const published = '#/collections/news-dinkes/entries/psc-119-nagasi/index';

const summaryOf = (page: Page) => page.getByLabel('Ringkasan', { exact: true });

const expectKept = (page: Page) =>
  expect(page.getByText('Ketikan disimpan sementara')).toBeVisible();

const expectAccessible = async (page: Page) => {
  expect(await faultsOn(page)).toEqual([]);
};

test.describe.configure({ timeout: 120_000 });

test('what was typed survives a closed page, and the empty form does not overwrite it', async ({
  browser,
  portal,
}) => {
  const editor = await EditorPage.signIn(browser, portal.portalUrl, writer);
  const context = editor.page.context();
  await editor.page.goto(`${portal.editorUrl}/${newItem}`);
  await editor.page.getByLabel('Judul', { exact: true }).fill('Ketikan yang tidak disimpan');
  await expectKept(editor.page);
  await summaryOf(editor.page).fill('Huruf terakhir sebelum halaman ditutup.');
  await editor.page.close();

  const page = await context.newPage();
  await page.goto(`${portal.editorUrl}/${newItem}`);
  await expect(page.getByRole('dialog', { name: 'belum disimpan' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Lanjutkan' }).click();
  await expect(summaryOf(page)).toHaveValue('Huruf terakhir sebelum halaman ditutup.');
  await expectKept(page);
  await expect(summaryOf(page)).toHaveValue('Huruf terakhir sebelum halaman ditutup.');
  await expect(page.getByLabel('Judul', { exact: true })).toHaveValue(
    'Ketikan yang tidak disimpan',
  );

  const again = await context.newPage();
  await again.goto(`${portal.editorUrl}/${newItem}`);
  await again.getByRole('button', { name: 'Buang' }).click();
  await expect(again.getByRole('dialog')).toBeHidden();
  await expect(summaryOf(again)).toHaveValue('');
  await context.close();
});

test('of two tabs that change one field, the second chooses, and nothing is overwritten silently', async ({
  browser,
  portal,
}) => {
  const first = await EditorPage.signIn(browser, portal.portalUrl, writer);
  await first.page.goto(`${portal.editorUrl}/${published}`);
  const second = await EditorPage.signIn(browser, portal.portalUrl, 'penyunting@dinkes.demo', {
    width: 390,
    height: 844,
  });
  const { page } = second;
  await page.goto(`${portal.editorUrl}/${published}`);
  await expect(summaryOf(page)).not.toHaveValue('');

  await summaryOf(first.page).fill('Ringkasan dari tab pertama.');
  await first.page.getByLabel('Ditulis oleh').fill('Tab pertama');
  await first.save();
  await first.expectMessage('Tulisan tersimpan.');

  await summaryOf(page).fill('Ringkasan dari tab kedua.');
  await second.save();
  const question = page.getByRole('dialog', { name: 'Tulisan ini berubah' });
  await expect(question.getByRole('group')).toHaveCount(1);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(summaryOf(page)).toHaveValue('Ringkasan dari tab kedua.');

  await second.save();
  await question.getByRole('button', { name: 'Simpan pilihan' }).click();
  await expect(question.getByRole('alert')).toHaveText('Pilih salah satu untuk “Ringkasan”.');
  await question.getByRole('group', { name: 'Ringkasan' }).getByLabel('Yang tersimpan').check();
  await question.getByRole('button', { name: 'Simpan pilihan' }).click();
  await second.expectMessage('Tulisan tersimpan.');
  await expect(summaryOf(page)).toHaveValue('Ringkasan dari tab pertama.');
  await expect(page.getByLabel('Ditulis oleh')).toHaveValue('Tab pertama');
  await first.page.context().close();
  await page.context().close();
});
