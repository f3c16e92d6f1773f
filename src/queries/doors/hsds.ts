import { createHash } from 'node:crypto';
import { serviceHsds } from '#domain/doors/hsds/service.ts';
import type { HsdsService } from '#domain/doors/hsds/shape.ts';
import { hashedBytes, uuidFrom } from '#domain/doors/hsds/uuid.ts';
import type { StandardLine } from '#domain/doors/standard-texts.ts';
import { isCurrent } from '#domain/status.ts';
import { viewOf } from '#domain/standard/view.ts';
import { dictionary } from '#i18n/dictionary.ts';
import type { Entry } from '#model/entry.ts';
import { now } from '../clock.ts';
import { all, one } from '../entries.ts';
import { areasOfService, openCountersOf } from '../linked.ts';
import { disruptionsOfService } from '../services/places.ts';
import { standardTextsOf } from './standard-texts.ts';

const uuidOf = (name: string) => uuidFrom(createHash('sha1').update(hashedBytes(name)).digest());

const { doorWords, standard } = dictionary('id');

const lineWords = ({ text, only }: StandardLine) =>
  only.length === 0 ? text : doorWords.onlyFor(text, only);

const alertOf = async (service: Entry<'service'>) => {
  const [first] = (await disruptionsOfService(service, 'id')).filter((found) =>
    isCurrent(found, now),
  );
  if (first === undefined) return undefined;
  const { title, affects } = first.notice.data;
  const closed = first.state === 'tutup' && (affects?.services?.includes(service.id) ?? false);
  return { text: title, closed };
};

/** A service as HSDS 3 describes it in full. `site` is the portal's own address. */
export const hsdsOf = async (service: Entry<'service'>, site: URL): Promise<HsdsService> => {
  const agency = await one('agency', service.agency ?? '');
  if (!agency) throw new Error(`Service ${service.id} has no agency.`);
  return serviceHsds(
    {
      service,
      agency,
      counters: await openCountersOf(service, 'id'),
      areas: await areasOfService(service, 'id'),
      texts: await standardTextsOf(viewOf(service)),
      alert: await alertOf(service),
    },
    { site, uuidOf, facilities: standard.facilities, lineWords },
  );
};

/** Every service, withdrawn ones too, as HSDS 3 describes it in full. `site` is the portal's own address. */
export const hsdsServicesOf = async (site: URL): Promise<HsdsService[]> =>
  Promise.all((await all('service')).map((service) => hsdsOf(service, site)));
