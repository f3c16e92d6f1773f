import { expect as expectSoon, type Browser, type Page } from '@playwright/test';
import { expectUsable } from '../accessibility.ts';
import { test } from './portal-test.ts';

/** The editor is large: a busy machine needs a while to open it. */
const expect = expectSoon.configure({ timeout: 30_000 });

const title = 'Draf dengan catatan';
const draft = { collection: 'news-dinkes', slug: 'draf-dengan-catatan/index' };

const text = `---
title: ${title}
summary: Warga dapat bertanya di posko setiap hari kerja.
date: 2026-11-20
byline: Bidang Kesehatan
topics:
  - kesehatan
---

Posko dibuka pukul delapan pagi.
`;

/** Signs in on a phone, in the dark, and waits for the list. */
const openList = async (browser: Browser, editorUrl: string, login: string): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
  });
  const page = await context.newPage();
  await page.goto(editorUrl);
  await page.getByLabel('Alamat surel').fill(login);
  await page.getByLabel('Kata sandi').fill('demo-palu');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Menunggu Anda' })).toBeVisible();
  return page;
};

/** Asks the gateway as the page's account. */
const ask = async (page: Page, action: string, params: object): Promise<void> => {
  const { origin } = new URL(page.url());
  const response = await page.request.post(`${origin}/api/cms/v1`, {
    headers: { Origin: origin, 'X-Portal-Request': '1' },
    data: { action, params },
  });
  expect(response.status(), await response.text()).toBe(200);
};

const sendForReview = async (page: Page): Promise<void> => {
  await ask(page, 'persistEntry', {
    dataFiles: [
      {
        path: 'content/agencies/dinkes/news/draf-dengan-catatan/index.md',
        slug: 'draf-dengan-catatan/index',
        raw: text,
      },
    ],
    assets: [],
    options: { useWorkflow: true },
  });
  await ask(page, 'updateUnpublishedEntryStatus', { ...draft, newStatus: 'pending_review' });
};

test('a reviewer finds a draft, remarks on it and sends it back, on a phone and by keyboard', async ({
  browser,
  portal,
}) => {
  test.setTimeout(180_000);
  const writer = await openList(browser, portal.editorUrl, 'penulis@dinkes.demo');
  await sendForReview(writer);

  const reviewer = await openList(browser, portal.editorUrl, 'penyunting@dinkes.demo');
  await expect(reviewer.getByText(/^Portal live sejak .+ WITA\.$/)).toBeVisible();
  await expect(reviewer.getByRole('heading', { name: 'Perlu Anda periksa' })).toBeVisible();
  await expectUsable(reviewer);
  await reviewer.getByRole('link', { name: title }).focus();
  await reviewer.keyboard.press('Enter');
  await expect(reviewer.getByLabel('Judul', { exact: true })).toHaveValue(title);

  await reviewer.getByRole('button', { name: 'Catatan', exact: true }).focus();
  await reviewer.keyboard.press('Enter');
  const dialog = reviewer.getByRole('dialog', { name: 'Catatan dan pemeriksaan' });
  await dialog.getByLabel('Catatan baru').fill('Alamat posko belum ada.');
  await dialog.getByRole('button', { name: 'Tambah catatan' }).press('Enter');
  await expect(dialog.getByRole('listitem')).toHaveText(/Alamat posko belum ada\./);
  await dialog.getByLabel('Alasan (wajib diisi)').fill('Lengkapi alamatnya, lalu kirim lagi.');
  await expectUsable(reviewer);
  await dialog.getByRole('button', { name: 'Kembalikan' }).press('Enter');
  await expect(reviewer.getByRole('heading', { name: 'Menunggu Anda' })).toBeVisible();
  await expect(reviewer.getByRole('link', { name: title })).toHaveCount(0);

  await reviewer.getByRole('link', { name: 'Jejak perubahan' }).click();
  await reviewer.getByLabel('Tindakan').selectOption('Kembalikan');
  await reviewer.getByRole('button', { name: 'Tampilkan' }).click();
  const lines = reviewer.getByRole('list', { name: 'Perubahan' }).getByRole('listitem');
  await expect(lines).toHaveText([/Kembalikan berita dinkes\/draf-dengan-catatan/]);
  await expectUsable(reviewer);

  await writer.reload();
  await expect(writer.getByRole('heading', { name: 'Dikembalikan kepada Anda' })).toBeVisible();
  await expect(writer.getByRole('blockquote')).toContainText('Lengkapi alamatnya');
  await expectUsable(writer);
  await writer.goto(`${portal.editorUrl}/?instansi=dinkes`);
  await writer.getByRole('link', { name: 'Menunggu Anda' }).click();
  await expect(writer.getByRole('link', { name: title })).toBeVisible();
  await ask(writer, 'deleteUnpublishedEntry', draft);
});
