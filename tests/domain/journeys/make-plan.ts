import { planOf, type JourneyStep, type PlannedStep } from '#domain/journeys/plan.ts';
import type { Entry } from '#model/entry.ts';
import type { DataOf } from '#model/kinds.ts';
import { makeEntry } from '../../make.ts';

/** Noon of a day in Palu. */
export const now = new Date('2026-03-10T12:00:00+08:00');

/** A service; `changes` lays other fields over the builder's. */
export const makeService = (
  id: string,
  changes: Partial<DataOf<'service'>> = {},
): Entry<'service'> => makeEntry('service', id, { title: `Layanan ${id}`, ...changes });

/** A step that uses a service. */
export const using = (service: string, more: Partial<JourneyStep> = {}): JourneyStep => ({
  title: `Urus ${service}`,
  service,
  reason: 'Urutannya begitu.',
  ...more,
});

/** A step that no service of the portal does. */
export const outside = (title: string, more: Partial<JourneyStep> = {}): JourneyStep => ({
  title,
  outside: 'Kantor lain',
  reason: 'Urutannya begitu.',
  ...more,
});

/** A journey of steps. */
export const makeJourney = (
  steps: JourneyStep[],
  more: Partial<DataOf<'journey'>> = {},
): Entry<'journey'> => makeEntry('journey', 'kelahiran', { steps, ...more });

/** Services by id. */
export const byId = (...services: Entry<'service'>[]): Map<string, Entry<'service'>> =>
  new Map(services.map((service) => [service.id, service]));

/** The plan of steps over services. */
export const plan = (steps: JourneyStep[], ...services: Entry<'service'>[]): PlannedStep[] =>
  planOf(makeJourney(steps), byId(...services), now);
