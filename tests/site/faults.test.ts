import { expect, it } from 'vitest';
import { faultsOf } from '../../scripts/site/faults.ts';
import { site } from './built-site.ts';

it('every page has its text, no code of its own, and no link, picture or fragment that leads to nothing', async () => {
  const { pages, ...found } = await faultsOf(site, {
    content: process.env['PORTAL_CONTENT'] ?? 'content',
    editor: '/admin/',
  });
  expect(pages).toBeGreaterThan(100);
  expect(found).toEqual({ faults: [], warnings: [] });
});
