import { test as base, type Browser, type Page } from '@playwright/test';
import { startHarness, type Harness } from '../cms/gateway/gateway-harness.ts';
import { password, people, type Who } from '../cms/gateway/people.ts';
import { bringScreens } from './screens.ts';

/** Tests that share one small city: a gateway with the editor's real screens, and no portal to be built anew. */
export const test = base.extend<object, { gateway: Harness }>({
  gateway: [
    async ({}, use) => {
      const gateway = await startHarness();
      await bringScreens(gateway.repository);
      await use(gateway);
      await gateway.end();
    },
    { scope: 'worker', timeout: 240_000 },
  ],
});

/** A desk of somebody who has signed in, at the list of what waits. */
export const enter = async (browser: Browser, origin: string, who: Who): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  // Publishing asks whether citizens may read it at once.
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(origin);
  await page.getByLabel('Alamat surel').fill(people[who].login);
  await page.getByLabel('Kata sandi').fill(password);
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByRole('heading', { name: 'Menunggu Anda' }).waitFor();
  return page;
};
