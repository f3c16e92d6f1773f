import { describe, expect, it } from 'vitest';
import { calendarOf } from '#domain/calendar.ts';
import { sizeInWords } from '#domain/files.ts';
import { pageCount, pageOf } from '#domain/paging.ts';
import { servicesFor } from '#domain/services.ts';
import { makeEntry } from '../make.ts';

const site = new URL('https://palu.test');

describe('calendarOf', () => {
  const lines = (...events: Parameters<typeof calendarOf>[1]) =>
    calendarOf('Agenda', events, site).split('\r\n');

  it('writes a whole-day event with the day after its last as its end', () => {
    const found = lines(
      makeEntry('event', 'dispar/festival', { date: '2026-12-30', endDate: '2027-01-02' }),
    );
    expect(found).toContain('DTSTART;VALUE=DATE:20261230');
    expect(found).toContain('DTEND;VALUE=DATE:20270103');
  });

  it('writes a timed event in universal time', () => {
    const found = lines(
      makeEntry('event', 'dispar/lomba', {
        date: '2026-12-30',
        startTime: '07:30',
        endTime: '09:00',
      }),
    );
    expect(found).toContain('DTSTART:20261229T233000Z');
    expect(found).toContain('DTEND:20261230T010000Z');
  });

  it('says that an event is cancelled, and is the same each time', () => {
    const event = makeEntry('event', 'dispar/lomba', { cancelled: true });
    expect(lines(event)).toContain('STATUS:CANCELLED');
    expect(lines(event)).toEqual(lines(event));
  });
});

describe('sizeInWords', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1 KB'],
    [999_499, '999 KB'],
    [999_500, '1 MB'],
    [1_440_000, '1,4 MB'],
  ])('%d bytes are %s', (bytes, words) => {
    expect(sizeInWords(bytes, 'id')).toBe(words);
  });

  it('uses a point in English', () => {
    expect(sizeInWords(1_440_000, 'en')).toBe('1.4 MB');
  });
});

describe('paging', () => {
  it.each([
    [0, 1],
    [12, 1],
    [13, 2],
  ])('%d items of twelve a page fill %d', (count, pages) => {
    expect(pageCount(count, 12)).toBe(pages);
  });

  it('gives what is left on the last page', () => {
    expect(pageOf([1, 2, 3, 4, 5], 3, 2)).toEqual([5]);
  });
});

describe('services', () => {
  const ktp = makeEntry('service', 'disdukcapil/ktp', {
    topics: ['kependudukan', 'sosial'],
    audience: ['warga'],
  });
  const nib = makeEntry('service', 'dpmptsp/nib', { topics: ['usaha'], audience: ['usaha'] });

  it('are chosen by whom they are for', () => {
    expect(servicesFor([ktp, nib], 'usaha')).toEqual([nib]);
  });
});
