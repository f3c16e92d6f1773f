import type { Entry } from '#model/entry.ts';
import type { Audience } from '#model/topic.ts';

/** By name, as Indonesians sort. */
export const byTitle = (a: { data: { title: string } }, b: { data: { title: string } }): number =>
  a.data.title.localeCompare(b.data.title, 'id');

/** The services for an audience. */
export const servicesFor = (services: readonly Entry<'service'>[], audience: Audience) =>
  services.filter(({ data }) => data.audience.includes(audience));
