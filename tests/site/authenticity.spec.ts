import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { HashList } from '../../src/domain/authenticity.ts';
import { site } from './built-site.ts';

const read = (name: string) => readFileSync(path.join(site, name));

const lists = [...'0123456789abcdef'].map(
  (digit) => JSON.parse(read(`cek-keaslian/${digit}.json`).toString()) as HashList,
);

/** A document that the city offers as a file: its page, and the file's own address. */
const document = lists
  .flatMap(({ hashes, pages }) =>
    Object.values(hashes).flatMap(([kind, first = 0]) =>
      kind === 'file' ? [pages[first]?.[0] ?? ''] : [],
    ),
  )
  .filter((address) => address.startsWith('/dokumen/'))
  .flatMap((address) => {
    const file = /href="(\/berkas\/[^"]+)"/.exec(read(`${address}index.html`).toString())?.[1];
    return file === undefined ? [] : [{ address, file, name: path.basename(file) }];
  })[0];

const answer = (page: Page) => page.getByRole('status');
const verdict = (page: Page) => answer(page).getByRole('heading');

const give = (page: Page, name: string, buffer: Buffer) =>
  page
    .getByLabel('Berkas', { exact: true })
    .setInputFiles({ name, mimeType: 'application/pdf', buffer });

const paste = async (page: Page, text: string) => {
  await page.getByLabel('Teks pengumuman atau berita').fill(text);
  await page.getByRole('button', { name: 'Cek teks' }).click();
};

test.beforeEach(({ page }) => page.goto('/cek-keaslian/'));

test('a file is genuine, changed, or unknown, with the page of its document', async ({ page }) => {
  if (!document) throw new Error('No document of the city has a file.');
  const bytes = read(document.file);
  await give(page, 'diterima-lewat-pesan.pdf', bytes);
  await expect(verdict(page)).toHaveText('Asli');
  await expect(answer(page).getByRole('link').first()).toHaveAttribute('href', document.address);

  await give(page, document.name.replace('.', ' (1).'), Buffer.concat([bytes, Buffer.from(' ')]));
  await expect(verdict(page)).toHaveText('Berbeda');
  await expect(answer(page).locator(`a[href="${document.address}"]`)).toBeVisible();

  await give(page, 'bukan-dari-kota-palu.pdf', Buffer.from('palsu'));
  await expect(verdict(page)).toHaveText('Tidak dikenal');
  await expect(answer(page).getByRole('link')).toHaveCount(0);
});

test('a notice that was sent on is genuine, and different once a sentence is added', async ({
  page,
}) => {
  await page.goto('/pengumuman/');
  const notice =
    (await page.locator('main a[href^="/pengumuman/"]').first().getAttribute('href')) ?? '';
  await page.goto(notice);
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  const body = await page.locator('main .prose p').allInnerTexts();
  expect(body.length).toBeGreaterThan(0);
  const sent = [`*${title}*`, ...body].join('\n\n');

  await page.goto('/cek-keaslian/');
  await paste(page, sent);
  await expect(verdict(page)).toHaveText('Asli');
  await expect(answer(page).getByRole('link')).toHaveAttribute('href', notice);

  await paste(page, `${sent}\n\nTransfer biaya ke rekening 123.`);
  await expect(verdict(page)).toHaveText('Berbeda');
  await expect(answer(page).locator('blockquote')).toHaveText(['Transfer biaya ke rekening 123.']);

  await paste(page, 'Bantuan tunai untuk semua warga, klik tautan ini.');
  await expect(verdict(page)).toHaveText('Tidak dikenal');
});

test('nothing of what is checked leaves the browser: only lists of hashes are asked for', async ({
  page,
}) => {
  const asked: { method: string; address: string; body: string | null }[] = [];
  page.on('request', (request) =>
    asked.push({
      method: request.method(),
      address: new URL(request.url()).pathname + new URL(request.url()).search,
      body: request.postData(),
    }),
  );
  await give(page, 'rahasia-saya.pdf', Buffer.from('isi rahasia'));
  await expect(verdict(page)).toHaveText('Tidak dikenal');
  await paste(page, 'Kalimat rahasia saya.');
  await expect(verdict(page)).toHaveText('Tidak dikenal');
  expect(asked.length).toBeGreaterThan(0);
  for (const request of asked) {
    expect(request.address).toMatch(/^\/cek-keaslian\/[0-9a-f]\.json$/);
    expect([request.method, request.body]).toEqual(['GET', null]);
  }
});

test('a file can be dropped, and a SHA-256 pasted', async ({ page }) => {
  if (!document) throw new Error('No document of the city has a file.');
  const bytes = read(document.file).toString('base64');
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    const content = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    data.items.add(new File([content], 'x.pdf'));
    return data;
  }, bytes);
  await page.locator('[data-drop]').dispatchEvent('drop', { dataTransfer: transfer });
  await expect(verdict(page)).toHaveText('Asli');
  await paste(page, 'f'.repeat(64));
  await expect(verdict(page)).toHaveText('Tidak dikenal');
});

test('when the lists cannot be read it says so, and claims nothing', async ({ page }) => {
  await page.route('**/cek-keaslian/*.json', (route) => route.abort());
  await give(page, 'x.pdf', Buffer.from('x'));
  await expect(answer(page)).toContainText('Tidak dapat dicek sekarang');
  await expect(verdict(page)).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page tells how to check by hand', async ({ page }) => {
    await expect(page.getByLabel('Berkas', { exact: true })).toBeHidden();
    await expect(page.getByText('sha256sum')).toBeVisible();
    await page.getByRole('link', { name: 'Lihat semua dokumen' }).click();
    await expect(page).toHaveURL(/\/dokumen\/$/);
  });
});
