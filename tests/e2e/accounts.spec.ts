import { expect, test, type Page } from '@playwright/test';
import { expectUsable } from '../accessibility.ts';
import { ownPassword, type Staff } from '../cms/gateway/accounts/start-staff.ts';
import { people } from '../cms/gateway/people.ts';
import {
  enterOn,
  expectStep,
  nextStep,
  signIn,
  startAccountsCity,
  typeInto,
} from './accounts-city.ts';

let city: Staff;

test.beforeAll(async () => {
  city = await startAccountsCity();
});
test.afterAll(() => city.gateway.end());

const otherPassword = 'lima kata lain yang panjang';

const problem = (page: Page) => page.getByRole('alert').filter({ hasText: /\S/ });

test('an invited person comes in with password and code, by keyboard on a phone', async ({
  browser,
}) => {
  const { login, name } = people.penyunting;
  const { token } = city.credentials.invitations.invite(login);
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const app = city.visitor();
  const code = page.getByLabel('Kode enam angka').and(page.getByRole('textbox'));

  await test.step('invitation', async () => {
    await page.goto(`${city.gateway.origin}/#/undangan/${token}`);
    await expectStep(page, 'Buat kata sandi');
    await expect(page.getByText(name)).toBeVisible();
    await typeInto(page.getByLabel('Kata sandi baru', { exact: true }), ownPassword);
    await typeInto(page.getByLabel('Kata sandi baru, sekali lagi'), 'lain');
    await nextStep(page);
    await expect(problem(page)).toHaveText('Kedua kata sandi tidak sama. Ketik ulang.');
    await expectUsable(page);
    await typeInto(page.getByLabel('Kata sandi baru, sekali lagi'), ownPassword);
    await nextStep(page);
  });

  await test.step('sign-in, with the login filled in', async () => {
    await expectStep(page, 'Editor Portal Kota Palu');
    await expect(page.getByText('Kata sandi Anda tersimpan.')).toBeVisible();
    expect(new URL(page.url()).hash).toBe('');
    await expect(page.getByLabel('Alamat surel')).toHaveValue(login);
    await typeInto(page.getByLabel('Kata sandi'), ownPassword);
    await nextStep(page);
  });

  await test.step('setting up the app', async () => {
    await expectStep(page, 'Pasang aplikasi kode');
    const picture = page.getByRole('img', { name: 'Kode QR' });
    await expect(picture).toHaveJSProperty('complete', true);
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(
      0,
    );
    app.secret = (await page.locator('code').innerText()).replace(/\s/g, '');
    await typeInto(code, '000000');
    await nextStep(page);
    await expect(problem(page)).toContainText('Kode salah.');
    await expectUsable(page);
    await typeInto(code, app.nextCode());
    await nextStep(page);
  });

  const codes = page.getByRole('list', { name: 'Kode cadangan' }).getByRole('listitem');
  let kept: string[] = [];
  await test.step('recovery codes', async () => {
    await expectStep(page, 'Kode cadangan');
    await expect(codes).toHaveCount(8);
    kept = await codes.allInnerTexts();
    await enterOn(page.getByRole('button', { name: 'Lanjut' }));
    await expect(problem(page)).toContainText('Simpan kode-kode ini dahulu');
    await expect(page.getByLabel('Kode ini sudah saya simpan')).toBeFocused();
    await expectUsable(page);
    await page.keyboard.press('Space');
    await enterOn(page.getByRole('button', { name: 'Lanjut' }));
    await expect(page.getByRole('heading', { name: 'Menunggu Anda' })).toBeVisible();
  });

  await test.step('signing in again, with a code of the app', async () => {
    await enterOn(page.getByRole('button', { name: 'Keluar' }));
    await expectStep(page, 'Editor Portal Kota Palu');
    await expectUsable(page);
    await signIn(page, login, ownPassword);
    await expectStep(page, 'Kode dari aplikasi');
    await page.reload();
    await expectStep(page, 'Kode dari aplikasi');
    await typeInto(code, app.code());
    await nextStep(page);
    await expect(problem(page)).toContainText('Kode salah atau sudah dipakai.');
    await expect(code).toBeFocused();
    await expectUsable(page);
    await typeInto(code, app.nextCode());
    await nextStep(page);
    await expect(page.getByRole('heading', { name: 'Menunggu Anda' })).toBeVisible();
  });

  await test.step('own account', async () => {
    await enterOn(page.getByRole('link', { name: 'Akun saya' }));
    await expectStep(page, 'Akun saya');
    await expect(page.getByText('Terpasang. Kode cadangan yang tersisa: 8.')).toBeVisible();
    await expectUsable(page);
    await enterOn(page.getByRole('button', { name: 'Ganti kata sandi' }));
    await expectStep(page, 'Ganti kata sandi');
    await typeInto(page.getByLabel('Kata sandi sekarang'), 'bukan kata sandinya');
    await typeInto(page.getByLabel('Kata sandi baru', { exact: true }), otherPassword);
    await typeInto(page.getByLabel('Kata sandi baru, sekali lagi'), otherPassword);
    await nextStep(page);
    const current = page.getByLabel('Kata sandi sekarang');
    await expect(current).toHaveAccessibleDescription(/yang sekarang salah/);
    await expect(current).toHaveAttribute('aria-invalid', 'true');
    await expect(current).toBeFocused();
    await expect(problem(page)).toHaveCount(1);
    await expectUsable(page);
    await typeInto(current, ownPassword);
    await nextStep(page);
    await expectStep(page, 'Akun saya');
    await expect(page.getByText('Kata sandi Anda sudah diganti.')).toBeVisible();
  });

  await test.step('signing in with a recovery code', async () => {
    await context.clearCookies();
    await page.goto(city.gateway.origin);
    await signIn(page, login, otherPassword);
    await enterOn(page.getByRole('button', { name: 'Pakai kode cadangan' }));
    await expectStep(page, 'Kode cadangan');
    await expectUsable(page);
    await typeInto(page.getByRole('textbox'), kept[0]?.toUpperCase() ?? '');
    await nextStep(page);
    await expect(page.getByRole('heading', { name: 'Menunggu Anda' })).toBeVisible();
    await enterOn(page.getByRole('link', { name: 'Akun saya' }));
    await expect(page.getByText('Kode cadangan yang tersisa: 7.')).toBeVisible();
  });

  await test.step('new recovery codes, and the other devices sent away', async () => {
    await expect(page.getByText('masuk di 1 perangkat lain')).toBeVisible();
    await enterOn(page.getByRole('button', { name: 'Keluar dari perangkat lain' }));
    await expect(page.getByText('1 perangkat lain sudah keluar.')).toBeVisible();
    await enterOn(page.getByRole('button', { name: 'Buat kode cadangan baru' }));
    await expectStep(page, 'Kode cadangan baru');
    await typeInto(code, app.nextCode());
    await nextStep(page);
    await expectStep(page, 'Kode cadangan');
    await expect(codes).toHaveCount(8);
    expect(await codes.allInnerTexts()).not.toContain(kept[1]);
  });

  await test.step('the link is used up', async () => {
    await page.goto(`${city.gateway.origin}/#/undangan/${token}`);
    await expectStep(page, 'Undangan tidak berlaku');
    await expectUsable(page);
  });
  await context.close();
});

test('a writer, who need not, sets the app up from the own account', async ({ browser }) => {
  const { login } = people.penulis2;
  await city.credentials.passwords.set(login, ownPassword);
  const context = await browser.newContext();
  const page = await context.newPage();
  const app = city.visitor();
  await page.goto(`${city.gateway.origin}/?akun-saya`);
  await signIn(page, login, ownPassword);
  await expectStep(page, 'Akun saya');
  await page.getByRole('button', { name: 'Pasang aplikasi kode' }).click();
  await expectStep(page, 'Pasang aplikasi kode');
  await page.getByRole('button', { name: 'Kembali ke akun saya' }).click();
  await expectStep(page, 'Akun saya');
  await page.getByRole('button', { name: 'Pasang aplikasi kode' }).click();
  app.secret = (await page.locator('code').innerText()).replace(/\s/g, '');
  await page.getByRole('textbox', { name: 'Kode enam angka' }).fill(app.nextCode());
  await nextStep(page);
  await page.getByLabel('Kode ini sudah saya simpan').check();
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await expect(page.getByText('Aplikasi kode terpasang.')).toBeVisible();
  await expect(page.getByText('Terpasang. Kode cadangan yang tersisa: 8.')).toBeVisible();
  await context.close();
});
