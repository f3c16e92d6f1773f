import { describe, expect, it } from 'vitest';
import { openingAt } from '#client/opening.ts';
import type { Schedule } from '#domain/schedule.ts';

/** Monday to Thursday with a break, Friday in the morning. */
const office: Schedule = {
  rows: [
    { from: 1, to: 4, opens: '08:00', closes: '12:00' },
    { from: 1, to: 4, opens: '13:00', closes: '15:30' },
    { from: 5, to: 5, opens: '08:00', closes: '11:30' },
  ],
  holidays: ['2026-03-19', '2026-12-24', '2026-12-25'],
  years: [2026],
  closures: [],
};

const at = (local: string) => Date.parse(`${local}+08:00`);
const opening = (local: string, changes: Partial<Schedule> = {}) =>
  openingAt({ ...office, ...changes }, at(local));
const next = (day: string, weekday: number, time: string, unsure = false) => ({
  state: 'closed',
  next: { day, weekday, time },
  unsure,
});

describe('an office on a working day', () => {
  it('is open from its first minute until its last', () => {
    expect(opening('2026-03-09T07:59:59')).toEqual(next('2026-03-09', 1, '08:00'));
    expect(opening('2026-03-09T08:00:00')).toEqual({
      state: 'open',
      until: '12:00',
      unsure: false,
    });
    expect(opening('2026-03-09T15:29:59')).toEqual({
      state: 'open',
      until: '15:30',
      unsure: false,
    });
    expect(opening('2026-03-09T15:30:00')).toEqual(next('2026-03-10', 2, '08:00'));
  });

  it('is closed in its break', () => {
    expect(opening('2026-03-09T12:00:00')).toEqual(next('2026-03-09', 1, '13:00'));
  });

  it('opens again on Monday after Friday noon', () => {
    expect(opening('2026-03-13T11:30:00')).toEqual(next('2026-03-16', 1, '08:00'));
  });
});

describe('the time zone', () => {
  it('is Palu’s: midnight there is four in the afternoon in UTC', () => {
    expect(openingAt(office, Date.parse('2026-03-08T23:59:59Z'))).toEqual(
      next('2026-03-09', 1, '08:00'),
    );
    expect(openingAt(office, Date.parse('2026-03-09T00:00:00Z')).state).toBe('open');
    expect(openingAt(office, Date.parse('2026-03-08T15:59:59Z'))).toEqual(
      next('2026-03-09', 1, '08:00'),
    );
  });
});

describe('days off', () => {
  it('are closed, and the next opening is after them', () => {
    expect(opening('2026-03-19T09:00:00')).toEqual(next('2026-03-20', 5, '08:00'));
    expect(opening('2026-12-23T15:30:00')).toEqual(next('2026-12-28', 1, '08:00'));
  });

  it('of a year that is not published make the answer unsure', () => {
    expect(opening('2027-01-04T09:00:00')).toEqual({ state: 'open', until: '12:00', unsure: true });
    expect(opening('2026-12-31T15:30:00')).toEqual(next('2027-01-01', 5, '08:00', true));
  });

  it('come on a leap day as on any other', () => {
    expect(opening('2028-02-28T15:30:00', { years: [2028] })).toEqual(
      next('2028-02-29', 2, '08:00'),
    );
    expect(opening('2028-02-29T09:00:00', { years: [2028], holidays: ['2028-02-29'] })).toEqual(
      next('2028-03-01', 3, '08:00'),
    );
  });
});

describe('a notice that closes', () => {
  it('cuts the hours of its days', () => {
    const closures = [{ from: '2026-03-09T10:00:00+08:00', until: '2026-03-09T14:00:00+08:00' }];
    expect(opening('2026-03-09T09:00:00', { closures })).toEqual({
      state: 'open',
      until: '10:00',
      unsure: false,
    });
    expect(opening('2026-03-09T11:00:00', { closures })).toEqual(next('2026-03-09', 1, '14:00'));
  });

  it('without an end leaves no next opening', () => {
    const closures = [{ from: '2026-03-09T10:00:00+08:00' }];
    expect(opening('2026-03-09T11:00:00', { closures })).toEqual({
      state: 'closed',
      next: undefined,
      unsure: false,
    });
  });

  it('closes also what is open by day and night', () => {
    const closures = [{ until: '2026-03-09T14:00:00+08:00' }];
    expect(opening('2026-03-09T13:59:00', { always: true, closures })).toEqual(
      next('2026-03-09', 1, '14:00'),
    );
    expect(opening('2026-03-09T14:00:00', { always: true, closures })).toEqual({ state: 'always' });
  });
});

describe('rows', () => {
  it('may run over the end of the week', () => {
    const rows = [{ from: 6, to: 1, opens: '09:00', closes: '10:00' }];
    expect(opening('2026-03-15T09:30:00', { rows }).state).toBe('open');
    expect(opening('2026-03-10T09:30:00', { rows })).toEqual(next('2026-03-14', 6, '09:00'));
  });

  it('that are none leave no next opening', () => {
    expect(opening('2026-03-09T09:00:00', { rows: [] })).toMatchObject({ next: undefined });
  });
});
