import type { Surroundings } from '../check.ts';
import { normalPhone } from '../personal/phones.ts';

/** A conversation on WhatsApp: the path says with whose number. */
const conversation = /^wa\.me\/(\d+)$/;

/** Tells of a site, as `siteOf` names it, whether texts of the agency may lead there: a list has it, or it is an office's own number. */
export const knownSites =
  (around: Surroundings, agency: string | undefined) =>
  (site: string): boolean => {
    const [, number] = conversation.exec(site) ?? [];
    return (
      around.knowsDomain(site, agency) ||
      (number !== undefined && around.isOfficialContact(normalPhone(number), agency))
    );
  };
