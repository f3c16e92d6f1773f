import { expect, test } from '@playwright/test';
import { faultsOn } from '../accessibility.ts';
import { startCity, type City } from '../cms/gateway/oidc/real-issuer.ts';
import { people } from '../cms/gateway/people.ts';

let city: City;

test.beforeAll(async () => {
  city = await startCity({ sari: { email: people.penulis.login, email_verified: true } });
});
test.afterAll(() => city.end());

test('a browser comes back from the city’s own sign-in with a session, and nothing is blocked', async ({
  page,
}) => {
  const { origin } = city.gateway;
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.location().url.startsWith(`${origin}/masuk`)) complaints.push(message.text());
  });
  await page.goto(`${origin}/masuk/oidc`);
  await page.getByPlaceholder('Enter any login').fill('sari');
  await page.getByPlaceholder('and password').fill('x');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL(`${origin}/`);

  const session = await page.evaluate(async () => (await fetch('/api/session')).json() as unknown);
  expect(session).toMatchObject({ account: { login: people.penulis.login } });
  const cookies = await page.context().cookies(origin);
  expect(cookies.find(({ name }) => name === 'portal-session')).toMatchObject({
    sameSite: 'Strict',
    httpOnly: true,
  });
  expect(cookies.some(({ name }) => name === 'portal-oidc')).toBe(false);
  expect(complaints).toEqual([]);
});

test('the page that says no can be read by all, and leads back', async ({ page }) => {
  const { origin } = city.gateway;
  await page.goto(`${origin}/masuk/oidc/kembali?code=x&state=x`);
  await expect(page.getByRole('heading', { name: 'Anda belum masuk' })).toBeVisible();
  expect(await faultsOn(page)).toEqual([]);
  // The page's own style is let through by its policy.
  await expect(page.locator('body')).not.toHaveCSS('max-width', 'none');
  await page.getByRole('link', { name: 'Kembali ke halaman masuk' }).click();
  await page.waitForURL(`${origin}/`);
});
