import { missingComponents } from '#domain/standard/components.ts';
import { viewOf } from '#domain/standard/view.ts';
import type { Entry } from '#model/entry.ts';
import type { Locale } from '#model/path.ts';
import { all, one } from '../entries.ts';
import { issuersOfPaper } from './evidence.ts';
import { pathsOf } from '../paths.ts';
import { countersOf, otherServices, requirementsOf, type NamedRequirement } from './services.ts';

/** A requirement with the services that issue its paper. A service is not sent back to itself. */
export interface SourcedRequirement extends NamedRequirement {
  issuers: Entry<'service'>[];
}

const sourced = async (
  requirement: NamedRequirement,
  service: Entry<'service'>,
  locale: Locale,
): Promise<SourcedRequirement> => {
  const { evidence } = requirement;
  const issuers = evidence === undefined ? [] : await issuersOfPaper(evidence.id, locale);
  return { ...requirement, issuers: issuers.filter(({ id }) => id !== service.id) };
};

const documentOf = async (id: string | undefined, locale: Locale) =>
  id === undefined ? undefined : one('document', id, locale);

/** All that a service's page says, for one variant or for all of them. `variant` is the variant's id. */
export const servicePage = async (
  service: Entry<'service'>,
  locale: Locale,
  variant: string | undefined,
) => {
  const { legalBasis = [], evaluation, variants = [] } = service.data;
  const counters = await countersOf(service, locale);
  const requirements = await requirementsOf(service, locale, variant);
  const city = await one('city', 'city', locale);
  return {
    view: viewOf(service, variant),
    /** The variant that was chosen. */
    chosen: variants.find(({ id }) => id === variant),
    agency: await one('agency', service.agency ?? '', locale),
    counters,
    requirements: await Promise.all(requirements.map((row) => sourced(row, service, locale))),
    /** The city's channels that take complaints. */
    channels: city?.data.channels.filter(({ complaints }) => complaints) ?? [],
    legalBasis: await Promise.all(
      legalBasis.map(async (rule) => ({ rule, document: await documentOf(rule.document, locale) })),
    ),
    /** The report of the survey of satisfaction. */
    report: await documentOf(evaluation?.document, locale),
    /** The components of the standard of which it says nothing. */
    missing: missingComponents(
      service.data,
      counters.map(({ data }) => data),
    ),
    others: await otherServices(service, locale),
  };
};

/** See {@link servicePage}. */
export type ServicePage = Awaited<ReturnType<typeof servicePage>>;

/** The page of every variant of every service in each language. */
export const variantPaths = () =>
  pathsOf(
    async (locale) =>
      (await all('service', locale)).flatMap((service) =>
        (service.data.variants ?? []).map((variant) => ({ service, variant })),
      ),
    ({ service, variant }) => ({
      agency: service.agency ?? '',
      service: service.slug,
      variant: variant.id,
    }),
  );
