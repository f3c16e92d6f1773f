import { readText, writeText } from '#model/frontmatter.ts';
import { kinds } from '#model/kinds.ts';
import { parseContentPath } from '#model/path.ts';
import {
  differencesOf,
  isSameText,
  mergedValues,
  type Difference,
  type FormValues,
  type Side,
  type Versions,
} from '../../config/conflict.ts';
import { chooseVersions, type ConflictWords } from './conflict-dialog.tsx';

/** One text of an entry in its versions, raw; null where there is none, `base` undefined where nobody knows it any more. */
export interface TextVersions {
  path: string;
  base: string | null | undefined;
  theirs: string | null;
  mine: string | null;
}

const placeOf = (path: string) => {
  const place = parseContentPath(path);
  if (!place) throw new Error(`${path} is no content path`);
  return { ...place, extension: kinds[place.kind].extension };
};

const valuesOf = (path: string, raw: string | null): FormValues => {
  if (raw === null || raw.trim() === '') return {};
  const { data, body } = readText(raw, placeOf(path).extension);
  return { ...data, body };
};

const versionsOf = ({ path, base, theirs, mine }: TextVersions): Versions => ({
  base: base === undefined ? undefined : valuesOf(path, base),
  theirs: valuesOf(path, theirs),
  mine: valuesOf(path, mine),
});

const languageOf = { id: '', en: 'Bahasa Inggris › ' } as const;

const keyOf = (path: string, field: string) => `${path}#${field}`;

const askedOf = (text: TextVersions): Difference[] => {
  const { kind, locale } = placeOf(text.path);
  return differencesOf(kind, locale, versionsOf(text)).map((difference) => ({
    ...difference,
    path: keyOf(text.path, difference.path),
    label: `${languageOf[locale]}${difference.label}`,
  }));
};

const mergedText = (text: TextVersions, choices: Readonly<Record<string, Side>>): string => {
  const { kind, locale, extension } = placeOf(text.path);
  const own = Object.entries(choices).flatMap(([key, side]) =>
    key.startsWith(keyOf(text.path, ''))
      ? [[key.slice(keyOf(text.path, '').length), side] as const]
      : [],
  );
  const { body = '', ...data } = mergedValues(
    kind,
    locale,
    versionsOf(text),
    Object.fromEntries(own),
  );
  return writeText(data, typeof body === 'string' ? body : '', extension);
};

/** Whether both sides of a text say the same. */
export const saysTheSame = ({
  path,
  theirs,
  mine,
}: Pick<TextVersions, 'path' | 'theirs' | 'mine'>) => {
  const { kind, locale } = placeOf(path);
  return isSameText(kind, locale, valuesOf(path, theirs), valuesOf(path, mine));
};

/**
 * The texts of both sides in one, by path. Asks the editor only where both sides changed one field; undefined when the
 * editor turns back.
 */
export const resolveTexts = async (
  words: ConflictWords,
  texts: readonly TextVersions[],
): Promise<Map<string, string> | undefined> => {
  const asked = texts.flatMap(askedOf);
  const choices = asked.length === 0 ? {} : await chooseVersions(words, asked);
  return choices && new Map(texts.map((text) => [text.path, mergedText(text, choices)]));
};
