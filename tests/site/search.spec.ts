import { expect, test } from '@playwright/test';

test.describe('search', () => {
  test('answers everyday words from the header of any page, and keeps the question in the address', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/wilayah/petobo/');
    await page.getByRole('searchbox').fill('ktp hilang');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/cari\/\?q=ktp\+hilang$/);
    await expect(page.getByRole('status')).toContainText('halaman ditemukan untuk “ktp hilang”');
    const first = page.getByRole('main').getByRole('listitem').first();
    await expect(first.getByRole('link')).toHaveText('Mengganti KTP-el yang hilang atau rusak');
    await expect(first).toContainText('Disdukcapil');
    await expect(first.locator('mark').first()).toHaveText(/ktp/i);
  });

  test('knows words by their stem', async ({ page }) => {
    await page.goto('/cari/?q=membayar+pajak');
    await expect(page.getByRole('status')).toContainText('halaman ditemukan');
  });

  test('narrows by kind and agency, and goes back', async ({ page }) => {
    await page.goto('/cari/?q=kesehatan');
    const status = page.getByRole('status');
    await expect(status).toContainText('ditemukan');
    const all = await status.textContent();
    await page.getByLabel('Jenis').selectOption('Layanan');
    await expect(page).toHaveURL(/kind=Layanan/);
    await expect(status).not.toHaveText(all ?? '');
    await page.getByLabel('Instansi').selectOption('Dinkes');
    await expect(page).toHaveURL(/agency=Dinkes/);
    const facts = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Layanan' });
    await expect(facts.first()).toContainText('Dinkes');
    await page.goBack();
    await page.goBack();
    await expect(status).toHaveText(all ?? '');
  });

  test('shows pages with some of the words when none has all, and says so', async ({ page }) => {
    await page.goto('/cari/?q=imunisasi+reklame+tsunami');
    await expect(page.getByRole('status')).toContainText(
      'Tidak ada halaman yang memuat semua kata',
    );
    await expect(page.getByRole('main').getByRole('heading', { level: 3 }).first()).toBeVisible();
  });

  test('helps when nothing is found', async ({ page }) => {
    await page.goto('/cari/?q=xylofon');
    await expect(page.getByRole('status')).toHaveText(
      'Tidak ada halaman yang cocok dengan “xylofon”.',
    );
    await expect(page.getByRole('link', { name: 'Lihat daftar semua layanan' })).toBeVisible();
  });

  test('reads what is asked as words, never as code', async ({ page }) => {
    await page.goto(`/cari/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    await expect(page.getByRole('status')).toContainText('<img src=x onerror=alert(1)>');
    await expect(page.locator('main img')).toHaveCount(0);
  });

  test('goes on at the first further result when more are asked for', async ({ page }) => {
    await page.goto('/cari/');
    await expect(page.getByText('Pencarian memerlukan JavaScript.')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Tampilkan hasil berikutnya' })).toBeHidden();
    await page.goto('/cari/?q=palu');
    await page.getByRole('button', { name: 'Tampilkan hasil berikutnya' }).click();
    const headings = page.getByRole('main').getByRole('heading', { level: 3 });
    await expect(headings).toHaveCount(20);
    await expect(headings.nth(10).getByRole('link')).toBeFocused();
  });

  test('searches English pages in English', async ({ page }) => {
    await page.goto('/en/cari/?q=identity+card');
    await expect(page.getByRole('status')).toContainText('pages found for “identity card”');
    await expect(
      page.getByRole('main').getByRole('listitem').first().getByRole('link'),
    ).toHaveAttribute('href', /^\/en\//);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the menu opens, and leads on', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/');
    await page.getByText('Menu', { exact: true }).click();
    await page
      .getByRole('navigation', { name: 'Menu utama' })
      .getByRole('link', { name: 'Layanan' })
      .click();
    await expect(page.getByRole('heading', { level: 1, name: 'Layanan' })).toBeVisible();
  });

  test('search says what it needs and offers the lists', async ({ page }) => {
    await page.goto('/cari/?q=ktp');
    await expect(page.getByText('Pencarian memerlukan JavaScript.')).toBeVisible();
    await page.getByRole('link', { name: 'Lihat daftar semua layanan' }).click();
    await page.getByRole('link', { name: 'Membuat KTP-el baru' }).first().click();
    await expect(page.getByText('Gratis').first()).toBeVisible();
  });
});
