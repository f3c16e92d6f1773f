import type { GovernmentService } from 'schema-dts';
import type { Entry } from '#model/entry.ts';
import type { Weekday } from '#model/parts/opening-hours.ts';
import type { Cost } from '#model/standard/cost.ts';
import { audiences } from '#model/topic.ts';
import { textOf } from '../bilingual.ts';
import { daysOf, rowsOf, type Opening } from '../doors/opening.ts';
import { isFree } from '../standard/cost.ts';
import { isoDuration } from '../standard/iso-duration.ts';
import { addressOf, organizationReference, type LinkedContext } from './context.ts';

/** A counter with its hours: its own, or its agency's. */
export interface OpenCounter extends Opening {
  counter: Entry<'counter'>;
}

/** What a service's description needs besides the service. */
export interface ServiceContext extends LinkedContext {
  counters: readonly OpenCounter[];
  /** The areas the service is limited to; none where it is given in the whole city. */
  areas: readonly Entry<'area'>[];
}

const dayNames: Readonly<Record<Weekday, string>> = {
  senin: 'Monday',
  selasa: 'Tuesday',
  rabu: 'Wednesday',
  kamis: 'Thursday',
  jumat: 'Friday',
  sabtu: 'Saturday',
  minggu: 'Sunday',
};

const hoursJsonLd = (opening: Opening) =>
  rowsOf(opening).map((row) => ({
    '@type': 'OpeningHoursSpecification' as const,
    dayOfWeek: daysOf(row).map((day) => `https://schema.org/${dayNames[day]}`),
    opens: row.opens,
    closes: row.closes,
  }));

const placeJsonLd = (place: OpenCounter, context: ServiceContext) => {
  const { title, address, phone } = place.counter.data;
  const hours = hoursJsonLd(place);
  return {
    '@type': 'GovernmentOffice' as const,
    name: title,
    url: addressOf(place.counter, context),
    ...(address === undefined ? {} : { address }),
    ...(phone === undefined ? {} : { telephone: phone }),
    ...(hours.length === 0 ? {} : { openingHoursSpecification: hours }),
  };
};

/** Every way in which a service is given, each as a channel of its own. */
const channelsOf = ({ data }: Entry<'service'>, context: ServiceContext) => {
  const { online, phone, mobile = [], times } = data;
  const [time, ...others] = times;
  const processing = time && others.length === 0 ? isoDuration(time) : undefined;
  const channel = (parts: object) => ({
    '@type': 'ServiceChannel' as const,
    ...parts,
    ...(processing === undefined ? {} : { processingTime: processing }),
  });
  return [
    ...(online === undefined ? [] : [channel({ serviceUrl: online })]),
    ...context.counters.map((place) => channel({ serviceLocation: placeJsonLd(place, context) })),
    ...(phone === undefined
      ? []
      : [channel({ servicePhone: { '@type': 'ContactPoint', telephone: phone } })]),
    ...mobile.map((row) =>
      channel({
        serviceLocation: {
          '@type': 'Place',
          name: textOf(row, 'where', context.locale),
          ...(row.when === undefined ? {} : { description: textOf(row, 'when', context.locale) }),
        },
      }),
    ),
  ];
};

const offerOf = (cost: Cost, { locale }: ServiceContext) => {
  const name = textOf(cost, 'what', locale);
  const rate = textOf(cost, 'rate', locale);
  return {
    '@type': 'Offer' as const,
    ...(name === undefined ? {} : { name }),
    ...(rate === undefined ? {} : { description: rate }),
    ...(cost.amount === undefined ? {} : { price: cost.amount, priceCurrency: 'IDR' }),
  };
};

const areasOf = (areas: readonly Entry<'area'>[]) =>
  areas.length === 0
    ? 'Kota Palu'
    : areas.map(({ data }) => ({ '@type': 'AdministrativeArea' as const, name: data.title }));

/** A public service for machines. Of a service with variants, the whole. */
export const serviceJsonLd = (
  service: Entry<'service'>,
  context: ServiceContext,
): GovernmentService => {
  const { title, summary, audience, words, costs } = service.data;
  const url = addressOf(service, context);
  const channels = channelsOf(service, context);
  const node = {
    '@type': 'GovernmentService',
    '@id': `${url}#layanan`,
    name: title,
    alternateName: words,
    description: summary,
    url,
    serviceOperator: organizationReference(context),
    areaServed: areasOf(context.areas),
    audience: audience.map((id) => ({ '@type': 'Audience', audienceType: audiences[id] })),
    serviceOutput: { '@type': 'Thing', name: textOf(service.data, 'product', context.locale) },
    termsOfService: `${url}#syarat`,
    isAccessibleForFree: isFree(costs),
    offers: costs.map((cost) => offerOf(cost, context)),
    ...(channels.length === 0 ? {} : { availableChannel: channels }),
  };
  return node as unknown as GovernmentService;
};
