import { hash } from 'node:crypto';
import type { Surroundings } from '#guard/check.ts';
import { contactPaths, officialContacts } from '#guard/personal/official-contacts.ts';
import { readTexts, type Content } from './changed-content.ts';
import { createMemory } from './git/memory.ts';
import type { Repository } from './git/plumbing.ts';

/** What is official for the texts of one agency, or of the city. */
export interface OfficialContacts {
  contacts: ReadonlySet<string>;
  isOfficialContact: Surroundings['isOfficialContact'];
  /** Another where the contacts are others. */
  version: string;
}

/** Contacts by the blobs that they were read from. */
const known = createMemory<OfficialContacts>(100, () => 1);

/** The official contacts in content. For texts of another agency than the one asked for, none of them is. */
export const contactsOf = async (
  git: Repository,
  content: Content,
  agency: string | undefined,
): Promise<OfficialContacts> => {
  const paths = [undefined, ...(agency === undefined ? [] : [agency])].flatMap((whose) =>
    contactPaths(content.keys(), whose),
  );
  const held = paths.map((path) => content.get(path) ?? '');
  const name = held.every((id) => typeof id === 'string') ? [agency, ...held].join(' ') : undefined;
  const before = name === undefined ? undefined : known.get(name);
  if (before) return before;
  const texts = await readTexts(git, content, paths);
  const read = (path: string) => Buffer.from(texts.get(path) ?? '').toString();
  const contacts = officialContacts(texts.keys(), read, agency);
  const found: OfficialContacts = {
    contacts,
    isOfficialContact: (contact, whose) => whose === agency && contacts.has(contact),
    version: hash('sha256', [agency, ...contacts].join(' ')),
  };
  if (name !== undefined) known.set(name, found);
  return found;
};
