import type { Entry } from '#model/entry.ts';
import type { Weekday } from '#model/parts/opening-hours.ts';
import { addresses } from '../../address.ts';
import type { OpenCounter } from '../../jsonld/service.ts';
import { groupedFacilities } from '../../standard/facilities.ts';
import { daysOf, rowsOf } from '../opening.ts';
import type { StandardLine } from '../standard-texts.ts';
import type { HsdsLocation, HsdsOrganization, HsdsSchedule } from './shape.ts';
import type { UuidOf } from './uuid.ts';

/** What every part of the export needs. */
export interface HsdsContext {
  /** The portal's own address. */
  site: URL;
  uuidOf: UuidOf;
  /** What a facility is called. */
  facilities: Readonly<Record<string, string>>;
  /** A part of a standard, with the cases it is limited to. */
  lineWords: (line: StandardLine) => string;
}

const dayCodes: Readonly<Record<Weekday, string>> = {
  senin: 'MO',
  selasa: 'TU',
  rabu: 'WE',
  kamis: 'TH',
  jumat: 'FR',
  sabtu: 'SA',
  minggu: 'SU',
};

/** The id of an entry in the export: the same in every build, as long as the entry keeps its own. */
export const entryUuid = ({ kind, id }: Pick<Entry, 'kind' | 'id'>, uuidOf: UuidOf): string =>
  uuidOf(`${kind}/${id}`);

const schedulesOf = (place: OpenCounter, { uuidOf }: HsdsContext): HsdsSchedule[] =>
  rowsOf(place).map((row, index) => ({
    id: uuidOf(`counter/${place.counter.id}#schedule/${index}`),
    location_id: entryUuid(place.counter, uuidOf),
    freq: 'WEEKLY',
    timezone: 8,
    byday: daysOf(row)
      .map((day) => dayCodes[day])
      .join(','),
    opens_at: row.opens,
    closes_at: row.closes,
  }));

/** A counter as a location. */
export const locationOf = (place: OpenCounter, context: HsdsContext): HsdsLocation => {
  const { uuidOf, site, facilities: words } = context;
  const { counter } = place;
  const { title, summary, address, phone, facilities = [] } = counter.data;
  const location_id = entryUuid(counter, uuidOf);
  const part = (name: string) => uuidOf(`counter/${counter.id}#${name}`);
  const schedules = schedulesOf(place, context);
  const accessible = groupedFacilities(facilities).accessible;
  return {
    id: location_id,
    location_type: 'physical',
    organization_id: uuidOf(`agency/${counter.agency ?? ''}`),
    name: title,
    description: summary,
    url: new URL(addresses('id').entry('counter', counter.id), site).href,
    ...(address === undefined
      ? {}
      : {
          addresses: [
            {
              id: part('address'),
              location_id,
              address_1: address,
              city: 'Palu',
              state_province: 'Sulawesi Tengah',
              postal_code: '',
              country: 'ID',
              address_type: 'physical',
            },
          ],
        }),
    ...(phone === undefined ? {} : { phones: [{ id: part('phone'), location_id, number: phone }] }),
    ...(schedules.length === 0 ? {} : { schedules }),
    ...(accessible.length === 0
      ? {}
      : {
          accessibility: accessible.map((facility) => ({
            id: part(`accessibility/${facility}`),
            location_id,
            description: words[facility] ?? facility,
          })),
        }),
  };
};

/** An agency as an organization. */
export const organizationHsds = (
  agency: Entry<'agency'>,
  { uuidOf, site }: HsdsContext,
): HsdsOrganization => {
  const { title, shortName, summary, parent, contacts = {} } = agency.data;
  const id = entryUuid(agency, uuidOf);
  return {
    id,
    name: title,
    alternate_name: shortName,
    description: summary,
    website: new URL(addresses('id').agencySection(agency.id, 'ringkasan'), site).href,
    ...(contacts.email === undefined ? {} : { email: contacts.email }),
    ...(parent === undefined ? {} : { parent_organization_id: uuidOf(`agency/${parent}`) }),
    ...(contacts.phone === undefined
      ? {}
      : {
          phones: [
            {
              id: uuidOf(`agency/${agency.id}#phone`),
              organization_id: id,
              number: contacts.phone,
            },
          ],
        }),
  };
};
