import type { DataOf } from '#model/kinds.ts';

const day = 86_400_000;

/** How long the file of a build holds, in days. RFC 9116 advises less than a year; a portal is built far more often. */
const validDays = 180;

/** The days that must be left, so that somebody has time to act. */
const leastDays = 30;

/**
 * Where somebody who found a hole in the portal's safety turns to: the place that the city names for it, else its channels
 * for complaints, else the portal itself, which names the city's channels.
 */
export const securityContacts = (
  { security, channels }: Pick<DataOf<'city'>, 'security' | 'channels'>,
  site: URL,
): URL[] => {
  const complaints = channels.flatMap(({ complaints: takes, link }) =>
    takes && link ? [link] : [],
  );
  const [first = site.href, ...more] = security === undefined ? complaints : [security];
  return [first, ...more].map((link) => new URL(link));
};

/** Whom a finder of a hole in the portal's safety may tell, as RFC 9116 has it. */
export const securityTxt = (
  { contacts, canonical }: { contacts: readonly URL[]; canonical: URL },
  now: Date,
): string =>
  [
    ...contacts.map(({ href }) => `Contact: ${href}`),
    `Expires: ${new Date(now.getTime() + validDays * day).toISOString()}`,
    'Preferred-Languages: id, en',
    `Canonical: ${canonical.href}`,
    '',
  ].join('\n');

/** What keeps a security.txt from being trusted at `now`; empty for one that is sound. */
export const securityTxtFaults = (text: string, now: Date): string[] => {
  const valuesOf = (field: string) =>
    text.split(/\r?\n/).flatMap((line) => {
      const [name = '', ...value] = line.split(': ');
      return name.toLowerCase() === field ? [value.join(': ').trim()] : [];
    });
  const faults: string[] = [];
  const contacts = valuesOf('contact');
  if (contacts.length === 0) faults.push('It names no contact.');
  for (const contact of contacts)
    if (!/^(?:https|mailto|tel):/.test(contact))
      faults.push(`${contact} is no address to turn to.`);
  const [expires = '', ...more] = valuesOf('expires');
  const days = Math.floor((Date.parse(expires) - now.getTime()) / day);
  if (more.length > 0 || Number.isNaN(days))
    faults.push('It does not say once until when it holds.');
  else if (days < leastDays) faults.push(`It holds for ${days} more days: build the portal again.`);
  else if (days > 365) faults.push('It claims to hold for more than a year.');
  return faults;
};
