import { describe, expect, it } from 'vitest';
import { instantOf } from '#domain/dates.ts';
import { lastPassed } from '../../cms/publisher/era.ts';

describe('the last moment that changed what is public', () => {
  const moments = ['2026-03-10T09:30', '2026-03-09T08:00', '2026-04-01T00:00'];

  it.each([
    ['2026-03-09T07:59', undefined],
    ['2026-03-09T08:00', '2026-03-09T08:00'],
    ['2026-03-10T09:29', '2026-03-09T08:00'],
    ['2026-03-10T09:30', '2026-03-10T09:30'],
    ['2026-05-01T00:00', '2026-04-01T00:00'],
  ])('at %s is %s', (now, expected) => {
    expect(lastPassed(moments, instantOf(now))).toBe(expected);
  });
});
