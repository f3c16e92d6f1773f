import type { Found, GuardedFile, SlowGuard } from '../check.ts';
import { wordsOfFile } from '../files/words.ts';
import { faultInWords } from './domains.ts';
import { knownSites } from './known-site.ts';
import { addressesIn, withScheme } from './sites.ts';

/** As many as tell an editor what to mend. */
const maxFaults = 20;
/** The most sites of one file that a publisher is asked about: more, nobody opens. */
const maxSites = 30;

const tooMany: Found = {
  field: 'Berkas',
  problem: `Berkas ini memuat alamat lebih dari ${maxSites} situs yang belum ada di daftar.`,
  remedy: 'Hapus kolom alamatnya, atau minta pengelola mendaftarkan situsnya dahulu.',
};

/**
 * Addresses in the cells of a table lead to sites that the city or the agency has confirmed. What a file says about itself is
 * left out: there programs name their makers. So are documents: official papers name the sites of others as their sources.
 */
export const domainsInFiles: SlowGuard<GuardedFile> = {
  id: 'domains',
  check: async ({ place, bytes }, around) => {
    const knows = knownSites(around, place.agency);
    const [faults, sites] = [new Map<string, Found>(), new Map<string, Found>()];
    for (const { words, kind, field, line, column } of await wordsOfFile(place, bytes)) {
      if (kind !== 'cell') continue;
      for (const { address } of addressesIn(words)) {
        const fault = faultInWords({ address: withScheme(address), words: address }, knows);
        if (!fault) continue;
        const at = line === undefined || column === undefined ? {} : { line, column };
        const [told, key] = fault.outbound ? [sites, fault.outbound.host] : [faults, address];
        // A site is confirmed once, however often it stands there.
        if (!told.has(key)) told.set(key, { ...at, field, ...fault });
      }
      if (faults.size >= maxFaults || sites.size > maxSites) break;
    }
    return sites.size > maxSites
      ? [...faults.values(), tooMany]
      : [...faults.values(), ...sites.values()];
  },
};
