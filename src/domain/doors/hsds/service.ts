import type { Entry } from '#model/entry.ts';
import { addresses } from '../../address.ts';
import type { OpenCounter } from '../../jsonld/service.ts';
import { isWithdrawn } from '../../publication.ts';
import type { StandardTexts } from '../standard-texts.ts';
import { entryUuid, locationOf, organizationHsds, type HsdsContext } from './place.ts';
import type { HsdsService } from './shape.ts';

/** A service with all that its export says. */
export interface HsdsSource {
  service: Entry<'service'>;
  agency: Entry<'agency'>;
  counters: readonly OpenCounter[];
  areas: readonly Entry<'area'>[];
  texts: StandardTexts;
  /** What disrupts it now: the notice's title, and whether the service itself is closed. */
  alert: { text: string; closed: boolean } | undefined;
}

const statusOf = ({ service, alert }: HsdsSource): HsdsService['status'] => {
  if (isWithdrawn(service)) return 'defunct';
  return alert?.closed === true ? 'temporarily closed' : 'active';
};

const absent = <T>(list: readonly T[]) => list.length === 0;

/** A service as HSDS 3 describes it in full. Ids come from the portal's own, so that they are the same in every build. */
export const serviceHsds = (source: HsdsSource, context: HsdsContext): HsdsService => {
  const { service, agency, counters, areas, texts, alert } = source;
  const { uuidOf, site, lineWords } = context;
  const { title, summary, words, phone, mobile = [], costs, requirements, reviewed } = service.data;
  const service_id = entryUuid(service, uuidOf);
  const joined = (lines: StandardTexts['times']) => lines.map(lineWords).join('\n');
  const part = (name: string) => uuidOf(`service/${service.id}#${name}`);
  return {
    id: service_id,
    organization_id: entryUuid(agency, uuidOf),
    name: title,
    ...(absent(words) ? {} : { alternate_name: words.join(', ') }),
    description: summary,
    url: new URL(addresses('id').entry('service', service.id), site).href,
    status: statusOf(source),
    application_process: joined(texts.steps),
    fees_description: joined(texts.costs),
    wait_time: joined(texts.times),
    assured_date: reviewed,
    ...(alert === undefined ? {} : { alert: alert.text }),
    organization: organizationHsds(agency, context),
    ...(phone === undefined ? {} : { phones: [{ id: part('phone'), service_id, number: phone }] }),
    ...(absent(mobile)
      ? {}
      : {
          schedules: mobile.map(({ where, when }, index) => ({
            id: part(`mobile/${index}`),
            service_id,
            description: when === undefined ? where : `${where}: ${when}`,
          })),
        }),
    service_areas: absent(areas)
      ? [{ id: part('area'), service_id, name: 'Kota Palu', extent: '72.71', extent_type: 'text' }]
      : areas.map(({ id, data }) => ({
          id: part(`area/${id}`),
          service_id,
          name: data.title,
          extent: data.code,
          extent_type: 'text' as const,
        })),
    service_at_locations: counters.map((place) => ({
      id: part(`at/${place.counter.id}`),
      service_id,
      location_id: entryUuid(place.counter, uuidOf),
      location: locationOf(place, context),
    })),
    cost_options: costs.map(({ amount }, index) => {
      const { text = '', only = [] } = texts.costs[index] ?? {};
      return {
        id: part(`cost/${index}`),
        service_id,
        ...(absent(only) ? {} : { option: only.join(', ') }),
        ...(amount === undefined ? {} : { currency: 'IDR' as const, amount }),
        amount_description: text,
      };
    }),
    required_documents: requirements.map(({ evidence }, index) => ({
      id: part(`document/${index}`),
      service_id,
      document: texts.requirements
        .slice(index, index + 1)
        .map(lineWords)
        .join(''),
      ...(evidence === undefined
        ? {}
        : { uri: new URL(addresses('id').entry('evidence', evidence), site).href }),
    })),
  };
};
