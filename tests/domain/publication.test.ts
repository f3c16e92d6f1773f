import { describe, expect, it } from 'vitest';
import { dayOf, fullDay, instantOf } from '#domain/dates.ts';
import { byMonth, isUpcoming } from '#domain/events.ts';
import { byUrgency } from '#domain/notices.ts';
import { isListed, isPublic, publicationOf } from '#domain/publication.ts';
import { makeEntry } from '../make.ts';

const at = (local: string) => instantOf(local);

describe('publicationOf', () => {
  const data = { publishAt: '2026-03-09T08:00', expireAt: '2026-03-10T08:00' };

  it.each([
    ['2026-03-09T07:59', 'scheduled'],
    ['2026-03-09T08:00', 'public'],
    ['2026-03-10T07:59', 'public'],
    ['2026-03-10T08:00', 'archived'],
  ])('at %s WITA is %s', (now, expected) => {
    expect(publicationOf(data, at(now))).toBe(expected);
  });

  it('counts in Palu, eight hours before Greenwich', () => {
    expect(publicationOf(data, new Date('2026-03-09T00:00:00Z'))).toBe('public');
    expect(publicationOf(data, new Date('2026-03-08T23:59:59Z'))).toBe('scheduled');
  });

  it('is public without dates', () => {
    expect(publicationOf({}, at('2026-03-09T08:00'))).toBe('public');
  });

  it('keeps the page of what is archived and takes it out of lists', () => {
    const notice = makeEntry('notice', 'disdukcapil/loket', data);
    expect([isPublic(notice, at('2026-04-01')), isListed(notice, at('2026-04-01'))]).toEqual([
      true,
      false,
    ]);
    expect([isPublic(notice, at('2026-03-01')), isListed(notice, at('2026-03-01'))]).toEqual([
      false,
      false,
    ]);
  });

  it('keeps the page of what was withdrawn and takes it out of lists', () => {
    const withdrawn = { reason: 'kesalahan', date: '2026-03-09' } as const;
    const news = makeEntry('news', 'dinkes/salah', { withdrawn });
    expect([isPublic(news, at('2026-04-01')), isListed(news, at('2026-04-01'))]).toEqual([
      true,
      false,
    ]);
  });
});

describe('notices', () => {
  it('stand with emergencies first, then the newest', () => {
    const [old, fresh, urgent] = [
      makeEntry('notice', 'a/lama', { date: '2026-03-01' }),
      makeEntry('notice', 'a/baru', { date: '2026-03-09' }),
      makeEntry('notice', 'a/darurat', { date: '2026-02-01', urgency: 'darurat' }),
    ];
    expect([old, fresh, urgent].toSorted(byUrgency)).toEqual([urgent, fresh, old]);
  });
});

describe('days', () => {
  it('begin at midnight in Palu', () => {
    expect(dayOf(new Date('2026-03-08T16:00:00Z'))).toBe('2026-03-09');
    expect(dayOf(new Date('2026-03-08T15:59:59Z'))).toBe('2026-03-08');
  });

  it('are said in the words of each language', () => {
    expect(fullDay('2028-02-29', 'id')).toBe('Selasa, 29 Februari 2028');
    expect(fullDay('2026-12-02', 'id')).toBe('Rabu, 2 Desember 2026');
    expect(fullDay('2026-12-02', 'en')).toBe('Wednesday, 2 December 2026');
  });
});

describe('events', () => {
  const fair = makeEntry('event', 'dispar/festival', { date: '2026-12-30', endDate: '2027-01-02' });

  it('are upcoming until their last day is over', () => {
    expect(isUpcoming(fair, at('2027-01-02T23:59'))).toBe(true);
    expect(isUpcoming(fair, at('2027-01-03'))).toBe(false);
  });

  it('are grouped by the month in which they begin', () => {
    const next = makeEntry('event', 'dispar/lomba', { date: '2027-01-05' });
    expect(
      byMonth([fair, next]).map(({ month, events }) => [month, events.map(({ slug }) => slug)]),
    ).toEqual([
      ['2026-12-01', ['festival']],
      ['2027-01-01', ['lomba']],
    ]);
  });
});
