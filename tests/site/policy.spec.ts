import { expect, test, type Page } from '@playwright/test';

/** Collects what the browser reports as blocked or broken. */
const complaintsOf = (page: Page): string[] => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
};

test('the policy lets through all that a page needs, and nothing that is written into it', async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  await page.goto('/');
  const loaded = await page.evaluate(() =>
    [...document.styleSheets].every((sheet) => sheet.cssRules.length > 0),
  );
  expect(loaded).toBe(true);
  expect(complaints).toEqual([]);
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    // As text, since Trusted Types refuse it as a property before the policy is asked.
    script.append('document.title = "ran"');
    document.body.append(script);
    return document.title === 'ran';
  });
  expect(ran).toBe(false);
});

test('every answer carries the headers of netlify.toml, that of a missing page too', async ({
  request,
}) => {
  for (const address of ['/', '/tidak-ada/', '/en/nothing-here/']) {
    const response = await request.get(address);
    const headers = response.headers();
    expect(response.status()).toBe(address === '/' ? 200 : 404);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe-inline');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['strict-transport-security']).toContain('max-age=');
  }
});

test('a missing page answers in the language of its address', async ({ page }) => {
  await page.goto('/tidak-ada/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'id');
  await page.goto('/en/nothing-here/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('no string becomes HTML or a script on any page, and the search’s worker starts all the same', async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  const started = page.waitForEvent('worker');
  await page.goto('/cari/?q=ktp');
  await expect(page.getByRole('status')).toContainText('halaman ditemukan untuk “ktp”');
  expect(new URL((await started).url()).pathname).toBe('/pagefind/pagefind-worker.js');
  expect(complaints).toEqual([]);
  for (const address of ['/cari/', '/']) {
    await page.goto(address);
    const refused = await page.evaluate(() => {
      const { trustedTypes } = globalThis as unknown as {
        trustedTypes: { createPolicy(name: string, rules: object): unknown };
      };
      const attempts: Record<string, () => unknown> = {
        html: () => (document.body.innerHTML = '<p>ditulis</p>'),
        document: () => new DOMParser().parseFromString('<p>ditulis</p>', 'text/html'),
        script: () => (document.createElement('script').src = '/_astro/lain.js'),
        code: () => (document.createElement('script').text = 'document.title = "ran"'),
        worker: () => new Worker('/_astro/lain.js'),
        policy: () => trustedTypes.createPolicy('lain', { createHTML: String }),
      };
      return Object.entries(attempts).flatMap(([name, attempt]) => {
        try {
          attempt();
          return [];
        } catch (error) {
          return error instanceof TypeError ? [name] : [`${name}: ${String(error)}`];
        }
      });
    });
    expect(refused).toEqual(['html', 'document', 'script', 'code', 'worker', 'policy']);
  }
});
