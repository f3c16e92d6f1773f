import { expect, it } from 'vitest';
import { pagesOf } from '../../scripts/site/page.ts';
import { budget, weightOf } from '../../scripts/site/weight.ts';
import { site } from './built-site.ts';

it('every page shows something after 14 KB and runs no more than 5 KB of script', () => {
  const heavy: string[] = [];
  for (const page of pagesOf(site)) {
    const { address, html, css, script } = weightOf(site, page);
    if (html + css > budget.firstPaint) heavy.push(`${address}: HTML ${html} + CSS ${css} bytes`);
    if (script > budget.script) heavy.push(`${address}: ${script} bytes of script`);
  }
  expect(heavy).toEqual([]);
});
