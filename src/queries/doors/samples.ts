import { addresses, apiSchema, serviceApi } from '#domain/address.ts';
import { apiCatalogOf, doors, isOneAddress, type Door } from '#domain/doors/doors.ts';
import { jsonSchemaOf, jsonSchemas } from '#domain/doors/json-schema.ts';
import { picked, printed } from '#domain/doors/sample.ts';
import { serviceJsonLd } from '#domain/jsonld/service.ts';
import type { Entry } from '#model/entry.ts';
import type { KindName } from '#model/kinds.ts';
import { apiDocumentOf, apiServiceOf } from '../api.ts';
import { listed, one } from '../entries.ts';
import { serviceContext } from '../linked.ts';
import { hsdsOf } from './hsds.ts';
import { sippnCsv } from './sippn.ts';

/** A door with a shortened piece of what it gives. */
export interface ShownDoor {
  door: Door;
  /** An address that can be opened; of a family of addresses, one of them. */
  example: string;
  sample: string;
}

/** The service that stands as the example: the first of the home page, or any. */
const exampleService = async (): Promise<Entry<'service'> | undefined> => {
  const services = await listed('service');
  const city = await one('city', 'city');
  const [featured] = city?.data.featured.services ?? [];
  return services.find(({ id }) => id === featured) ?? services[0];
};

const listSample = async (kind: KindName, keys: readonly string[]) => {
  const { items, ...envelope } = await apiDocumentOf(kind);
  return printed({ ...envelope, items: items.map((item) => picked(item, keys)) });
};

const schemaSample = (site: URL) => {
  const schema = jsonSchemas.get('service')?.();
  return schema === undefined
    ? ''
    : printed(
        picked(jsonSchemaOf(schema, new URL(apiSchema('service'), site).href), [
          '$schema',
          '$id',
          'type',
          'required',
        ]),
      );
};

/** The header and the first row, of each the first cells. */
const tableSample = async (site: URL) =>
  (await sippnCsv(site))
    .split('\r\n')
    .slice(0, 2)
    .map((line) => `${line.replace('\uFEFF', '').split(',').slice(0, 3).join(',')},…`)
    .join('\n');

const samplesOf = async (
  service: Entry<'service'>,
  site: URL,
): Promise<Record<Door['id'], string>> => {
  const { item, ...envelope } = await apiServiceOf(service);
  const jsonLd = serviceJsonLd(service, await serviceContext(service, site, 'id'));
  return {
    services: await listSample('service', ['id', 'agency', 'title', 'digital']),
    service: printed({
      ...envelope,
      item: picked(item, ['id', 'page', 'title', 'times', 'costs', 'english']),
    }),
    journeys: await listSample('journey', ['id', 'title', 'steps']),
    counters: await listSample('counter', ['id', 'title', 'address', 'hours']),
    evidence: await listSample('evidence', ['id', 'title', 'source']),
    holidays: await listSample('holidays', ['id', 'source', 'days']),
    schema: schemaSample(site),
    sippn: await tableSample(site),
    hsds: printed([picked(await hsdsOf(service, site), ['id', 'name', 'status', 'cost_options'])]),
    catalog: printed(apiCatalogOf(site)),
    page: printed(picked(jsonLd, ['@type', '@id', 'name', 'serviceOutput', 'offers'])),
  };
};

/** Every door with an example from the city's own content; none where the city has no service. */
export const shownDoors = async (site: URL): Promise<ShownDoor[]> => {
  const service = await exampleService();
  if (service === undefined) return [];
  const samples = await samplesOf(service, site);
  const examples: Partial<Record<Door['id'], string>> = {
    service: serviceApi(service.id),
    page: addresses('id').entry('service', service.id),
  };
  return doors.map((door) => ({
    door,
    example: isOneAddress(door) ? door.address : (examples[door.id] ?? door.address),
    sample: samples[door.id],
  }));
};
