import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';

/** axe as a script: a page that is to load many documents takes it up soonest as a script of each from its start. */
export const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** WCAG 2.2, levels A and AA. */
const law = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What a theme can break: all else is the same in both. */
const ofColours: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  resultTypes: ['violations'],
};

/** In the browser: looks when colours have done changing. */
const run = async (options: RunOptions): Promise<AxeResults> => {
  const changing = document.getAnimations().filter((each) => each instanceof CSSTransition);
  await Promise.allSettled(changing.map(({ finished }) => finished));
  return (globalThis as unknown as { axe: typeof axe }).axe.run(document, options);
};

/**
 * What axe finds on a page as it stands, frames included: every rule in the light theme, those of
 * colours in the dark one too. `beyond` names axe's tags of rules beyond WCAG 2.2 AA. Each fault as
 * "theme: rule: element"; leaves the light theme on.
 *
 * @axe-core/playwright does the same in a new browser page each time, which takes thrice as long.
 */
export const faultsOn = async (page: Page, beyond: readonly string[] = []): Promise<string[]> => {
  const all: RunOptions = { runOnly: [...law, ...beyond], resultTypes: ['violations'] };
  // Loading axe takes as long as a look at a page: a document that stays has it already.
  for (const frame of page.frames())
    if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(axeSource);
  const faults: string[] = [];
  for (const [theme, options] of [
    ['dark', ofColours],
    ['light', all],
  ] as const) {
    await page.emulateMedia({ colorScheme: theme });
    const { violations } = await page.evaluate(run, options);
    faults.push(
      ...violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${theme}: ${id}: ${target.join(' ')}`),
      ),
    );
  }
  return faults;
};

/** In the browser: what lies beside the window, the innermost of it, where that makes the page wider. */
const readBeside = (): string[] => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const beside = [...document.body.querySelectorAll('*')].filter(
    (each) => each.getBoundingClientRect().right > clientWidth,
  );
  const innermost = beside.filter(
    (each) => !beside.some((other) => each.contains(other) && other !== each),
  );
  const names = innermost.map(
    (each) => `${each.tagName}.${each.className} ${each.textContent.trim().slice(0, 40)}`,
  );
  return [`${scrollWidth} px in a window of ${clientWidth} px`, ...names];
};

/** What makes the page wider than its window, so that it must be scrolled sideways. */
export const besideWindow = (page: Page): Promise<string[]> => page.evaluate(readBeside);

/** Everyone can use the page as it stands, in both themes, and it needs no scrolling sideways. */
export const expectUsable = async (page: Page): Promise<void> => {
  expect(await faultsOn(page)).toEqual([]);
  expect(await besideWindow(page)).toEqual([]);
};
