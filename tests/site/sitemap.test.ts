import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pagesOf, placeOf } from '../../scripts/site/page.ts';
import { site } from './built-site.ts';

const canonicalOf = (html: string) => {
  const [, address = ''] = /<link rel="canonical" href="([^"]+)"/.exec(html) ?? [];
  return new URL(address).pathname;
};

it('the sitemap names every page that may be found, and no other', () => {
  const listed = [
    ...readFileSync(placeOf(site, '/sitemap.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g),
  ].map(([, address = '']) => new URL(address).pathname);
  const found = [...pagesOf(site)]
    .filter(({ html }) => !html.includes('<meta name="robots" content="noindex"'))
    // A page that is found through another, as the variant of a service is, names that one.
    .filter(({ address, html }) => canonicalOf(html) === address)
    .map(({ address }) => address)
    // Later pages of a list are reached through the first.
    .filter((address) => !/\/(berita|dokumen|golongan\/[a-z-]+)\/halaman\/\d+\/$/.test(address));
  expect(listed.toSorted()).toEqual(found.toSorted());
});
