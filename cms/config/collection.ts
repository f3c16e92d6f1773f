import { addresses } from '#domain/address.ts';
import { kinds } from '#model/kinds.ts';
import type { Kind, KindName } from '#model/kind.ts';
import { collectionFolder, contentPath, locales, maxSlugLength } from '#model/path.ts';
import { collectionName, entrySlug } from '../collection-name.ts';
import { bodyFieldOf } from './body-field.ts';
import type { DecapCollection, DecapField, DecapFolderCollection } from './decap.ts';
import { draftable, fieldOf, type References } from './field.ts';
import { formOf } from './form-node.ts';

/** What an account may do in a collection, as far as the screen shows it. */
export interface CollectionRights {
  publish: boolean;
  delete: boolean;
}

/** The languages of entries, each in its own file. */
export const i18n = {
  structure: 'multiple_files',
  locales,
  default_locale: locales[0],
} as const;

/** Decap takes the languages of a named file from one text only; the backend splits it. */
const i18nOfFile = { ...i18n, structure: 'single_file' } as const;

/** The title, cut so that the address stays within the grammar; Decap's cut adds three dots, which its cleaning removes again. */
const slugTemplate = `{{fields.title | truncate(${maxSlugLength - 4})}}`;

interface ShownField {
  required: boolean;
  field: DecapField;
}

/** What must be filled comes first, then the text, then what may be filled; unless the kind says where its text stands. */
const inOrder = (
  fields: readonly ShownField[],
  body: DecapField | undefined,
  bodyAfter: string | undefined,
): DecapField[] => {
  const [first, rest] =
    bodyAfter === undefined
      ? [fields.filter(({ required }) => required), fields.filter(({ required }) => !required)]
      : cutAfter(fields, bodyAfter);
  return [...first, ...(body ? [{ field: body }] : []), ...rest].map(({ field }) => field);
};

const cutAfter = (fields: readonly ShownField[], name: string): [ShownField[], ShownField[]] => {
  const end = fields.findIndex(({ field }) => field.name === name) + 1;
  return [fields.slice(0, end), fields.slice(end)];
};

/** The fields of a kind's form. Hidden fields are the gateway's own. */
const fieldsOf = (kindName: KindName, references: References): DecapField[] => {
  const kind: Kind = kinds[kindName];
  const form = formOf(kindName);
  const shown = Object.entries(form.properties ?? {}).filter(
    ([, { widget }]) => widget !== 'hidden',
  );
  const fields = shown.map(([name, node]) => {
    const required = form.required?.includes(name) ?? false;
    const translated = kind.translatable.includes(name);
    const field = fieldOf(name, node, required, { references, translated });
    return {
      required,
      field: kind.draftable?.fields.includes(name) ? draftable(field) : field,
    };
  });
  return inOrder(fields, bodyFieldOf(kind), kind.bodyAfter);
};

type Views = Pick<DecapFolderCollection, 'sortable_fields' | 'view_filters' | 'view_groups'>;

const viewsOf = (fields: readonly DecapField[]): Views => {
  const dated = fields.some(({ name }) => name === 'date');
  const chosen = fields.filter(({ widget, multiple }) => widget === 'select' && multiple !== true);
  const groups = [
    ...(dated ? [{ label: 'Tahun', field: 'date', pattern: '\\d{4}' }] : []),
    ...chosen.map(({ label, name }) => ({ label, field: name })),
  ];
  return {
    sortable_fields: [
      ...(dated ? [{ field: 'date', default_sort: 'desc' as const }] : []),
      { field: 'title', ...(dated ? {} : { default_sort: 'asc' as const }) },
    ],
    view_filters: [{ label: 'Hanya contoh', field: 'contoh', pattern: true }],
    ...(groups.length > 0 ? { view_groups: groups } : {}),
  };
};

const { entry } = addresses('id');

/** Stands in an address for an entry's own folder. */
const slugVariable = '{{dirname}}';

/** The collection of a kind's entries in an agency, or in the city where `agency` is undefined. */
export const collectionOf = (
  kindName: KindName,
  agency: string | undefined,
  references: References,
  rights: CollectionRights,
): DecapCollection => {
  const kind: Kind = kinds[kindName];
  const fields = fieldsOf(kindName, references);
  const shared = {
    name: collectionName(kindName, agency),
    label:
      agency === undefined
        ? `${kind.label.many} kota`
        : kind.storage === 'entry'
          ? kind.label.many
          : kind.label.one,
    label_singular: kind.label.one,
    description: kind.label.hint,
    publish: rights.publish,
    format: `portal-${kind.extension}`,
    extension: kind.extension,
    media_folder: '',
    public_folder: '',
  };
  if (kind.storage !== 'entry') {
    const id = agency ?? kindName;
    const name = entrySlug({ kind: kindName, slug: id });
    const file = {
      name,
      label: kind.label.one,
      file: contentPath(kindName, id),
      preview_path: entry(kindName, id),
      fields,
    };
    if (kind.translatable.length === 0) return { ...shared, delete: false, files: [file] };
    return { ...shared, delete: false, i18n: i18nOfFile, files: [{ ...file, i18n: i18nOfFile }] };
  }
  return {
    ...shared,
    delete: rights.delete,
    folder: collectionFolder(kindName, agency),
    create: true,
    identifier_field: 'title',
    slug: slugTemplate,
    path: '{{slug}}/index',
    preview_path: entry(
      kindName,
      agency === undefined ? slugVariable : `${agency}/${slugVariable}`,
    ),
    ...viewsOf(fields),
    fields,
    ...(kind.translatable.length > 0 ? { i18n } : {}),
  };
};
