import { kinds } from '#model/kinds.ts';
import type { ContentPath } from '#model/path.ts';
import { collectionName, entrySlug, placeOfEntry } from '../../collection-name.ts';

/** Where the refs of drafts lie. */
export const draftRoot = 'refs/heads/draft/';

/** The ref of the draft of an entry, from the place of its main text. */
export const draftRef = (place: ContentPath): string => {
  const name = kinds[place.kind].storage === 'entry' ? place.slug : entrySlug(place);
  return `${draftRoot}${collectionName(place.kind, place.agency)}/${name}`;
};

/** The place of the main text of a draft's entry, from its ref; undefined for a ref that names no draft. */
export const placeOfRef = (ref: string): ContentPath | undefined => {
  const [collection = '', name = ''] = ref.slice(draftRoot.length).split('/');
  const place = placeOfEntry(collection, name);
  return place && draftRef(place) === ref ? place : undefined;
};
