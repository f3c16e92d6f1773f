import { FrontmatterError, readText } from '#model/frontmatter.ts';
import type { KindName } from '#model/kinds.ts';
import { collectionFolder, contentPath, parseContentPath } from '#model/path.ts';
import type { Surroundings } from '../check.ts';
import { maxDataBytes, maxNesting } from '../source/limits.ts';
import { siteOf } from '../judol/sites.ts';
import { numberOfConversation } from '../sites/conversations.ts';
import { depthOfData } from '../source/nesting/data.ts';
import { personalIn } from './find.ts';
import { normalPhone } from './phones.ts';

/** Fields that hold a way to reach an office. */
const contactFields = new Set<PropertyKey | undefined>(['phone', 'email']);

/** Fields of the kinds in {@link officeKinds} among whose words contacts may stand. */
const wordyFields = new Set<PropertyKey | undefined>(['formerContacts']);

/** Their addresses. Only one that opens a conversation is a contact: no reader sees a number elsewhere in an address. */
const addressFields = new Set<PropertyKey | undefined>(['link', 'website', 'instagram']);

/** Kinds that are an office's own card: what leads to it there is official. */
export const officeKinds: ReadonlySet<KindName> = new Set<KindName>(['city', 'agency', 'counter']);

/** The field that a value belongs to: of an item of a list, the list. */
const fieldOf = (keys: readonly PropertyKey[]): PropertyKey | undefined =>
  keys.findLast((key) => typeof key !== 'number');

const contactOfAddress = (address: string): string[] => {
  const site = siteOf(address);
  const number = 'host' in site ? numberOfConversation(site.host) : undefined;
  return number === undefined ? [] : [normalPhone(number)];
};

const contactsOf = ([key, value]: [key: PropertyKey | undefined, value: string]): string[] => {
  if (key === 'phone') return [normalPhone(value.replaceAll(/\D/g, ''))];
  if (key === 'email') return [value.toLowerCase()];
  if (addressFields.has(key)) return contactOfAddress(value);
  return wordyFields.has(key) ? personalIn(value).flatMap(({ contact = [] }) => contact) : [];
};

/** Whether a contact in a value of an entry is what the field is meant for: a way to reach an office. */
export const isOwnContact = (
  contact: string,
  kind: KindName,
  keys: readonly PropertyKey[],
  value: string,
): boolean => {
  const field = fieldOf(keys);
  return (
    (contactFields.has(field) || officeKinds.has(kind)) &&
    contactsOf([field, value]).includes(contact)
  );
};

/** The texts whose contact fields are those of an agency, or of the city where it is undefined, among `paths`. */
export const contactPaths = (paths: Iterable<string>, agency: string | undefined): string[] => {
  if (agency === undefined) return [contentPath('city', 'city')];
  const found = [contentPath('agency', agency)];
  const counters = `${collectionFolder('counter', agency)}/`;
  for (const path of paths) {
    const place = path.startsWith(counters) ? parseContentPath(path) : undefined;
    if (place?.role === 'text' && place.locale === 'id') found.push(path);
  }
  return found;
};

/** As deep as a contact field lies: `emergency`, a number of it, `phone`. */
const maxDepth = 3;

function* fieldsIn(value: unknown, list = '', depth = 0): Generator<[key: string, value: string]> {
  if (typeof value !== 'object' || value === null || depth === maxDepth) return;
  for (const [key, inner] of Object.entries(value)) {
    const field = Array.isArray(value) ? list : key;
    if (typeof inner === 'string') yield [field, inner];
    else yield* fieldsIn(inner, field, depth + 1);
  }
}

/** Whether the data of an office may be parsed: this reader comes before the guards that refuse what exhausts a parser. */
const isModest = (raw: string): boolean =>
  raw.length <= maxDataBytes('counter') && depthOfData(raw).depth <= maxNesting;

/** The contacts in the fields of an office's text, in their normal form. One that was withdrawn has none. */
const contactsInText = (raw: string): string[] => {
  if (!isModest(raw)) return [];
  try {
    const { data } = readText(raw, 'yml');
    return data['withdrawn'] === undefined ? [...fieldsIn(data)].flatMap(contactsOf) : [];
  } catch (error) {
    if (error instanceof FrontmatterError) return [];
    throw error;
  }
};

/** The official contacts of an agency with the city's, or of the city alone, in the texts that `read` gives. */
export const officialContacts = (
  paths: Iterable<string>,
  read: (path: string) => string | undefined,
  agency: string | undefined,
): ReadonlySet<string> => {
  const texts = [undefined, ...(agency === undefined ? [] : [agency])].flatMap((whose) =>
    contactPaths(paths, whose),
  );
  return new Set(texts.flatMap((path) => contactsInText(read(path) ?? '')));
};

/** Knows the official contacts in the texts that `read` gives. They are read when somebody asks. */
export const contactsIn = (
  paths: Iterable<string>,
  read: (path: string) => string | undefined,
): Surroundings['isOfficialContact'] => {
  const known = new Map<string | undefined, ReadonlySet<string>>();
  return (contact, agency) => {
    const contacts = known.get(agency) ?? officialContacts(paths, read, agency);
    known.set(agency, contacts);
    return contacts.has(contact);
  };
};
