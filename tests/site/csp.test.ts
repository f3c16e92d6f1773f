import { expect, it } from 'vitest';
import { blockedCode } from '../../scripts/site/inline-code.ts';
import { pagesOf } from '../../scripts/site/page.ts';
import { site } from './built-site.ts';

it('no page holds code or style that the content security policy blocks', () => {
  const blocked = [...pagesOf(site)].flatMap(({ address, html }) =>
    blockedCode(html).map((code) => `${address}: ${code}`),
  );
  expect(blocked).toEqual([]);
});
