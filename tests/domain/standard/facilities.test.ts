import { expect, test } from 'vitest';
import { groupedFacilities } from '#domain/standard/facilities.ts';

test('what serves people with disabilities stands apart, in one order everywhere', () => {
  expect(groupedFacilities(['wifi', 'kursi-roda', 'toilet', 'ramp'])).toEqual({
    accessible: ['ramp', 'kursi-roda'],
    other: ['wifi', 'toilet'],
  });
});
