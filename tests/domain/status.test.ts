import { describe, expect, it } from 'vitest';
import { instantOf } from '#domain/dates.ts';
import { disruptionsOf, isCurrent } from '#domain/status.ts';
import { makeEntry } from '../make.ts';

type Affects = NonNullable<Parameters<typeof makeEntry<'notice'>>[2]>['affects'];

const notice = (
  id: string,
  affects: Affects,
  changes: Parameters<typeof makeEntry<'notice'>>[2] = {},
) => makeEntry('notice', id, { affects, ...changes });

const counter = 'disdukcapil/loket';
const service = 'disdukcapil/ktp';
const now = instantOf('2026-03-09T10:00');
const found = (...notices: ReturnType<typeof notice>[]) =>
  disruptionsOf({ services: [service], counters: [counter] }, notices, now).map(
    ({ notice: { id }, state, until }) => ({ id, state, until }),
  );

describe('what disrupts a service', () => {
  it('is a notice that names it or one of its counters, and no other', () => {
    expect(
      found(
        notice('a/service', { state: 'tutup', services: [service] }),
        notice('a/counter', { state: 'tutup', counters: [counter] }),
        notice('a/other', { state: 'tutup', services: ['dinkes/imunisasi'] }),
        notice('a/none', undefined),
      ).map(({ id }) => id),
    ).toEqual(['a/service', 'a/counter']);
  });

  it('is over at its end, and at the end of its notice where that comes first', () => {
    const affects = { state: 'tutup' as const, services: [service] };
    expect(
      found(
        notice('a/past', { ...affects, until: '2026-03-09T10:00' }),
        notice('a/still', { ...affects, until: '2026-03-09T10:01' }),
        notice(
          'a/expires',
          { ...affects, until: '2026-04-01T00:00' },
          { expireAt: '2026-03-10T08:00' },
        ),
        notice('a/expired', affects, { expireAt: '2026-03-09T09:00' }),
        notice('a/withdrawn', affects, { withdrawn: { reason: 'kesalahan', date: '2026-03-08' } }),
        notice('a/scheduled', affects, { publishAt: '2026-03-09T10:01' }),
      ),
    ).toEqual([
      { id: 'a/still', state: 'tutup', until: '2026-03-09T10:01' },
      { id: 'a/expires', state: 'tutup', until: '2026-03-10T08:00' },
    ]);
  });

  it('puts what is closed before what is limited', () => {
    expect(
      found(
        notice('a/limited', { state: 'terbatas', services: [service] }),
        notice('a/closed', { state: 'tutup', services: [service], from: '2026-03-20T08:00' }),
      ).map(({ state }) => state),
    ).toEqual(['tutup', 'terbatas']);
  });
});

it('a disruption is current from its first moment until its last', () => {
  const [disruption] = disruptionsOf(
    { services: [service], counters: [] },
    [
      notice('a/a', {
        state: 'tutup',
        services: [service],
        from: '2026-03-10T08:00',
        until: '2026-03-10T12:00',
      }),
    ],
    now,
  );
  const isCurrentAt = (local: string) => disruption && isCurrent(disruption, instantOf(local));
  expect(isCurrentAt('2026-03-10T07:59')).toBe(false);
  expect(isCurrentAt('2026-03-10T08:00')).toBe(true);
  expect(isCurrentAt('2026-03-10T11:59')).toBe(true);
  expect(isCurrentAt('2026-03-10T12:00')).toBe(false);
});
