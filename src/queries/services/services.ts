import { byTitle, servicesFor } from '#domain/services.ts';
import { said, type Said } from '#domain/bilingual.ts';
import type { Entry } from '#model/entry.ts';
import type { Locale } from '#model/path.ts';
import type { Requirement } from '#model/standard/requirement.ts';
import { applying } from '#model/standard/variants.ts';
import { audiences, type Audience } from '#model/topic.ts';
import { all, listed, one } from '../entries.ts';
import { pathsOf } from '../paths.ts';

const audienceNames = Object.keys(audiences) as Audience[];

const services = async (locale: Locale) => (await listed('service', locale)).toSorted(byTitle);

/** The services of one topic, by name. */
export const servicesOfTopic = async (topic: string, locale: Locale) =>
  (await services(locale)).filter(({ data }) => data.topics.includes(topic));

/** The services for one audience, by name. */
export const servicesOfAudience = async (audience: Audience, locale: Locale) =>
  servicesFor(await services(locale), audience);

/** The counters where a service is given, in its order. */
export const countersOf = async ({ data }: Entry<'service'>, locale: Locale) => {
  const found = await Promise.all((data.counters ?? []).map((id) => one('counter', id, locale)));
  return found.filter((counter) => counter !== undefined);
};

/** A requirement with its name: its own words, or those of the paper it picks. */
export interface NamedRequirement {
  row: Requirement;
  words: Said;
  /** The paper that was picked. */
  evidence: Entry<'evidence'> | undefined;
}

/** The requirements of a service, or those of one variant, with the papers they pick. */
export const requirementsOf = async (
  service: Entry<'service'>,
  locale: Locale,
  variant?: string,
): Promise<NamedRequirement[]> =>
  Promise.all(
    applying(service.data.requirements, variant).map(async (row) => {
      const evidence =
        row.evidence === undefined ? undefined : await one('evidence', row.evidence, locale);
      const own = said(row, 'text', locale);
      const picked = evidence && { text: evidence.data.title, lang: evidence.textLocale };
      return { row, evidence, words: own ?? picked ?? { text: '', lang: locale } };
    }),
  );

/** How many other services stand beside one; its agency's page has them all. */
const most = 6;

/** What stands beside a service: others of its agency, those that follow it by name first. */
export const otherServices = async (service: Entry<'service'>, locale: Locale) => {
  const ofAgency = (await services(locale)).filter(({ agency }) => agency === service.agency);
  const place = ofAgency.findIndex(({ id }) => id === service.id);
  return [...ofAgency.slice(place + 1), ...ofAgency.slice(0, place)].slice(0, most);
};

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
