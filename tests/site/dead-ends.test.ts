import { expect, it } from 'vitest';
import { deadEndOf } from '#domain/dead-ends.ts';
import { livingAddresses } from '#domain/living.ts';
import { addresses, inLanguage } from '#domain/address.ts';
import { pagesOf } from '../../scripts/site/page.ts';
import { seedPaths, seedPortal } from '../portal-of-content.ts';
import { site } from './built-site.ts';

const pages = new Set([...pagesOf(site)].map(({ address }) => address));
const portal = seedPortal();

it('an editor is warned of no link to a page that was built', () => {
  expect(pages.size).toBeGreaterThan(1000);
  const dead = [...pages].filter((address) => deadEndOf(address, portal) !== undefined);
  // What says that there is nothing is not linked.
  expect(dead.filter((address) => address !== '/en/404/')).toEqual([]);
});

it('an editor is warned of a link to every page that was not built', () => {
  const wrong = [...livingAddresses(seedPaths, portal)]
    .filter((address) => address.endsWith('/'))
    .map((address) => (address === addresses('id').home ? '/tiada-ada/' : `${address}salah/`))
    .flatMap((address) => [address, inLanguage(address, 'en')]);
  const silent = wrong.filter((address) => deadEndOf(address, portal) === undefined);
  expect(silent.filter((address) => !pages.has(address) && !/\/cek\//.test(address))).toEqual([]);
});
