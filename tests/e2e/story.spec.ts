import { expect } from '@playwright/test';
import { EditorPage, type NewsForm } from './editor-page.ts';
import { test } from './portal-test.ts';

const news: NewsForm = {
  title: 'Posko kesehatan dibuka di dekat pasar',
  summary: 'Warga dapat memeriksa tekanan darah setiap Sabtu pagi.',
  date: '2026-11-20',
  byline: 'Bidang Kesehatan Masyarakat',
  topic: 'Kesehatan',
  body: 'Posko dibuka pukul delapan pagi. Pemeriksaan tensimeter tidak dipungut biaya.',
  picture: {
    file: 'content/agencies/dinkes/news/psc-119-nagasi/ilustrasi.webp',
    alt: 'Ilustrasi ambulans di depan gedung bercat hijau.',
    credit: 'Ilustrasi: Portal Kota Palu',
  },
};
const slug = 'posko-kesehatan-dibuka-di-dekat-pasar';
const folder = `content/agencies/dinkes/news/${slug}`;
const address = `/berita/dinkes/${slug}/`;

const writer = 'Penulis Dinas Kesehatan <penulis@dinkes.demo>';
const publisher = 'Penyunting Dinas Kesehatan <penyunting@dinkes.demo>';

test.describe.configure({ timeout: 480_000 });

test('an agency writes, a second person publishes, a citizen finds it', async ({
  browser,
  portal,
}) => {
  const before = portal.git('rev-parse', 'main').trim();

  await test.step('the writer is offered the own agency’s content only', async () => {
    const editor = await EditorPage.signIn(browser, portal.portalUrl, 'penulis@dinkes.demo');
    expect(await editor.kinds()).toEqual([
      'Berita',
      'Pengumuman',
      'Agenda',
      'Layanan',
      'Berkas persyaratan',
      'Loket',
      'Dokumen',
      'Halaman',
      'Jabatan',
      'Profil instansi',
    ]);

    await editor.fillNews(news);
    await editor.addPicture({ ...news.picture, alt: 'ilustrasi.webp' });
    await editor.save();
    await editor.expectMessage(/^Belum tersimpan\. Perbaiki isian ini: .*Teks pengganti/);
    const words = editor.page.getByLabel('Teks pengganti', { exact: true });
    await expect(words).toHaveAccessibleDescription(/sama dengan nama berkas/);
    await expect(words).toBeFocused();

    await words.fill(news.picture.alt);
    await expect(words).not.toHaveAttribute('aria-invalid');
    await editor.save();
    await editor.expectMessage('Tulisan tersimpan.');
    await editor.setStatus('Diperiksa');
    await editor.expectMessage('Status tulisan berubah.');
    await editor.page.context().close();
  });

  await test.step('nothing of it is public yet', async () => {
    expect((await fetch(portal.portalUrl + address)).status).toBe(404);
  });

  await test.step('a publisher of the agency reads it and publishes it', async () => {
    const editor = await EditorPage.signIn(browser, portal.portalUrl, 'penyunting@dinkes.demo');
    await editor.openDraft(news.title);
    await editor.setStatus('Siap terbit');
    await editor.expectMessage('Status tulisan berubah.');
    await editor.publish();
    await editor.expectMessage('Tulisan terbit.');
    await editor.page.context().close();
  });

  await test.step('git holds the commits in their names', () => {
    const log = (...format: string[]) =>
      portal
        .git('log', `${before}..main`, ...format)
        .trim()
        .split('\n');
    expect(log('--format=%an <%ae> %P', '--merges')).toEqual([
      expect.stringMatching(new RegExp(`^${publisher} ${before} [0-9a-f]{40}$`)),
    ]);
    const authors = log('--format=%an <%ae>', '--no-merges', '--', folder);
    expect(new Set(authors)).toEqual(new Set([writer]));
    expect(new Set(log('--format=%cn'))).toEqual(new Set(['Portal Kota Palu']));
    expect(portal.git('diff', '--name-only', before, 'main').trim().split('\n')).toEqual(
      [
        expect.stringMatching(new RegExp(`^${folder}/[a-z0-9-]+\\.webp$`)),
        `${folder}/index.md`,
      ].toSorted(),
    );
    expect(
      portal.git('log', '-1', '--format=%(trailers:key=Portal-User,valueonly)', 'main').trim(),
    ).toBe('penyunting@dinkes.demo');
    portal.git('fsck', '--strict');
  });

  await test.step('a citizen finds it by searching on a phone', async () => {
    await expect
      .poll(async () => (await fetch(portal.portalUrl + address)).status, { timeout: 240_000 })
      .toBe(200);
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto(portal.portalUrl);
    const search = page.getByRole('search').first();
    await search.getByRole('searchbox').fill('tensimeter pasar');
    await search.getByRole('button', { name: 'Cari' }).click();
    await expect(page).toHaveURL(/\/cari\/\?q=tensimeter\+pasar/);
    await expect(page.getByRole('status')).toContainText('1 halaman ditemukan');
    await page.getByRole('link', { name: news.title }).click();
    await expect(page.getByRole('heading', { level: 1, name: news.title })).toBeVisible();
    await expect(page.getByRole('img', { name: news.picture.alt })).toBeVisible();
    await expect(page.getByText(news.body)).toBeVisible();
    await context.close();
  });
});

test('nobody publishes what they wrote, nor writes for another agency', async ({
  browser,
  portal,
}) => {
  const editor = await EditorPage.signIn(browser, portal.portalUrl, 'penyunting@bpbd.demo');
  const main = portal.git('rev-parse', 'main');
  const title = 'Latihan evakuasi di sekolah tepi pantai';
  await editor.fillNews({ ...news, title, topic: 'Kebencanaan' });
  await editor.save();
  await editor.expectMessage('Tulisan tersimpan.');
  await editor.setStatus('Siap terbit');
  await editor.expectMessage('Status tulisan berubah.');
  await editor.publish();
  await editor.expectMessage(/orang lain|orang kedua|menulis/);
  expect(portal.git('rev-parse', 'main')).toBe(main);

  const answer = await editor.page.evaluate(async (path) => {
    const response = await fetch('/api/cms/v1', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Portal-Request': '1' },
      body: JSON.stringify({ branch: 'main', action: 'getEntry', params: { path } }),
    });
    return response.status;
  }, `${folder}/index.md`);
  expect(answer).toBe(403);
});
