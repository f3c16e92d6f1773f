import type { Surroundings } from '../check.ts';
import { normalPhone } from '../personal/phones.ts';
import { numberOfConversation } from '../sites/conversations.ts';

/** Tells of a site, as `siteOf` names it, whether texts of the agency may lead there: a list has it, or it is an office's own number. */
export const knownSites =
  (around: Surroundings, agency: string | undefined) =>
  (site: string): boolean => {
    const number = numberOfConversation(site);
    return (
      around.knowsDomain(site, agency) ||
      (number !== undefined && around.isOfficialContact(normalPhone(number), agency))
    );
  };
