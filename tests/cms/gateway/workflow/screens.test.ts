import { describe, expect, test } from 'vitest';
import { draftInAddress, screenOf } from '../../../../cms/admin/workflow/first-screen.ts';
import { momentWords } from '../../../../cms/admin/workflow/wita.ts';

describe('the first screen', () => {
  test.each([
    ['', '', 'waiting'],
    ['', '#/', 'waiting'],
    ['?instansi=dinkes', '', 'editor'],
    ['?instansi=', '', 'editor'],
    ['', '#/collections/news-dinkes/entries/vaksinasi/index', 'editor'],
    ['?jejak', '#/', 'history'],
    ['?situs', '', 'sites'],
  ])('of “%s%s” is %s', (search, hash, expected) => {
    expect(screenOf({ search, hash })).toBe(expected);
  });
});

describe('the draft of an address', () => {
  test.each([
    ['#/collections/news-dinkes/entries/vaksinasi/index', 'vaksinasi/index'],
    ['#/collections/news-dinkes/entries/vaksinasi%2Findex?x=1', 'vaksinasi/index'],
  ])('%s is named by collection and slug', (hash, slug) => {
    expect(draftInAddress(hash)).toEqual({ collection: 'news-dinkes', slug });
  });
  test.each(['', '#/workflow', '#/collections/news-dinkes', '#/collections/news-dinkes/new'])(
    '“%s” names none',
    (hash) => {
      expect(draftInAddress(hash)).toBeUndefined();
    },
  );
});

describe('a moment', () => {
  const now = new Date('2026-11-24T12:00:00Z');
  test('of today is a time in WITA', () => {
    expect(momentWords('2026-11-24T02:42:00Z', now)).toBe('10.42 WITA');
  });
  test('of another day in Palu names that day, also where it is the same day in London', () => {
    expect(momentWords('2026-11-23T15:59:00Z', now)).toBe('23 November 2026, 23.59 WITA');
    expect(momentWords('2026-11-24T16:30:00Z', now)).toBe('25 November 2026, 00.30 WITA');
  });
});
