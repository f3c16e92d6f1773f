import { devices, expect as expectSoon, type Browser, type Page } from '@playwright/test';
import { password, people, type Who } from '../cms/gateway/people.ts';
import { namesSince } from './commits.ts';
import { test } from './editor-city.ts';
import { Thumb } from './thumb.ts';

/** The editor is large: a busy machine needs a while to open it. */
const expect = expectSoon.configure({ timeout: 30_000 });

const title = 'Imunisasi keliling di tiga kelurahan';
const folder = 'content/agencies/dinkes/news/imunisasi-keliling-di-tiga-kelurahan';
const picture = 'content/agencies/dinkes/news/psc-119-nagasi/ilustrasi.webp';

test.describe.configure({ timeout: 240_000 });

const expectTold = (page: Page, words: string) =>
  expect(page.getByRole('alert').filter({ hasText: words }).first()).toBeVisible();

/** A phone at the list of what waits for the account. */
const signIn = async (browser: Browser, origin: string, who: Who) => {
  const context = await browser.newContext({
    ...devices['Pixel 7'],
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  // Publishing asks whether citizens may read it at once.
  page.on('dialog', (dialog) => void dialog.accept());
  const thumb = new Thumb(page);
  await page.goto(origin);
  await thumb.typeInto(page.getByLabel('Alamat surel'), people[who].login);
  await thumb.typeInto(page.getByLabel('Kata sandi'), password);
  await thumb.expectWithinReach();
  await page.getByRole('button', { name: 'Masuk' }).tap();
  await expect(page.getByRole('heading', { name: 'Menunggu Anda' })).toBeVisible();
  return { context, page, thumb };
};

test('on a phone, an agency writes with a picture and a second person publishes', async ({
  browser,
  gateway,
}) => {
  const before = await gateway.git('rev-parse', 'main');

  await test.step('the writer fills the form, chooses a picture and asks for review', async () => {
    const { context, page, thumb } = await signIn(browser, gateway.origin, 'penulis2');
    await thumb.expectGood();
    await page.getByRole('link', { name: 'Buka editor', exact: true }).tap();
    await expect(page.getByRole('heading', { name: 'Berita' })).toBeVisible();
    await thumb.expectGood();
    await page.getByRole('link', { name: 'Tulis Berita baru' }).tap();
    await expect(page.getByLabel('Judul', { exact: true })).toBeVisible();
    await thumb.expectGood();

    await thumb.typeInto(page.getByLabel('Judul', { exact: true }), title);
    await thumb.typeInto(page.getByLabel('Ringkasan'), 'Warga cukup membawa buku imunisasi.');
    await page.getByRole('button', { name: 'Isi Tanggal dengan waktu sekarang' }).tap();
    await thumb.typeInto(page.getByLabel('Ditulis oleh'), 'Bidang Pencegahan Penyakit');
    await thumb.choose(page.getByLabel('Topik', { exact: true }), 'option', 'Kesehatan');
    const text = page.getByRole('textbox', { name: 'Isi', exact: true });
    await thumb.typeInto(text, 'Petugas datang pukul sembilan pagi.');
    await expect(text).toHaveText('Petugas datang pukul sembilan pagi.');

    await page.getByRole('button', { name: 'Tambah gambar' }).tap();
    await page.getByRole('button', { name: 'Pilih gambar' }).tap();
    const library = page.getByRole('dialog');
    const chooser = page.waitForEvent('filechooser');
    await library.getByText('Unggah', { exact: true }).tap();
    await (await chooser).setFiles(picture);
    await expect(library.getByText('Draf', { exact: true })).toBeVisible();
    await thumb.expectGood();
    await library.getByRole('button', { name: 'Pakai yang dipilih' }).tap();
    await expect(library).toBeHidden();
    await thumb.typeInto(page.getByLabel('Teks pengganti', { exact: true }), 'Sebuah ambulans.');
    await thumb.typeInto(page.getByLabel('Sumber', { exact: true }), 'Ilustrasi: Portal Kota Palu');
    await thumb.expectGood();

    await page.getByRole('button', { name: 'Simpan', exact: true }).tap();
    await expectTold(page, 'Tulisan tersimpan.');
    await thumb.choose(page.getByRole('button', { name: /^Status/ }), 'menuitem', 'Diperiksa');
    await expectTold(page, 'Status tulisan berubah.');

    await page.getByRole('link', { name: /Kembali ke Berita/ }).tap();
    await expect(page.getByText('Belum terbit', { exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: title })).toBeVisible();
    await thumb.expectGood();
    await context.close();
  });

  await test.step('the publisher opens it from the waiting list and publishes', async () => {
    const { context, page, thumb } = await signIn(browser, gateway.origin, 'penyunting2');
    await thumb.expectGood();
    await page.getByRole('link', { name: title }).tap();
    await expect(page.getByLabel('Judul', { exact: true })).toHaveValue(title);
    await thumb.expectGood();
    await thumb.choose(page.getByRole('button', { name: /^Status/ }), 'menuitem', 'Siap terbit');
    await expectTold(page, 'Status tulisan berubah.');
    await thumb.choose(
      page.getByRole('button', { name: /^Terbit/ }),
      'menuitem',
      'Terbitkan sekarang',
    );
    await expectTold(page, 'Tulisan terbit.');
    await thumb.expectWithinReach();
    await context.close();
  });

  await test.step('git holds it in the names of both', async () => {
    expect(await namesSince(gateway, before, folder)).toEqual({
      writers: ['Penulis Kedua Dinkes'],
      publishers: ['Penyunting Kedua Dinkes'],
    });
  });
});
