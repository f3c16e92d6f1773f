import { expect } from '@playwright/test';
import { expectUsable, faultsOn } from '../accessibility.ts';
import { EditorPage } from './editor-page.ts';
import { test } from './portal-test.ts';

/** Each with an agency of its own: what one types is kept, and would be offered to the other. */
const screens = [
  { name: 'a desk', width: 1280, height: 900, agency: 'dinkes' },
  { name: 'a phone', width: 390, height: 844, agency: 'disdukcapil' },
];

for (const { name, width, height, agency } of screens)
  test(`every screen of the editor can be used by everyone, on ${name}`, async ({
    browser,
    portal,
  }) => {
    test.setTimeout(180_000);
    const login = `penyunting@${agency}.demo`;
    const editor = await EditorPage.signIn(browser, portal.portalUrl, login, { width, height });
    const { page } = editor;
    const inspect = () => expectUsable(page);

    await test.step('list', inspect);
    await test.step('menus of a list, by keyboard', async () => {
      const choices = page.locator('[role^=menuitem]');
      for (const name of ['Urutkan', 'Saring', 'Kelompokkan', 'Tulis baru', 'Menu akun']) {
        await page.getByRole('button', { name, exact: true }).press('Enter');
        await expect(choices.first()).toBeVisible();
        await inspect();
        await page.keyboard.press('Escape');
        await expect(choices).toHaveCount(0);
      }
      await page.getByRole('button', { name: 'Saring', exact: true }).press('Enter');
      const choice = page.getByRole('menuitemcheckbox', { name: 'Hanya contoh' });
      await expect(choice).not.toBeChecked();
      await choice.press('Enter');
      await expect(choice).toBeChecked();
    });
    await test.step('board of drafts', async () => {
      await page.goto(`${portal.editorUrl}/#/workflow`);
      await expect(page.getByRole('heading', { name: 'Alur kerja' })).toBeVisible();
      await inspect();
    });
    await test.step('new item, with the library of pictures', async () => {
      await page.goto(`${portal.editorUrl}/#/collections/news-${agency}/new`);
      await expect(page.getByLabel('Judul', { exact: true })).toBeVisible();
      await inspect();
      await page.getByRole('button', { name: 'Tambah gambar' }).click();
      await page.getByRole('button', { name: 'Pilih gambar' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await faultsOn(page)).toEqual([]);
    });
    await test.step('sign-in', async () => {
      const context = await browser.newContext({ viewport: { width, height } });
      const door = await context.newPage();
      await door.goto(portal.editorUrl);
      await expect(door.getByRole('button', { name: 'Masuk' })).toBeVisible();
      await expectUsable(door);
      await context.close();
    });
    await page.context().close();
  });

test('the administrator chooses an agency first, and sees nothing of others', async ({
  browser,
  portal,
}) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(portal.editorUrl);
  await page.getByLabel('Alamat surel').fill('admin@palu.demo');
  await page.getByLabel('Kata sandi').fill('demo-palu');
  await page.getByRole('button', { name: 'Masuk' }).click();
  await expect(page.getByRole('link', { name: /Badan Penanggulangan Bencana/ })).toBeVisible();
  await expectUsable(page);
  await context.close();
});
