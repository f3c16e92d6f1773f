import { expect, it } from 'vitest';
import astroConfig from '../../astro.config.ts';
import { brokenLinks } from '../../scripts/site/links.ts';
import { site } from './built-site.ts';

it('every link, picture and fragment of every page leads somewhere', () => {
  const origin = new URL(astroConfig.site ?? '').origin;
  const broken = brokenLinks(site, { origin, redirected: /^\/admin\// });
  expect(broken.map(({ page, link, reason }) => `${page}: ${link} ${reason}`)).toEqual([]);
});
