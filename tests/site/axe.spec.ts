import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { pageKind } from '../../scripts/site/page-kind.ts';
import { filesOf } from '../../scripts/site/page.ts';
import { site } from './built-site.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

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

const faultsOn = async (page: Page, rules?: string[]): Promise<string[]> => {
  const builder = new AxeBuilder({ page });
  const { violations } = await (
    rules ? builder.withRules(rules) : builder.withTags(tags)
  ).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );
};

for (const [kind, addresses] of samples)
  test(`${kind} can be read by everyone, in both languages and both themes`, async ({ page }) => {
    for (const address of addresses) {
      await test.step(address, async () => {
        await page.emulateMedia({ colorScheme: 'light' });
        await page.goto(address);
        expect(await faultsOn(page)).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await faultsOn(page, ['color-contrast', 'link-in-text-block'])).toEqual([]);
      });
    }
  });

for (const [kind, [address = '/']] of samples)
  test(`${kind} fits a screen of 320 pixels`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(address);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
  });
