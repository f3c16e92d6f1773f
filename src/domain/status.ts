import type { Entry } from '#model/entry.ts';
import type { serviceStates } from '#model/notice.ts';
import { instantOf } from './dates.ts';
import { isListed } from './publication.ts';

/** What a notice does to a service or a counter. `from` and `until` are local texts in WITA; open ends are absent. */
export interface Disruption {
  notice: Entry<'notice'>;
  state: keyof typeof serviceStates;
  from: string | undefined;
  until: string | undefined;
}

/** Whether a disruption is over at `now`. */
const isOver = ({ until }: Disruption, now: Date): boolean =>
  until !== undefined && now >= instantOf(until);

/** Whether a disruption holds at `now`. */
export const isCurrent = (disruption: Disruption, now: Date): boolean =>
  (disruption.from === undefined || now >= instantOf(disruption.from)) && !isOver(disruption, now);

const earliest = (texts: readonly (string | undefined)[]): string | undefined =>
  texts
    .filter((text) => text !== undefined)
    .sort((a, b) => instantOf(a).getTime() - instantOf(b).getTime())[0];

const disruptionOf = (notice: Entry<'notice'>): Disruption[] => {
  const { affects, expireAt } = notice.data;
  if (!affects) return [];
  const { state, from, until } = affects;
  // A notice out of force disrupts nothing, whatever its own end says.
  return [{ notice, state, from, until: earliest([until, expireAt]) }];
};

const closedFirst = (a: Disruption, b: Disruption): number =>
  Number(b.state === 'tutup') - Number(a.state === 'tutup') ||
  (a.from ?? '').localeCompare(b.from ?? '');

/** What disrupts at `now` or later, of the notices that name one of `services` or `counters`: closing before limiting, then by time. */
export const disruptionsOf = (
  named: { services: readonly string[]; counters: readonly string[] },
  notices: readonly Entry<'notice'>[],
  now: Date,
): Disruption[] =>
  notices
    .filter((notice) => isListed(notice, now))
    .filter(({ data: { affects } }) =>
      [
        ...(affects?.services ?? []).filter((id) => named.services.includes(id)),
        ...(affects?.counters ?? []).filter((id) => named.counters.includes(id)),
      ].some(Boolean),
    )
    .flatMap(disruptionOf)
    .filter((disruption) => !isOver(disruption, now))
    .sort(closedFirst);
