import { describe, expect, it } from 'vitest';
import { eventJsonLd, newsJsonLd } from '#domain/jsonld/articles.ts';
import { makeEntry } from '../../make.ts';

const site = new URL('https://palu.test');
const context = { site, locale: 'id' as const, agency: makeEntry('agency', 'dinkes') };

describe('descriptions for machines', () => {
  it('of news give the day of the last change', () => {
    const changed = makeEntry('news', 'dinkes/a', {
      changeNotes: [{ date: '2026-03-10', note: 'Memperbaiki jam.' }],
    });
    expect(newsJsonLd(changed, context)).toMatchObject({
      datePublished: '2026-03-09',
      dateModified: '2026-03-10',
    });
  });

  it('of an event give moments with their offset, or days', () => {
    const timed = makeEntry('event', 'dinkes/b', { startTime: '08:00', endTime: '10:00' });
    expect(eventJsonLd(timed, context)).toMatchObject({
      startDate: '2026-03-09T08:00:00+08:00',
      endDate: '2026-03-09T10:00:00+08:00',
    });
    expect(eventJsonLd(makeEntry('event', 'dinkes/b'), context)).toMatchObject({
      startDate: '2026-03-09',
      endDate: '2026-03-09',
    });
  });
});
