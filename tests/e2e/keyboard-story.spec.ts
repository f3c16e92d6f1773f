import { expect as expectSoon, type Browser } from '@playwright/test';
import { password, people, type Who } from '../cms/gateway/people.ts';
import { namesSince } from './commits.ts';
import { Keyboard } from './keyboard.ts';
import { test } from './editor-city.ts';

/** The editor is large: a busy machine needs a while to open it. */
const expect = expectSoon.configure({ timeout: 30_000 });

const title = 'Pelatihan relawan siaga tsunami dibuka';
const folder = 'content/agencies/bpbd/news/pelatihan-relawan-siaga-tsunami-dibuka';
const picture = 'content/agencies/dinkes/news/psc-119-nagasi/ilustrasi.webp';

test.describe.configure({ timeout: 240_000 });

/** A browser that nobody clicks in, at the list of what waits for the account. */
const signIn = async (browser: Browser, origin: string, who: Who) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  // Publishing asks whether citizens may read it at once.
  page.on('dialog', (dialog) => void dialog.accept());
  const keys = new Keyboard(page);
  await page.goto(origin);
  await expect(page.getByLabel('Alamat surel')).toBeVisible();
  await keys.typeInto(page.getByLabel('Alamat surel'), people[who].login);
  await keys.typeInto(page.getByLabel('Kata sandi'), password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Menunggu Anda' })).toBeVisible();
  return { context, page, keys };
};

test('without a pointer, an agency writes with a picture and a second person publishes', async ({
  browser,
  gateway,
}) => {
  const before = await gateway.git('rev-parse', 'main');

  await test.step('the writer fills the form, chooses a picture and asks for review', async () => {
    const { context, page, keys } = await signIn(browser, gateway.origin, 'penulisBpbd');
    await keys.enter(page.getByRole('link', { name: 'Buka editor', exact: true }));
    await expect(page.getByRole('heading', { name: 'Berita' })).toBeVisible();
    await keys.enter(page.getByRole('link', { name: 'Tulis Berita baru' }));
    await expect(page.getByLabel('Judul', { exact: true })).toBeVisible();

    await keys.typeInto(page.getByLabel('Judul', { exact: true }), title);
    await keys.typeInto(page.getByLabel('Ringkasan'), 'Setiap Jumat pagi, tanpa pendaftaran.');
    await keys.enter(page.getByRole('button', { name: 'Isi Tanggal dengan waktu sekarang' }));
    await keys.typeInto(page.getByLabel('Ditulis oleh'), 'Bidang Pencegahan');
    await keys.typeInto(page.getByLabel('Topik', { exact: true }), 'Bencana');
    await page.keyboard.press('Enter');
    const text = page.getByRole('textbox', { name: 'Isi', exact: true });
    await keys.enter(page.getByRole('button', { name: 'Daftar butir' }));
    await expect(text).toBeFocused();
    await page.keyboard.type('Bawa air minum.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Pakai sepatu.');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+]');
    await page.keyboard.type('Sepatu tertutup.');

    // Tab leaves the list as it is.
    await keys.enter(page.getByRole('button', { name: 'Tambah gambar' }));
    await keys.enter(page.getByRole('button', { name: 'Pilih gambar' }));
    const library = page.getByRole('dialog');
    await expect(library).toBeVisible();
    const chooser = page.waitForEvent('filechooser');
    const stops = await keys.tabTo(library.getByLabel('Unggah'));
    expect(stops.filter((name) => name === 'Unggah')).toHaveLength(1);
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(picture);
    await expect(library.getByText('Draf', { exact: true })).toBeVisible();
    await keys.tabTo(library.getByRole('button', { name: 'ilustrasi' }));
    await keys.enter(library.getByRole('button', { name: 'Pakai yang dipilih' }), 'Shift+Tab');
    await expect(library).toBeHidden();
    await keys.typeInto(
      page.getByLabel('Teks pengganti', { exact: true }),
      'Ilustrasi ambulans di depan gedung.',
    );
    await keys.typeInto(page.getByLabel('Sumber', { exact: true }), 'Ilustrasi: Portal Kota Palu');

    await keys.enter(page.getByRole('button', { name: 'Simpan', exact: true }), 'Shift+Tab');
    await expect(page.getByRole('alert').filter({ hasText: 'Tulisan tersimpan.' })).toBeVisible();
    // The form of a draft takes the place of the one for a new item.
    await expect(page.getByRole('link', { name: /Kembali ke Berita/ })).toBeFocused();
    await keys.choose(page.getByRole('button', { name: /^Status/ }), 'Diperiksa');
    await expect(page.getByRole('button', { name: 'Status: Diperiksa' })).toBeVisible();
    await context.close();
  });

  await test.step('the publisher opens it from the waiting list and publishes', async () => {
    const { page, keys, context } = await signIn(browser, gateway.origin, 'penyuntingBpbd');
    await keys.enter(page.getByRole('link', { name: title }));
    await expect(page.getByLabel('Judul', { exact: true })).toHaveValue(title);
    await keys.choose(page.getByRole('button', { name: /^Status/ }), 'Siap terbit');
    await expect(page.getByRole('button', { name: 'Status: Siap terbit' })).toBeVisible();
    await keys.choose(page.getByRole('button', { name: /^Terbit/ }), 'Terbitkan sekarang');
    await expect(page.getByRole('alert').filter({ hasText: 'Tulisan terbit.' })).toBeVisible();
    await context.close();
  });

  await test.step('git holds the text, in the names of both', async () => {
    expect(await namesSince(gateway, before, folder)).toEqual({
      writers: ['Penulis BPBD'],
      publishers: ['Penyunting BPBD'],
    });
    expect(await gateway.git('show', `main:${folder}/index.md`)).toMatch(
      /^- Bawa air minum\.\n- Pakai sepatu\.\n+ {2}- Sepatu tertutup\.$/m,
    );
  });
});
