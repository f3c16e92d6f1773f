import { cp } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { expectUsable } from '../accessibility.ts';
import type { Staff } from '../cms/gateway/accounts/start-staff.ts';
import { startHarness } from '../cms/gateway/gateway-harness.ts';
import { password, people } from '../cms/gateway/people.ts';
import { enter, enterOn, expectStep, second, signIn, startAccountsCity } from './accounts-city.ts';
import { screensOf } from './screens.ts';

let city: Staff;

test.beforeAll(async () => {
  city = await startAccountsCity();
});
test.afterAll(() => city.gateway.end());

test('an administrator invites, and another one puts a proposed change into force', async ({
  browser,
}) => {
  const { origin } = city.gateway;
  const [first, other] = await Promise.all([
    enter(browser, city, people.admin.login),
    enter(browser, city, second.login),
  ]);
  const page = await first.newPage();
  const status = (words: string) => page.getByRole('status').filter({ hasText: words });
  const persons = page.getByRole('list', { name: 'Orang', exact: true }).locator('> li');
  const writer = persons.filter({ hasText: people.penulis.login });

  await page.goto(origin);
  await page.getByRole('link', { name: 'Daftar akun' }).click();
  await expectStep(page, 'Daftar akun');
  await expect(status('9 dari 9 orang')).toBeVisible();
  await page.getByLabel('Nama atau surel').fill('penyunting');
  await page.getByLabel('Instansi').selectOption('bpbd');
  await expect(persons).toHaveText([/Penyunting BPBD/]);
  await page.getByLabel('Nama atau surel').fill('');
  await page.getByLabel('Instansi').selectOption('');

  await test.step('invitation', async () => {
    await writer.getByText('Kelola', { exact: true }).click();
    await expectUsable(page);
    await writer.getByRole('button', { name: 'Undang' }).click();
    const dialog = page.getByRole('dialog', { name: 'Undang Penulis Dinkes' });
    await dialog.getByRole('button', { name: 'Buat tautan' }).click();
    const link = dialog.getByLabel('Tautan undangan');
    await expect(link).toHaveValue(new RegExp(`^${origin}/#/undangan/[\\w-]{43}$`));
    await expectUsable(page);
    const token = (await link.inputValue()).split('/').at(-1) ?? '';
    expect(city.credentials.invitations.find(token)).toMatchObject({ login: people.penulis.login });
    await page.keyboard.press('Escape');
    await expect(status('Tautan untuk Penulis Dinkes sudah dibuat.')).toBeVisible();
    await expect(writer).toContainText('Diundang, belum membuat kata sandi');
  });

  await test.step('the proposal, which is not one’s own to approve', async () => {
    await writer.getByRole('button', { name: 'Usulkan perubahan' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ubah Penulis Dinkes' });
    await dialog.getByLabel(/^Penyunting:/).check();
    await dialog.getByLabel('Dinas Kesehatan').uncheck();
    await dialog.getByRole('button', { name: 'Kirim usulan' }).click();
    await expect(dialog.getByRole('alert')).toHaveText(
      'Pilih paling sedikit satu instansi untuk peran ini.',
    );
    await dialog.getByLabel('Dinas Kesehatan').check();
    await expectUsable(page);
    await dialog.getByRole('button', { name: 'Kirim usulan' }).click();
    await expect(dialog).toBeHidden();
    const proposals = page.getByRole('list', { name: 'Usulan' });
    await expect(proposals).toContainText('Peran: Penulis → Penyunting');
    await expect(proposals.getByRole('button', { name: /^Setujui/ })).toHaveCount(0);
    await expect(proposals.getByRole('button', { name: /^Tarik/ })).toHaveCount(1);
    await expect(writer).toContainText('Penulis ·');
  });

  await test.step('the other one approves', async () => {
    const judge = await other.newPage();
    await judge.goto(`${origin}/?akun`);
    await judge
      .getByRole('button', { name: `Setujui usulan untuk ${people.penulis.login}` })
      .click();
    const question = judge.getByRole('dialog');
    await expect(question).toContainText('Peran: Penulis → Penyunting');
    await expectUsable(judge);
    await question.getByRole('button', { name: 'Setujui' }).click();
    await expect(judge.getByText('kini berlaku')).toBeVisible();
    await expect(judge.getByText('Tidak ada usulan yang menunggu.')).toBeVisible();
    await expectUsable(judge);
    const list = await city.gateway.git('show', 'main:cms/editors.yml');
    expect(list).toMatch(/penulis@dinkes\.demo:\s+name: Penulis Dinkes\s+role: penyunting/);
    await page.reload();
    await expect(writer).toContainText('Penyunting ·');
  });

  await test.step('a new person is proposed, and taken back', async () => {
    await page.getByRole('button', { name: 'Usulkan orang baru' }).click();
    const dialog = page.getByRole('dialog', { name: 'Orang baru' });
    await dialog.getByLabel('Alamat surel').fill('baru@dinkes.demo');
    await dialog.getByLabel('Nama', { exact: true }).fill('Orang Baru');
    await dialog.getByLabel(/^Humas:/).check();
    await expect(dialog.getByLabel('Dinas Kesehatan')).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Kirim usulan' }).click();
    await page.getByRole('button', { name: 'Tarik usulan untuk baru@dinkes.demo' }).click();
    await expect(status('Usulan untuk baru@dinkes.demo ditarik.')).toBeVisible();
    await expect(page.getByText('Tidak ada usulan yang menunggu.')).toBeVisible();
  });

  await test.step('somebody’s sessions and app are ended', async () => {
    const editor = persons.filter({ hasText: people.penyunting2.login });
    await city.enter('penyunting2');
    await page.reload();
    await editor.getByText('Kelola', { exact: true }).click();
    await editor.getByRole('button', { name: 'Atur ulang kode' }).click();
    const question = page.getByRole('dialog', { name: /^Atur ulang kode/ });
    await question.getByRole('button', { name: 'Batal' }).click();
    expect(city.credentials.secondFactors.isEnrolled(people.penyunting2.login)).toBe(true);
    await editor.getByRole('button', { name: 'Akhiri semua sesi' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Akhiri' }).click();
    await expect(status('1 sesi Penyunting Kedua Dinkes berakhir.')).toBeVisible();
    await editor.getByRole('button', { name: 'Atur ulang kode' }).click();
    await question.getByRole('button', { name: 'Atur ulang' }).click();
    await expect(status('Kode Penyunting Kedua Dinkes sudah diatur ulang.')).toBeVisible();
    expect(city.credentials.secondFactors.isEnrolled(people.penyunting2.login)).toBe(false);
  });

  await test.step('who has much to enter may go past the limits for an hour', async () => {
    const { login, name } = people.penyunting2;
    const editor = persons.filter({ hasText: login });
    await expect(editor).not.toContainText('batas kerja longgar');
    await editor.getByRole('button', { name: 'Longgarkan batas kerja satu jam' }).click();
    const question = page.getByRole('dialog', { name: `Longgarkan batas ${name}?` });
    await expectUsable(page);
    await question.getByRole('button', { name: 'Longgarkan' }).click();
    await expect(status(`Batas kerja ${name} longgar sampai`)).toBeVisible();
    await expect(editor).toContainText('batas kerja longgar sampai');
    expect(city.doorLog(login)).toContainEqual({
      event: 'edit-limit-lifted',
      actor: people.admin.login,
    });
    const own = persons.filter({ hasText: people.admin.login });
    await own.getByText('Kelola', { exact: true }).click();
    await expect(own.getByRole('button', { name: /^Longgarkan/ })).toHaveCount(0);
  });
  await Promise.all([first.close(), other.close()]);
});

test('accounts of the example say that they cannot be changed', async ({ browser }) => {
  const example = await startHarness();
  await cp(screensOf(city.gateway.repository), screensOf(example.repository), { recursive: true });
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(example.origin);
  await signIn(page, people.admin.login, password);
  for (const [link, heading] of [
    ['Akun saya', 'Akun saya'],
    ['Daftar akun', 'Daftar akun'],
  ] as const) {
    await enterOn(page.getByRole('link', { name: link }));
    await expectStep(page, heading);
    await expect(page.getByRole('alert')).toContainText('Akun contoh tidak dapat diubah');
    await expectUsable(page);
    await enterOn(page.getByRole('link', { name: 'Menunggu Anda' }));
    await expect(page.getByRole('heading', { name: 'Menunggu Anda' })).toBeVisible();
  }

  await page.goto(`${example.origin}/?instansi=dinkes`);
  await enterOn(page.getByRole('button', { name: 'Menu akun' }));
  await page.getByRole('menuitem', { name: 'Akun saya' }).press('Enter');
  await expectStep(page, 'Akun saya');
  await context.close();
  await example.end();
});
