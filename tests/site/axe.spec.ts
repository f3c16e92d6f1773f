import { expect, test as base, type Page, type Request } from '@playwright/test';
import { pageKind } from '../../scripts/site/page-kind.ts';
import { filesOf } from '../../scripts/site/page.ts';
import { axeSource, besideWindow, faultsOn } from '../accessibility.ts';
import { site } from './built-site.ts';

/** One browser page for all: to open a new one takes longer than to look at it. */
const test = base.extend<object, { desk: Page }>({
  desk: [
    async ({ browser }, use) => {
      const { baseURL = '' } = base.info().project.use;
      const page = await browser.newPage({ baseURL });
      await page.addInitScript(axeSource);
      await use(page);
      await page.close();
    },
    { scope: 'worker' },
  ],
});

/** One address a kind of page and language: the first of its kind. */
const samples = new Map<string, string[]>();
for (const address of filesOf(site)
  .filter((name) => name.endsWith('/'))
  .sort()) {
  const kind = pageKind(address);
  const known = samples.get(kind) ?? [];
  const isEnglish = (name: string) => name.startsWith('/en/');
  if (!known.some((name) => isEnglish(name) === isEnglish(address)))
    samples.set(kind, [...known, address]);
}

for (const [kind, addresses] of samples)
  test(`${kind} can be read by everyone (both languages, both themes, on a desk and on 320 pixels) and asks no other site for anything`, async ({
    desk,
  }) => {
    const origin = new URL(test.info().project.use.baseURL ?? '').origin;
    const foreign: string[] = [];
    const watch = (request: Request) => {
      if (!request.url().startsWith(`${origin}/`)) foreign.push(request.url());
    };
    desk.on('request', watch);
    for (const address of addresses) {
      await test.step(address, async () => {
        await desk.setViewportSize({ width: 1280, height: 720 });
        await desk.goto(address);
        expect(await faultsOn(desk, ['best-practice'])).toEqual([]);
        await desk.setViewportSize({ width: 320, height: 640 });
        expect(await besideWindow(desk)).toEqual([]);
      });
    }
    desk.off('request', watch);
    expect(foreign).toEqual([]);
  });
