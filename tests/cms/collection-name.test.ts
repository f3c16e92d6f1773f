import { expect, test } from 'vitest';
import { contentPath, parseContentPath } from '#model/path.ts';
import {
  collectionName,
  entrySlug,
  parseCollectionName,
  placeOfEntry,
} from '../../cms/collection-name.ts';

test.each([
  ['content/agencies/dinkes/news/vaksinasi/index.md', 'news-dinkes', 'vaksinasi/index'],
  [
    'content/agencies/kecamatan-palu-timur/pages/peta/index.mdx',
    'pages-kecamatan-palu-timur',
    'peta/index',
  ],
  ['content/agencies/dinkes/profile.yml', 'profile-dinkes', 'profile'],
  ['content/pages/tentang/index.mdx', 'pages-kota', 'tentang/index'],
  ['content/city.yml', 'city-kota', 'city'],
  ['content/topics.yml', 'topics-kota', 'topics'],
])('%s is %s, %s, and back', (path, collection, slug) => {
  const place = parseContentPath(path);
  if (!place) throw new Error(path);
  expect([collectionName(place.kind, place.agency), entrySlug(place)]).toEqual([collection, slug]);
  expect(parseCollectionName(collection)).toEqual({ kind: place.kind, agency: place.agency });
  expect(placeOfEntry(collection, slug)?.path).toBe(path);
});

test('a slug without its file name names the same entry', () => {
  expect(placeOfEntry('news-dinkes', 'vaksinasi')?.path).toBe(
    contentPath('news', 'dinkes/vaksinasi'),
  );
});

test.each([
  ['news-kota', 'x/index'],
  ['topics-dinkes', 'topics'],
  ['agencies-dinkes', 'profile'],
  ['news', 'x/index'],
  ['news-', 'x/index'],
  ['news-dinkes', '../x/index'],
  ['news-dinkes', 'x/y/index'],
  ['news-dinkes', ''],
  ['news-DINKES', 'x/index'],
  ['profile-dinkes', 'profile/index'],
  ['constructor-dinkes', 'x/index'],
])('%s with %j names nothing', (collection, slug) => {
  expect(placeOfEntry(collection, slug)).toBeUndefined();
});
