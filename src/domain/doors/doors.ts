import { kinds, publishedKinds, type KindName } from '#model/kinds.ts';
import {
  addresses,
  apiCatalog,
  apiOf,
  apiSchema,
  cityCalendar,
  cityFeed,
  hsdsServices,
  serviceApi,
  sippnTable,
} from '../address.ts';

/** The name of a door. */
export type DoorId =
  | 'services'
  | 'service'
  | 'journeys'
  | 'counters'
  | 'evidence'
  | 'holidays'
  | 'schema'
  | 'sippn'
  | 'hsds'
  | 'catalog'
  | 'page';

/** A door for machines that the documentation shows with an example. */
export interface Door {
  id: DoorId;
  /** Its address; of a family of addresses, with the changing part in angle brackets. */
  address: string;
  /** Its media type. */
  type: string;
  /** The address of the JSON Schema that its content keeps to, where there is one. */
  schema?: string;
}

const json = 'application/json';

const ofKind = (id: DoorId, kind: KindName): Door => {
  const { collection } = kinds[kind];
  return { id, address: apiOf(collection), type: json, schema: apiSchema(collection) };
};

/** All doors to services and what belongs to them, in the order in which they are documented. */
export const doors: readonly Door[] = [
  ofKind('services', 'service'),
  {
    id: 'service',
    address: serviceApi('<instansi>/<layanan>'),
    type: json,
    schema: apiSchema('service'),
  },
  ofKind('journeys', 'journey'),
  ofKind('counters', 'counter'),
  ofKind('evidence', 'evidence'),
  ofKind('holidays', 'holidays'),
  { id: 'schema', address: apiSchema('service'), type: 'application/schema+json' },
  { id: 'sippn', address: sippnTable, type: 'text/csv' },
  { id: 'hsds', address: hsdsServices, type: json, schema: apiSchema('hsds') },
  { id: 'catalog', address: apiCatalog, type: 'application/linkset+json' },
  {
    id: 'page',
    address: addresses('id').entry('service', '<instansi>/<layanan>'),
    type: 'application/ld+json',
  },
];

/** Whether a door is one address, not a family of them. */
export const isOneAddress = ({ address }: Pick<Door, 'address'>): boolean => !address.includes('<');

/** What a catalogue of doors links: each with its schema and the page that documents it. */
interface Linkset {
  linkset: Record<string, unknown>[];
}

/** Doors that the documentation shows in tables: the other kinds of content, and what one can subscribe to. */
const others: readonly Omit<Door, 'id'>[] = [
  ...publishedKinds
    .map((kind) => kinds[kind].collection)
    .filter((collection) => !doors.some(({ address }) => address === apiOf(collection)))
    .map((collection) => ({
      address: apiOf(collection),
      type: json,
      schema: apiSchema(collection),
    })),
  { address: cityFeed, type: 'application/rss+xml' },
  { address: cityCalendar, type: 'text/calendar' },
];

/** The catalogue of all doors as a linkset (RFC 9727 and 9264). `site` is the portal's own address. */
export const apiCatalogOf = (site: URL): Linkset => {
  const at = (address: string) => new URL(address, site).href;
  const listed: readonly Omit<Door, 'id'>[] = [
    ...doors.filter((door) => isOneAddress(door) && door.address !== apiCatalog),
    ...others,
  ];
  const documentation = [
    { href: at(addresses('id').data), type: 'text/html', hreflang: ['id'] },
    { href: at(addresses('en').data), type: 'text/html', hreflang: ['en'] },
  ];
  return {
    linkset: [
      {
        anchor: at(apiCatalog),
        item: listed.map(({ address, type }) => ({ href: at(address), type })),
      },
      ...listed.map(({ address, schema }) => ({
        anchor: at(address),
        'service-doc': documentation,
        ...(schema === undefined
          ? {}
          : { 'service-desc': [{ href: at(schema), type: 'application/schema+json' }] }),
      })),
    ],
  };
};
