import { expect, test, type Page } from '@playwright/test';

interface Words {
  home: string;
  services: string;
  question: string;
  service: string;
  variant: string;
  free: string;
  time: RegExp;
  card: RegExp;
  check: string;
  codeLabel: string;
  submit: string;
  allCodes: string;
  valid: string;
  place: (number: number, count: number) => string;
}

const words: Record<'id' | 'en', Words> = {
  id: {
    home: '/',
    services: 'Layanan',
    question: 'KTP hilang',
    service: 'Mengganti KTP-el yang hilang atau rusak',
    variant: 'hilang',
    free: 'Gratis',
    time: /1 hari kerja sejak berkas lengkap/,
    card: /Kartu persyaratan/,
    check: '/cek/',
    codeLabel: 'Kode kartu',
    submit: 'Periksa',
    allCodes: 'Semua kode yang berlaku',
    valid: 'Masih berlaku',
    place: (number, count) => `Langkah ${number} dari ${count}`,
  },
  en: {
    home: '/en/',
    services: 'Services',
    question: 'lost KTP',
    service: 'Replace a lost or damaged identity card (KTP-el)',
    variant: 'hilang',
    free: 'Free',
    time: /1 working day/,
    card: /Checklist/,
    check: '/en/cek/',
    codeLabel: 'Code of the card',
    submit: 'Check',
    allCodes: 'All valid codes',
    valid: 'Still valid',
    place: (number, count) => `Step ${number} of ${count}`,
  },
};

const main = (page: Page) => page.getByRole('main');

/** From the home page to the page of the service: by search, or without scripts by the catalogue. */
const findService = async (page: Page, said: Words, hasScript: boolean) => {
  await page.goto(said.home);
  if (hasScript) {
    await main(page).getByRole('searchbox').fill(said.question);
    await page.keyboard.press('Enter');
  } else {
    // The menu is folded on a phone; the home page leads there too.
    const list = `${said.home}layanan/`;
    await main(page).locator(`a[href="${list}"]`).first().click();
  }
  await main(page).getByRole('link', { name: said.service, exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(said.service);
};

/** How many sheets the page fills on A6. */
const sheetsOf = async (page: Page): Promise<number> =>
  (await page.pdf({ format: 'A6' })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

const verify = async (page: Page, said: Words, code: string, hasScript: boolean) => {
  await page.goto(said.check);
  if (hasScript) {
    // As people type it: without the hyphen, and in small letters.
    await page.getByLabel(said.codeLabel).fill(code.toLowerCase().replace('-', ' '));
    await page.getByRole('button', { name: said.submit }).click();
  } else {
    await page.getByText(said.allCodes).click();
    await page.getByRole('link', { name: code }).click();
  }
  await expect(page).toHaveURL(new RegExp(`${said.check}${code}/$`));
  await expect(main(page)).toContainText(said.valid);
};

for (const [locale, said] of Object.entries(words))
  for (const hasScript of [true, false])
    test.describe(`${locale}, ${hasScript ? 'with' : 'without'} JavaScript, at 360 pixels`, () => {
      test.use({ viewport: { width: 360, height: 740 }, javaScriptEnabled: hasScript });

      test('a lost identity card: found, cost and time read, card printed, code confirmed', async ({
        page,
      }) => {
        await findService(page, said, hasScript);
        await main(page).locator(`a[href$="/ktp-el-hilang-rusak/${said.variant}/"]`).click();
        await expect(main(page).getByText(said.free, { exact: true }).first()).toBeInViewport();
        await expect(main(page).getByText(said.time).first()).toBeInViewport();
        await main(page).getByRole('link', { name: said.card }).click();
        const card = page.getByRole('article');
        await expect(card).toContainText(said.free);
        await expect(card.getByRole('img')).toBeVisible();
        expect(await sheetsOf(page)).toBe(1);
        const code = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await card.innerText())?.[0] ?? '';
        const message = await page.locator('pre').innerText();
        expect([...message].length).toBeLessThanOrEqual(700);
        expect(message).toContain(code);
        await verify(page, said, code, hasScript);
      });

      test('a birth: every step in order, to the end', async ({ page }) => {
        await page.goto(said.home);
        await main(page).locator(`a[href="${said.home}peristiwa/kelahiran/"]`).first().click();
        const journey = page.url();
        const steps = main(page).locator('[id^="langkah-"]');
        const count = await steps.count();
        expect(count).toBeGreaterThan(3);
        for (let number = 1; number <= count; number += 1) {
          const step = main(page).locator(`#langkah-${number}`);
          const service = step.locator(`a[href^="${said.home}layanan/"]`).first();
          if ((await service.count()) === 0) {
            await expect(step).toBeVisible();
            continue;
          }
          await service.click();
          await expect(main(page)).toContainText(said.place(number, count));
          await page.goto(journey);
        }
      });
    });

test('a mistyped code is told from an unknown one', async ({ page }) => {
  await page.goto('/cek/');
  const field = page.getByLabel('Kode kartu');
  await field.fill('123');
  await page.getByRole('button', { name: 'Periksa' }).click();
  await expect(page.getByRole('status')).toContainText('delapan huruf dan angka');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await field.fill('ZZZZ-ZZZZ');
  await page.getByRole('button', { name: 'Periksa' }).click();
  await expect(page.getByRole('status')).toContainText('tidak dikenal');
});

test('the catalogue is narrowed by several sides, counted, kept in the address, and cleared', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/layanan/');
  const items = page.locator('service-filter li');
  const all = await items.count();
  await page.getByLabel('Untuk siapa').selectOption('usaha');
  await page.getByLabel('Instansi').selectOption('bapenda');
  const left = items.filter({ visible: true });
  const count = await left.count();
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(all);
  await expect(page.getByRole('status')).toHaveText(`${count} layanan cocok.`);
  await expect(left.first()).toContainText('Bapenda');
  await page.reload();
  await expect(left).toHaveCount(count);
  await page.getByRole('button', { name: 'Hapus saringan' }).click();
  await expect(left).toHaveCount(all);
  await expect(page).toHaveURL(/\/layanan\/$/);
});

test('a counter says whether it is open at this moment, and from when again', async ({ page }) => {
  const counter = '/loket/disdukcapil/loket-pendaftaran-penduduk/';
  await page.clock.install({ time: new Date('2026-11-25T09:00:00+08:00') });
  await page.goto(counter);
  const now = page.locator('open-now');
  await expect(now).toHaveText('Buka sekarang, sampai pukul 12.00 WITA.');
  await page.clock.fastForward('03:01:00');
  await expect(now).toHaveText('Tutup sekarang, buka lagi pukul 13.00 WITA.');
  await page.clock.setFixedTime(new Date('2026-11-27T16:00:00+08:00'));
  await page.goto(counter);
  await expect(now).toHaveText('Tutup sekarang, buka lagi Senin, 30 November pukul 08.00 WITA.');
});
