import { expect as expectSoon, type Route } from '@playwright/test';
import { EditorPage } from './editor-page.ts';
import { test } from './portal-test.ts';

/** The editor is large: a busy machine needs a while to open it. */
const expect = expectSoon.configure({ timeout: 30_000 });

const slug = 'uji-sirene-talise-silae-lere';

interface Listed {
  data: string;
  file: { path: string };
}

/** Lets through what the gateway says, with the front matter of one listed text spoiled, as by a hand in git. */
const spoil = async (route: Route) => {
  const { action } = route.request().postDataJSON() as { action: string };
  const response = await route.fetch();
  if (action !== 'entriesByFolder') return route.fulfill({ response });
  const entries = (await response.json()) as Listed[];
  const json = entries.map((entry) =>
    entry.file.path.includes(slug)
      ? { ...entry, data: entry.data.replace('title: ', 'title: [') }
      : entry,
  );
  return route.fulfill({ response, json });
};

test('a file that cannot be read stands in the list by its name, among the others', async ({
  browser,
  portal,
}) => {
  const { page } = await EditorPage.signIn(browser, portal.portalUrl, 'penulis@bpbd.demo');
  await page.route('**/api/cms/v1', spoil);
  await page.reload();
  await expect(page.getByRole('link', { name: `Berkas rusak: ${slug}` })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Mengenang 28 September 2018/ })).toBeVisible();
  await page.context().close();
});
