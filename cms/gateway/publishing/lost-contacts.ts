import { guardFile } from '#guard/guard.ts';
import { officeKinds } from '#guard/personal/official-contacts.ts';
import { isDownload, parseContentPath, type ContentPath } from '#model/path.ts';
import { readTexts, surroundings, vocabularies, type Content } from '../changed-content.ts';
import type { Repository } from '../git/plumbing.ts';
import { entryWords, namedOf } from '../message.ts';
import { contactsOf, type OfficialContacts } from '../official-contacts.ts';
import { Refusal } from '../refusal.ts';

/** The texts, tables and documents that an agency's contact fields, or the city's, vouch for. */
const placesOf = (content: Content, agency: string | undefined): ContentPath[] => {
  const places: ContentPath[] = [];
  for (const path of content.keys()) {
    const place = parseContentPath(path);
    if (!place || (agency !== undefined && place.agency !== agency)) continue;
    if (place.role === 'text' || isDownload(place.file)) places.push(place);
  }
  return places;
};

/** Entries in words, and the contacts that they tell. */
interface Told {
  tellers: ReadonlySet<string>;
  told: ReadonlySet<string>;
}

/** The entries that tell one of the contacts and have none to vouch for it. The guard itself is asked what it meets. */
const tellersOf = async (
  git: Repository,
  content: Content,
  places: readonly ContentPath[],
  contacts: ReadonlySet<string>,
): Promise<Told> => {
  const [tellers, told] = [new Set<string>(), new Set<string>()];
  const others = await readTexts(git, content, vocabularies);
  const known = new Map<string | undefined, OfficialContacts>();
  for (const place of places) {
    const own = known.get(place.agency) ?? (await contactsOf(git, content, place.agency));
    known.set(place.agency, own);
    const bytes = (await readTexts(git, content, [place.path])).get(place.path);
    if (!bytes) continue;
    const around = surroundings(content, others, (contact) => {
      if (contacts.has(contact) && !own.contacts.has(contact)) {
        tellers.add(entryWords(place));
        told.add(contact);
      }
      return true;
    });
    await guardFile(place.path, bytes, around);
  }
  return { tellers, told };
};

/** A contact as people write it: telephones are compared without what stands before them. */
const contactWords = (contact: string): string =>
  /^\d{8,}$/.test(contact) ? `0${contact}` : contact;

/** What to do instead, where the older texts may tell the contact. */
const orKeep = ({ kind, agency }: ContentPath): string => {
  if (agency === undefined) return '';
  const may = ' Bila tulisan lama boleh tetap memuatnya,';
  return kind === 'agency'
    ? `${may} tambahkan di isian “Kontak lama” profil ini.`
    : `${may} tambahkan di isian “Kontak lama” profil instansi, dan terbitkan profil itu dahulu.`;
};

/**
 * Refuses content in which a contact is no longer official that other texts still tell: the build would refuse them, and
 * nothing could be published. `place` is what changed from the published files.
 */
export const refuseLostContacts = async (
  git: Repository,
  published: Content,
  content: Content,
  place: ContentPath,
): Promise<void> => {
  const { kind, agency } = place;
  if (!officeKinds.has(kind)) return;
  const before = await contactsOf(git, published, agency);
  const after = await contactsOf(git, content, agency);
  const lost = new Set([...before.contacts].filter((contact) => !after.contacts.has(contact)));
  if (lost.size === 0) return;
  const { tellers, told } = await tellersOf(git, content, placesOf(content, agency), lost);
  if (tellers.size === 0) return;
  const names = namedOf([...told].map(contactWords));
  throw new Refusal(
    409,
    `${names} dihapus dari kontak resmi, tetapi masih tertulis di ${namedOf([...tellers])}. Hapus dahulu dari sana.${orKeep(place)}`,
  );
};
