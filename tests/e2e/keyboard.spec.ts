import { expect, type Browser } from '@playwright/test';
import { Keyboard } from './keyboard.ts';
import { test } from './portal-test.ts';

const title = 'Kelas senam lansia dibuka di puskesmas';
const draft = 'draft/news-dinkes/kelas-senam-lansia-dibuka-di-puskesmas';

test.describe.configure({ timeout: 120_000 });

/** A browser that nobody clicks in; at the list of what waits for the account. */
const signIn = async (browser: Browser, portalUrl: string, login: string) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  const keys = new Keyboard(page);
  await page.goto(`${portalUrl}/admin/`);
  await expect(page.getByLabel('Alamat surel')).toBeVisible();
  await keys.typeInto(page.getByLabel('Alamat surel'), login);
  await keys.typeInto(page.getByLabel('Kata sandi'), 'demo-palu');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Menunggu Anda' })).toBeVisible();
  return { context, page, keys };
};

test('without a pointer, an agency writes with a picture and a second person publishes', async ({
  browser,
  portal,
}) => {
  await test.step('the writer fills the form, chooses a picture and asks for review', async () => {
    const { context, page, keys } = await signIn(browser, portal.portalUrl, 'penulis@dinkes.demo');
    await keys.enter(page.getByRole('link', { name: 'Buka editor', exact: true }));
    await expect(page.getByRole('heading', { name: 'Berita' })).toBeVisible();
    await keys.enter(page.getByRole('link', { name: 'Tulis Berita baru' }));
    await expect(page.getByLabel('Judul', { exact: true })).toBeVisible();

    await keys.typeInto(page.getByLabel('Judul', { exact: true }), title);
    await keys.typeInto(page.getByLabel('Ringkasan'), 'Setiap Jumat pagi, tanpa pendaftaran.');
    await keys.enter(page.getByRole('button', { name: 'Isi Tanggal dengan waktu sekarang' }));
    await keys.typeInto(page.getByLabel('Ditulis oleh'), 'Bidang Kesehatan Masyarakat');
    await keys.typeInto(page.getByLabel('Topik', { exact: true }), 'Kesehatan');
    await page.keyboard.press('Enter');
    const text = page.getByRole('textbox', { name: 'Isi', exact: true });
    await keys.enter(page.getByRole('button', { name: 'Daftar butir' }));
    await expect(text).toBeFocused();
    await page.keyboard.type('Bawa air minum.', { delay: 5 });

    // Also out of a list, which Tab could change instead.
    await keys.enter(page.getByRole('button', { name: 'Tambah gambar' }));
    await keys.enter(page.getByRole('button', { name: 'Pilih gambar' }));
    const library = page.getByRole('dialog');
    await expect(library).toBeVisible();
    const chooser = page.waitForEvent('filechooser');
    await keys.enter(library.getByLabel('Unggah'));
    await (await chooser).setFiles('content/agencies/dinkes/news/psc-119-nagasi/ilustrasi.webp');
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
    await keys.choose(page.getByRole('button', { name: /^Status/ }), 'Diperiksa');
    await expect(page.getByRole('button', { name: 'Status: Diperiksa' })).toBeVisible();
    expect(portal.git('log', '-1', '--format=%an', draft)).toContain('Penulis Dinas Kesehatan');
    await context.close();
  });

  await test.step('the publisher opens it from the waiting list and publishes', async () => {
    const login = 'penyunting@dinkes.demo';
    const { page, keys, context } = await signIn(browser, portal.portalUrl, login);
    await keys.enter(page.getByRole('link', { name: title }));
    await expect(page.getByLabel('Judul', { exact: true })).toHaveValue(title);
    const status = page.getByRole('button', { name: /^Status/ });
    await keys.choose(status, 'Siap terbit', 'Tab');
    await expect(page.getByRole('button', { name: 'Status: Siap terbit' })).toBeVisible();
    await keys.choose(page.getByRole('button', { name: /^Terbit/ }), 'Terbitkan sekarang', 'Tab');
    await expect(page.getByRole('alert').filter({ hasText: 'Tulisan terbit.' })).toBeVisible();
    expect(portal.git('log', '-1', '--format=%an', 'main').trim()).toBe(
      'Penyunting Dinas Kesehatan',
    );
    await context.close();
  });
});
