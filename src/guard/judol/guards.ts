import type { Guard, GuardedBody, GuardedFile, SlowGuard } from '../check.ts';
import { domains } from './domains.ts';
import { domainsInFiles } from './domains-in-files.ts';
import { gambling } from './gambling.ts';
import { hiddenText } from './hidden-text.ts';
import { judolInFiles } from './in-files.ts';
import { linkFarms } from './link-farms.ts';
import { phishing } from './phishing.ts';
import { scams } from './scams.ts';

/** What gives away a text that advertises gambling or a fraud, or that an intruder has made to mislead. */
export const judolGuards: readonly Guard<GuardedBody>[] = [
  gambling,
  scams,
  phishing,
  linkFarms,
  hiddenText,
  domains,
];

/** As {@link judolGuards}, for what lies beside a text. */
export const judolFileGuards: readonly SlowGuard<GuardedFile>[] = [judolInFiles, domainsInFiles];
