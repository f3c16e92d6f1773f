import { byTitle, servicesByTopic, servicesFor } from '#domain/services.ts';
import type { Entry } from '#model/entry.ts';
import type { Locale } from '#model/path.ts';
import { audiences, type Audience } from '#model/topic.ts';
import { agenciesByName } from './agencies.ts';
import { all, listed } from './entries.ts';
import { pathsOf } from './paths.ts';

const audienceNames = Object.keys(audiences) as Audience[];

const services = async (locale: Locale) => (await listed('service', locale)).toSorted(byTitle);

/** The catalogue: services by topic, and how many there are for each audience and agency. */
export const serviceCatalogue = async (locale: Locale) => {
  const found = await services(locale);
  const agencies = await agenciesByName(locale);
  return {
    groups: servicesByTopic(found, await all('topic', locale)),
    audiences: audienceNames.map((audience) => ({
      audience,
      count: servicesFor(found, audience).length,
    })),
    agencies: agencies
      .map((agency) => ({
        agency,
        count: found.filter((service) => service.agency === agency.id).length,
      }))
      .filter(({ count }) => count > 0),
  };
};

/** The services of one topic, by name. */
export const servicesOfTopic = async (topic: string, locale: Locale) =>
  (await services(locale)).filter(({ data }) => data.topics.includes(topic));

/** The services for one audience, by name. */
export const servicesOfAudience = async (audience: Audience, locale: Locale) =>
  servicesFor(await services(locale), audience);

/** What stands beside a service: the others of its agency. */
export const otherServices = async (service: Entry<'service'>, locale: Locale) =>
  (await services(locale)).filter(
    ({ id, agency }) => agency === service.agency && id !== service.id,
  );

/** The page of every service, topic and audience in each language. */
export const servicePaths = () =>
  pathsOf(
    (locale) => all('service', locale),
    ({ agency = '', slug }) => ({ agency, service: slug }),
  );
export const topicPaths = () =>
  pathsOf(
    (locale) => all('topic', locale),
    ({ id }) => ({ topic: id }),
  );
export const audiencePaths = () =>
  pathsOf(
    () => Promise.resolve(audienceNames),
    (audience) => ({ audience }),
  );
