import {
  contentPath,
  locales,
  parseContentPath,
  type ContentPath,
  type Locale,
} from '#model/path.ts';
import { parseCollectionName } from '../../collection-name.ts';
import { textOfForm } from '../../config/cleaned-text.ts';
import { toContentPath } from '../wire.ts';

/** Decap's own values: Immutable collections. */
export interface Immutable {
  get: (name: string) => unknown;
  getIn: (path: readonly string[]) => unknown;
}

/** What the gateway is asked about: the texts of a form, and the files that it holds. */
export interface FormTexts {
  texts: { path: string; raw: string }[];
  files: string[];
}

const valuesOf = (data: unknown): Record<string, unknown> =>
  typeof data === 'object' && data !== null && 'toJS' in data
    ? (data as { toJS: () => Record<string, unknown> }).toJS()
    : {};

/** An entry that has no address yet is checked at one that it could have. */
const newSlug = 'tulisan-baru';

const placeOf = (
  collection: Immutable,
  entry: Immutable,
): Pick<ContentPath, 'kind' | 'id'> | undefined => {
  const path = entry.get('path');
  const known =
    typeof path === 'string' && path !== '' ? parseContentPath(toContentPath(path)) : undefined;
  if (known) return known;
  const owner = parseCollectionName(String(collection.get('name')));
  return (
    owner && {
      kind: owner.kind,
      id: owner.agency === undefined ? newSlug : `${owner.agency}/${newSlug}`,
    }
  );
};

const filesOf = (entry: Immutable): string[] => {
  const files = (entry.get('mediaFiles') ?? []) as Iterable<{
    name?: string;
    get?: (key: string) => unknown;
  }>;
  return [...files].flatMap((file) => {
    const name = file.get?.('name') ?? file.name;
    return typeof name === 'string' && name !== '' ? [name] : [];
  });
};

/** The texts of an open form as a save would send them, without asking whether they are whole; undefined for another form. */
export const textsOfForm = (collection: Immutable, entry: Immutable): FormTexts | undefined => {
  const place = placeOf(collection, entry);
  if (!place) return undefined;
  const valuesIn = (locale: Locale) =>
    valuesOf(locale === 'id' ? entry.get('data') : entry.getIn(['i18n', locale, 'data']));
  const texts = locales.flatMap((locale) => {
    const { body = '', ...data } = valuesIn(locale);
    const form = textOfForm(
      { kind: place.kind, locale },
      data,
      typeof body === 'string' ? body : '',
    );
    return form ? [{ path: contentPath(place.kind, place.id, locale), raw: form.text }] : [];
  });
  return { texts, files: filesOf(entry) };
};
