import type CMS from 'decap-cms-app';

type CmsConfig = NonNullable<NonNullable<Parameters<typeof CMS.init>[0]>['config']>;

/** One choice of a select field. */
export interface DecapOption {
  label: string;
  value: string;
}

/** The part of Decap's field config that this editor uses. */
export interface DecapField {
  name: string;
  label: string;
  widget: string;
  hint?: string;
  required?: boolean;
  /** The portal's own: not required on saving, and yet before publishing. */
  needed?: true;
  i18n?: boolean;
  default?: unknown;
  pattern?: [expression: string, message: string];
  label_singular?: string;
  summary?: string;
  collapsed?: boolean;
  minimize_collapsed?: boolean;
  choose_url?: boolean;
  multiple?: boolean;
  min?: number;
  max?: number;
  value_type?: 'int' | 'float';
  step?: number;
  /** The portal's own: what a number counts. */
  unit?: 'rupiah';
  format?: string;
  date_format?: string | false;
  time_format?: string | false;
  options?: readonly DecapOption[];
  field?: DecapField;
  fields?: readonly DecapField[];
  buttons?: readonly string[];
  editor_components?: readonly string[];
  modes?: readonly string[];
}

interface DecapI18n {
  structure: 'multiple_files' | 'single_file';
  locales: readonly string[];
  default_locale: string;
}

/** What folder and file collections share. */
interface DecapCollectionBase {
  name: string;
  label: string;
  label_singular: string;
  description: string;
  publish: boolean;
  delete: boolean;
  format: string;
  extension: string;
  media_folder: string;
  public_folder: string;
  i18n?: DecapI18n;
}

/** A collection whose entries lie in a folder each. */
export interface DecapFolderCollection extends DecapCollectionBase {
  folder: string;
  create: boolean;
  identifier_field: string;
  slug: string;
  path: string;
  preview_path: string;
  sortable_fields: readonly { field: string; label?: string; default_sort?: 'asc' | 'desc' }[];
  view_filters?: readonly { label: string; field: string; pattern: boolean | string }[];
  view_groups?: readonly { label: string; field: string; pattern?: string }[];
  fields: readonly DecapField[];
}

/** A collection of named files. */
export interface DecapFileCollection extends DecapCollectionBase {
  files: readonly {
    name: string;
    label: string;
    file: string;
    preview_path: string;
    i18n?: DecapI18n;
    fields: readonly DecapField[];
  }[];
}

/** A collection of either sort. */
export type DecapCollection = DecapFolderCollection | DecapFileCollection;

/** The part of Decap's config that this editor uses. */
export interface DecapConfig {
  load_config_file: false;
  locale: 'id';
  publish_mode: 'editorial_workflow';
  /** Where citizens read; with `preview_path` it leads to the page of a published entry. */
  site_url: string;
  show_preview_links: boolean;
  backend: { name: string; branch: string; proxy_url: string };
  media_folder: string;
  public_folder: string;
  slug: { encoding: 'ascii'; clean_accents: boolean; sanitize_replacement: string };
  i18n: DecapI18n;
  collections: readonly DecapCollection[];
}

/** Decap's own config type knows neither custom backends nor several field options; this is the one place that says so. */
export const asCmsConfig = (config: DecapConfig): CmsConfig => config as unknown as CmsConfig;
