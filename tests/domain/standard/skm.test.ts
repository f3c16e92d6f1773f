import { expect, test } from 'vitest';
import { bandOf } from '#domain/standard/skm.ts';

test.each([
  [100, 'A'],
  [88.31, 'A'],
  [88.306, 'A'],
  [88.304, 'B'],
  [88.3, 'B'],
  [76.61, 'B'],
  [76.6, 'C'],
  [65, 'C'],
  [64.99, 'D'],
  [25, 'D'],
])('an index of %d lies in band %s', (index, band) => {
  expect(bandOf(index)).toBe(band);
});
