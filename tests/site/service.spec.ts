import { expect, test } from '@playwright/test';
import { filesOf } from '../../scripts/site/page.ts';
import { site } from './built-site.ts';

const service = '/layanan/disdukcapil/akta-kelahiran/';

test.use({ viewport: { width: 360, height: 740 } });

test('a service answers cost, time, place and way on a phone’s first screen', async ({ page }) => {
  await page.goto(service);
  for (const term of ['Hasil', 'Biaya', 'Waktu', 'Tempat', 'Cara'])
    await expect(page.getByRole('term').filter({ hasText: term }).first()).toBeInViewport();
});

test('what is folded on a screen is whole on paper', async ({ page }) => {
  await page.goto(service);
  const folded = page.locator('details.fold').filter({ hasText: 'Dasar hukum' });
  const rule = folded.getByRole('listitem').first();
  await expect(rule).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(rule).toBeVisible();
  const box = await rule.boundingBox();
  expect(box?.height).toBeGreaterThan(10);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a folded part of a standard opens', async ({ page }) => {
    await page.goto(service);
    const folded = page.locator('details.fold').filter({ hasText: 'Dasar hukum' });
    await folded.getByRole('heading').click();
    await expect(folded.getByRole('listitem').first()).toBeVisible();
  });

  test('a variant is chosen, and everything shown again', async ({ page }) => {
    const variant = filesOf(site).find((address) =>
      /^\/layanan\/(?!topik|untuk)[^/]+\/[^/]+\/(?!kartu\/)[^/]+\/$/.test(address),
    );
    test.skip(variant === undefined, 'No service of the city has variants.');
    const whole = variant?.replace(/[^/]+\/$/, '') ?? '';
    await page.goto(whole);
    const choice = page.getByRole('navigation', { name: 'Pilih keadaan Anda' });
    await choice.locator(`a[href="${variant}"]`).click();
    await expect(page).toHaveURL(new RegExp(`${variant}$`));
    await expect(choice.locator('[aria-current="page"]')).toHaveAttribute('href', variant ?? '');
    await expect(page.getByText('Hanya untuk:')).toHaveCount(0);
    await choice.getByRole('link', { name: 'Tampilkan semua' }).click();
    await expect(page).toHaveURL(new RegExp(`${whole}$`));
  });
});
