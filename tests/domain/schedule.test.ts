import { describe, expect, it } from 'vitest';
import { missingYears, scheduleOf } from '#domain/schedule.ts';
import type { Disruption } from '#domain/status.ts';
import { makeEntry } from '../make.ts';

const year = (id: string, ...days: string[]) =>
  makeEntry('holidays', id, {
    days: days.map((date) => ({ date, title: 'Libur', type: 'libur' as const })),
  });

const disruption = (changes: Partial<Disruption>): Disruption => ({
  notice: makeEntry('notice', 'dinkes/tutup'),
  state: 'tutup',
  from: undefined,
  until: undefined,
  ...changes,
});

const hours = [{ from: 'senin' as const, to: 'kamis' as const, opens: '08:00', closes: '15:30' }];

describe('the schedule of a counter', () => {
  it('counts weekdays from Monday and leaves out days off that are past', () => {
    const years = [
      year('2026', '2026-01-01', '2026-03-09', '2026-12-25'),
      year('2025', '2025-12-25'),
    ];
    expect(scheduleOf({ hours, always: false }, years, [], '2026-03-09')).toEqual({
      rows: [{ from: 1, to: 4, opens: '08:00', closes: '15:30' }],
      holidays: ['2026-03-09', '2026-12-25'],
      years: [2026],
      closures: [],
    });
  });

  it('is closed by what closes, with moments in Palu’s time, and not by what limits', () => {
    const { closures } = scheduleOf(
      { hours, always: false },
      [],
      [
        disruption({ from: '2026-03-10T08:00', until: '2026-03-10T12:00' }),
        disruption({}),
        disruption({ state: 'terbatas', from: '2026-03-11T08:00' }),
      ],
      '2026-03-09',
    );
    expect(closures).toEqual([
      { from: '2026-03-10T08:00:00+08:00', until: '2026-03-10T12:00:00+08:00' },
      { from: undefined, until: undefined },
    ]);
  });

  it('knows no days off where a place never closes', () => {
    const schedule = scheduleOf(
      { hours: undefined, always: true },
      [year('2026', '2026-12-25')],
      [],
      '2026-03-09',
    );
    expect(schedule).toMatchObject({ always: true, rows: [], holidays: [] });
  });
});

it('the years that are not published are this one and the next', () => {
  expect(missingYears([year('2026', '2026-01-01')], '2026-03-09')).toEqual([2027]);
  expect(missingYears([year('2025', '2025-01-01')], '2026-03-09')).toEqual([2026, 2027]);
  expect(
    missingYears([year('2026', '2026-01-01'), year('2027', '2027-01-01')], '2026-12-31'),
  ).toEqual([]);
});
