import type { Guard, GuardedBody } from '../check.ts';
import { hostOf, linksOf } from '../links.ts';

/** A redirect leaves the portal only for a site that the city's list knows: its reader never sees where it goes. */
export const departures: Guard<GuardedBody> = {
  id: 'departures',
  check: (text, around) =>
    text.place.kind === 'redirect'
      ? linksOf(text).flatMap(({ url, keys = [], field, at }) => {
          const host = hostOf(url);
          return keys.at(-1) !== 'to' || (host !== undefined && around.knowsDomain(host, undefined))
            ? []
            : [
                {
                  ...at(),
                  field,
                  problem: `Pengalihan ini membawa warga keluar dari portal, ke ${host ?? url}.`,
                  remedy:
                    'Alihkan ke halaman portal ini, atau ke situs yang ada di daftar situs kota.',
                },
              ];
        })
      : [],
};
