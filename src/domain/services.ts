import type { Entry } from '#model/entry.ts';
import type { Audience } from '#model/topic.ts';

/** By name, as Indonesians sort. */
export const byTitle = (a: { data: { title: string } }, b: { data: { title: string } }): number =>
  a.data.title.localeCompare(b.data.title, 'id');

/** The services of each topic, in the topics' order; topics without any are left out. A service of two topics is in both. */
export const servicesByTopic = (
  services: readonly Entry<'service'>[],
  topics: readonly Entry<'topic'>[],
) =>
  topics
    .map((topic) => ({
      topic,
      services: services.filter(({ data }) => data.topics.includes(topic.id)),
    }))
    .filter((group) => group.services.length > 0);

/** The services for an audience. */
export const servicesFor = (services: readonly Entry<'service'>[], audience: Audience) =>
  services.filter(({ data }) => data.audience.includes(audience));
