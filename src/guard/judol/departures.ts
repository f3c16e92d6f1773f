import type { Guard, GuardedBody, Surroundings } from '../check.ts';
import { hostOf, linksOf } from '../links.ts';
import { isOfficial } from './hosts.ts';

/** Whether the portal may pass its readers on to a host unasked. */
const mayLeadTo = (host: string, _around: Surroundings): boolean => isOfficial(host);

/** A redirect leaves the portal only for a site that is known to be official: its reader never sees where it goes. */
export const departures: Guard<GuardedBody> = {
  id: 'departures',
  check: (text, around) =>
    text.place.kind === 'redirect'
      ? linksOf(text).flatMap(({ url, keys = [], field, at }) => {
          const host = hostOf(url);
          return keys.at(-1) !== 'to' || (host !== undefined && mayLeadTo(host, around))
            ? []
            : [
                {
                  ...at(),
                  field,
                  problem: `Pengalihan ini membawa warga keluar dari portal, ke ${host ?? url}.`,
                  remedy: 'Alihkan ke halaman portal ini, atau ke situs resmi pemerintah.',
                },
              ];
        })
      : [],
};
