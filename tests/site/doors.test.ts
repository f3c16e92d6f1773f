import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { apiCatalog, apiSchema, hsdsServices, sippnTable } from '#domain/address.ts';
import { apiCatalogOf } from '#domain/doors/doors.ts';
import type { HsdsService } from '#domain/doors/hsds/shape.ts';
import { doorWords } from '#i18n/id/doors.ts';
import astroConfig from '../../astro.config.ts';
import { filesOf, placeOf } from '../../scripts/site/page.ts';
import { readCsv } from '../csv.ts';
import { site } from './built-site.ts';

const read = (address: string) => readFileSync(placeOf(site, address), 'utf8');
const json = (address: string): unknown => JSON.parse(read(address));

const files = filesOf(site);
const listDoors = files.filter((address) => /^\/api\/[a-z]+\.json$/.test(address));
const serviceDoors = files.filter((address) => address.startsWith('/api/services/'));

/** What a JSON Schema has against a value; nothing where it fits. */
const faultsOf = (schema: object, values: Iterable<readonly [string, unknown]>): string[] => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile(schema);
  return [...values].flatMap(([name, value]) =>
    validate(value) ? [] : [`${name}: ${ajv.errorsText(validate.errors)}`],
  );
};

describe('the JSON doors', () => {
  it.each(listDoors)('%s keeps to the schema it names', (address) => {
    const content = json(address) as { schema: string; count: number; items: unknown[] };
    expect(faultsOf(json(content.schema) as object, [[address, content]])).toEqual([]);
    expect(content.count).toBe(content.items.length);
  });

  it('give every service of the list a file of its own, with the same content', () => {
    const { items } = json('/api/services.json') as { items: { id: string }[] };
    expect(serviceDoors.toSorted()).toEqual(
      items.map(({ id }) => `/api/services/${id}.json`).toSorted(),
    );
    const schema = json(apiSchema('service')) as object;
    const values = serviceDoors.map((address) => [address, json(address)] as const);
    expect(faultsOf(schema, values)).toEqual([]);
    for (const item of items) expect(json(`/api/services/${item.id}.json`)).toMatchObject({ item });
  });

  it('have schemas that refuse what is wrong', () => {
    const [address = ''] = serviceDoors;
    const { item, ...envelope } = json(address) as { item: Record<string, unknown> };
    const wrong = [
      ['without a title', { ...envelope, item: { ...item, title: undefined } }],
      ['unknown field', { ...envelope, item: { ...item, tidakDikenal: 1 } }],
      ['unknown word', { ...envelope, item: { ...item, digital: 'fax' } }],
      ['other version', { ...envelope, item, version: 2 }],
    ] as const;
    const faults = faultsOf(json(apiSchema('service')) as object, wrong);
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(wrong.map(([name]) => name));
  });

  it('have schemas that speak to readers, not to editors', () => {
    for (const address of files.filter((file) => file.startsWith('/api/schema/')))
      expect(read(address)).not.toMatch(/"(?:widget|hint|label)":"/);
  });
});

describe('the table by SIPPN', () => {
  const text = read(sippnTable);
  const [header, ...rows] = readCsv(text);

  it('is UTF-8 with a mark, its lines end in CR LF, and every row is whole', () => {
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(header).toEqual(doorWords.columns);
    expect(rows.filter((row) => row.length !== doorWords.columns.length)).toEqual([]);
  });

  it('has one row a variant of every service in force, none of its six components empty', () => {
    const { items } = json('/api/services.json') as {
      items: { title: string; withdrawn?: object; variants?: { title: string }[] }[];
    };
    const expected = items
      .filter(({ withdrawn }) => withdrawn === undefined)
      .flatMap(({ title, variants = [{ title: '' }] }) =>
        variants.map((variant) => `${title} | ${variant.title}`),
      );
    expect(rows.map(([, title = '', variant = '']) => `${title} | ${variant}`).toSorted()).toEqual(
      expected.toSorted(),
    );
    expect(rows.filter((row) => row.slice(3, 9).includes(''))).toEqual([]);
  });

  it('has no cell that a spreadsheet takes for a formula', () => {
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });
});

describe('the export to Open Referral', () => {
  const services = json(hsdsServices) as HsdsService[];

  it('keeps to its schema', () => {
    const each = services.map((service) => [service.name, [service]] as const);
    expect(services.length).toBeGreaterThan(0);
    expect(faultsOf(json(apiSchema('hsds')) as object, each)).toEqual([]);
  });

  // The published schema has a licence of its own, so that it does not lie in this repository.
  const published = process.env['PORTAL_HSDS_SCHEMA'];
  it.skipIf(published === undefined)('keeps to the published schema of a full service', () => {
    const schema = JSON.parse(readFileSync(published ?? '', 'utf8')) as object;
    expect(
      faultsOf(
        schema,
        services.map((service) => [service.name, service]),
      ),
    ).toEqual([]);
  });

  it('gives each thing an id of its own, and every reference something to point to', () => {
    const ids = services.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const service of services) {
      expect(service.organization.id).toBe(service.organization_id);
      const parts = [...service.cost_options, ...service.required_documents];
      expect(parts.every(({ service_id }) => service_id === service.id)).toBe(true);
      for (const at of service.service_at_locations) expect(at.location.id).toBe(at.location_id);
    }
  });
});

describe('the catalogue of doors', () => {
  it('says what the model says, and leads to files that are there', () => {
    const origin = new URL(astroConfig.site ?? '');
    const catalogue = json(apiCatalog);
    expect(catalogue).toEqual(JSON.parse(JSON.stringify(apiCatalogOf(origin))));
    const links = [...read(apiCatalog).matchAll(/"href":"([^"]+)"/g)].map(
      ([, href = '']) => new URL(href).pathname,
    );
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !files.includes(link))).toEqual([]);
  });

  it('stands with every door on the page that documents them', () => {
    for (const address of ['/data/', '/en/data/'])
      for (const door of [...listDoors, sippnTable, hsdsServices, apiCatalog])
        expect(read(address)).toContain(`href="${door}"`);
  });
});
