import { expect, type Browser, type Page } from '@playwright/test';

/** The password of every demo account. */
const password = 'demo-palu';

/** What a writer fills in for a news item. */
export interface NewsForm {
  title: string;
  summary: string;
  date: string;
  byline: string;
  topic: string;
  body: string;
  picture: { file: string; alt: string; credit: string };
}

/** The editor as one account sees it in a browser of its own. */
export class EditorPage {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
    // Publishing asks whether citizens may read it at once.
    page.on('dialog', (dialog) => void dialog.accept());
  }

  /** Opens the editor by the portal's own link and signs in. */
  static async signIn(
    browser: Browser,
    portalUrl: string,
    login: string,
    viewport = { width: 1280, height: 900 },
  ): Promise<EditorPage> {
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    await page.goto(`${portalUrl}/admin/`);
    await page.getByLabel('Alamat surel').fill(login);
    await page.getByLabel('Kata sandi').fill(password);
    await page.getByRole('button', { name: 'Masuk' }).click();
    await page.getByRole('link', { name: 'Buka editor', exact: true }).click();
    // The editor is large: a busy machine needs a while to open it.
    await expect(page.getByRole('heading', { name: 'Berita' })).toBeVisible({ timeout: 30_000 });
    return new EditorPage(page);
  }

  /** The kinds of content that the account is offered. */
  kinds(): Promise<string[]> {
    return this.page
      .getByRole('complementary')
      .getByRole('listitem')
      .allTextContents()
      .then((names) => names.map((name) => name.trim()));
  }

  async fillNews({ title, summary, date, byline, topic, body }: NewsForm): Promise<void> {
    const { page } = this;
    await page.getByRole('link', { name: 'Tulis Berita baru' }).click();
    await page.getByLabel('Judul', { exact: true }).fill(title);
    await page.getByLabel('Ringkasan').fill(summary);
    await page.getByLabel('Tanggal', { exact: true }).fill(date);
    await page.getByLabel('Ditulis oleh').fill(byline);
    await page.getByLabel('Topik', { exact: true }).fill(topic);
    await page.keyboard.press('Enter');
    const text = page.getByRole('textbox', { name: 'Isi', exact: true });
    await text.click();
    await expect(text).toBeFocused();
    await page.keyboard.type(body, { delay: 5 });
  }

  async addPicture({ file, alt, credit }: NewsForm['picture']): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: 'Tambah gambar' }).click();
    await page.getByRole('button', { name: 'Pilih gambar' }).click();
    const library = page.getByRole('dialog');
    await library.locator('input[type=file]').setInputFiles(file);
    await expect(library.getByText('Draf', { exact: true })).toBeVisible();
    await library.getByRole('button', { name: 'Pakai yang dipilih' }).click();
    await page.getByLabel('Teks pengganti', { exact: true }).fill(alt);
    await page.getByLabel('Sumber', { exact: true }).fill(credit);
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Simpan', exact: true }).click();
  }

  /** The newest message that pops up. */
  async expectMessage(words: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('alert').filter({ hasText: words }).first()).toBeVisible();
  }

  async setStatus(status: 'Diperiksa' | 'Siap terbit'): Promise<void> {
    await this.page.getByRole('button', { name: /^Status/ }).click();
    await this.page.getByRole('menuitem', { name: status }).click();
  }

  /** Opens a draft from the board of drafts. */
  async openDraft(title: string): Promise<void> {
    await this.page.getByRole('link', { name: 'Alur kerja' }).click();
    await this.page.getByRole('link', { name: title }).first().click();
    await expect(this.page.getByLabel('Judul', { exact: true })).toHaveValue(title);
  }

  async publish(): Promise<void> {
    await this.page.getByRole('button', { name: /^Terbit/ }).click();
    await this.page.getByRole('menuitem', { name: 'Terbitkan sekarang' }).click();
  }
}
