import { beforeAll, describe, expect, it } from 'vitest';
import { fileNameImage } from '#model/fields.ts';
import { kinds } from '#model/kinds.ts';
import { configFor, type Session } from '../../cms/config.ts';
import type { DecapCollection, DecapConfig, DecapField } from '../../cms/config/decap.ts';
import { roles, type Role } from '../../cms/permission.ts';
import { importBundled } from './decap-in-node.ts';

const sessionOf = (role: Role): Session => ({
  account: {
    login: 'seseorang@dinkes.demo',
    name: 'Seseorang',
    email: 'seseorang@dinkes.demo',
    role,
    agencies: [{ id: 'dinkes', title: 'Dinas Kesehatan' }],
  },
  portalUrl: 'http://localhost:4321',
});

const references = {
  topic: [{ label: 'Kesehatan', value: 'kesehatan' }],
  area: [{ label: 'Besusu Barat', value: 'besusu-barat' }],
  evidence: [{ label: 'Kartu Keluarga (Disdukcapil)', value: 'disdukcapil/kartu-keluarga' }],
  service: [{ label: 'Imunisasi (Dinkes)', value: 'dinkes/imunisasi' }],
};

const configOf = (role: Role, agency = 'dinkes') => configFor(sessionOf(role), agency, references);

const namesOf = (config: DecapConfig) => config.collections.map(({ name }) => name);

const fieldsOf = (collection: DecapCollection) =>
  'files' in collection ? collection.files.flatMap(({ fields }) => fields) : collection.fields;

const collectionCalled = (name: string, config = configOf('writer')) => {
  const found = config.collections.find((collection) => collection.name === name);
  if (!found) throw new Error(`no collection ${name}`);
  return found;
};

const fieldCalled = (collection: string, name: string): DecapField => {
  const found = fieldsOf(collectionCalled(collection)).find((field) => field.name === name);
  if (!found) throw new Error(`no field ${name} in ${collection}`);
  return found;
};

describe('the collections of an account', () => {
  it('are those of its agency', () => {
    expect(namesOf(configOf('writer')).sort()).toEqual([
      'counters-dinkes',
      'documents-dinkes',
      'events-dinkes',
      'evidence-dinkes',
      'news-dinkes',
      'notices-dinkes',
      'officials-dinkes',
      'pages-dinkes',
      'profile-dinkes',
      'services-dinkes',
    ]);
  });

  it('are none in an agency that is not its own', () => {
    expect(namesOf(configOf('publisher', 'bpbd'))).toEqual([]);
  });

  it('hold the city’s pages for whoever works for the city', () => {
    expect(namesOf(configOf('admin', 'bpbd'))).toEqual(
      expect.arrayContaining(['pages-kota', 'journeys-kota']),
    );
  });

  it('offer to publish to a publisher, not to a writer', () => {
    expect(collectionCalled('news-dinkes', configOf('publisher')).publish).toBe(true);
    expect(collectionCalled('news-dinkes', configOf('writer')).publish).toBe(false);
  });

  it('offer to delete what is published to the press office only', () => {
    expect(collectionCalled('news-dinkes', configOf('press')).delete).toBe(true);
    expect(collectionCalled('news-dinkes', configOf('publisher')).delete).toBe(false);
  });

  it('have a hint beside every field that is filled in', () => {
    const lacking = (path: string, fields: readonly DecapField[]): string[] =>
      fields.flatMap((field) => {
        const inner = lacking(`${path}.${field.name}`, field.fields ?? []);
        const silent = field.widget !== 'hidden' && !field.hint;
        return silent ? [`${path}.${field.name}`, ...inner] : inner;
      });
    const { collections } = configOf('admin');
    expect(collections.flatMap((found) => lacking(found.name, fieldsOf(found)))).toEqual([]);
  });

  it('store an entry in a folder of its own, with its pictures beside it', () => {
    expect(collectionCalled('news-dinkes')).toMatchObject({
      folder: 'content/agencies/dinkes/news',
      path: '{{slug}}/index',
      extension: 'md',
      format: 'portal-md',
      media_folder: '',
      public_folder: '',
    });
  });
});

describe('a form', () => {
  it('has every field of the model, each with its label', () => {
    const names = fieldsOf(collectionCalled('services-dinkes')).map(({ name }) => name);
    expect(names.sort()).toEqual(
      [...Object.keys(kinds.service.shape(fileNameImage)), 'body'].sort(),
    );
    expect(fieldCalled('services-dinkes', 'title').label).toBe('Nama layanan');
  });

  it('asks for what the model requires and for nothing else', () => {
    expect(fieldCalled('news-dinkes', 'title').required).toBe(true);
    expect(fieldCalled('news-dinkes', 'areas').required).toBe(false);
  });

  it('does not ask for the parts of an object that may be left out', () => {
    const contacts = fieldCalled('profile-dinkes', 'contacts');
    expect([contacts, ...(contacts.fields ?? [])].map(({ required }) => required)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('of a service follows an editor’s thoughts: what, for whom, cases, the six components, text, the rest', () => {
    const names = fieldsOf(collectionCalled('services-dinkes')).map(({ name }) => name);
    const shown = Object.keys(kinds.service.shape(fileNameImage));
    expect(names.filter((name) => name !== 'body')).toEqual(shown);
    expect(names.indexOf('variants')).toBe(names.indexOf('requirements') - 1);
    expect(names[names.indexOf('body') - 1]).toBe('complaints');
  });

  it('asks on saving for nothing of a service that a draft may do without, and says that readers need it', () => {
    const costs = fieldCalled('services-dinkes', 'costs');
    expect(costs).toMatchObject({ required: false, needed: true });
    expect(costs.min).toBeUndefined();
    const complaints = fieldCalled('services-dinkes', 'complaints').fields ?? [];
    expect(complaints.map(({ name, required, needed }) => [name, required, needed])).toEqual([
      ['officer', false, true],
      ['officerEn', false, undefined],
      ['firstReply', false, true],
      ['answer', false, true],
      ['note', false, undefined],
      ['noteEn', false, undefined],
    ]);
    expect(fieldCalled('services-dinkes', 'title').required).toBe(true);
  });

  it('offers the papers and services of every agency where they are picked', () => {
    const { fields = [] } = fieldCalled('services-dinkes', 'requirements');
    expect(fields.find(({ name }) => name === 'evidence')).toMatchObject({
      widget: 'select',
      options: references.evidence,
    });
    const affected = fieldCalled('notices-dinkes', 'affects').fields ?? [];
    expect(affected.find(({ name }) => name === 'services')).toMatchObject({
      widget: 'select',
      multiple: true,
      options: references.service,
    });
  });

  it('folds an object that may be left out', () => {
    expect(fieldCalled('services-dinkes', 'evaluation').collapsed).toBe(true);
    expect(fieldCalled('services-dinkes', 'complaints').collapsed).toBe(false);
  });

  it('takes a decimal number where the model does', () => {
    const { fields = [] } = fieldCalled('services-dinkes', 'evaluation');
    expect(fields.map(({ name, value_type }) => [name, value_type])).toEqual([
      ['year', 'int'],
      ['score', 'float'],
      ['respondents', 'int'],
      ['document', undefined],
    ]);
  });

  it('is translated in the translatable fields and the text alone, down to their inner fields', () => {
    const translated = fieldsOf(collectionCalled('news-dinkes'))
      .filter(({ i18n }) => i18n)
      .map(({ name }) => name);
    expect(translated.sort()).toEqual([...kinds.news.translatable, 'body'].sort());
    expect(fieldCalled('news-dinkes', 'pictures').fields?.every(({ i18n }) => i18n)).toBe(true);
  });

  it('offers the closed vocabularies as choices', () => {
    expect(fieldCalled('news-dinkes', 'topics')).toMatchObject({
      widget: 'select',
      multiple: true,
      min: 1,
      options: references.topic,
    });
  });

  it('offers blocks in MDX and none in Markdown', () => {
    expect(fieldCalled('pages-dinkes', 'body').editor_components).toContain('Callout');
    expect(fieldCalled('news-dinkes', 'body').editor_components).toEqual([]);
  });

  it('writes days without a time', () => {
    expect(fieldCalled('news-dinkes', 'date')).toMatchObject({
      widget: 'datetime',
      format: 'YYYY-MM-DD',
      time_format: false,
    });
  });
});

describe('Decap’s own validator', () => {
  let validate: (config: unknown) => void;

  beforeAll(async () => {
    const widgets = ['datetime', 'file', 'image', 'list', 'markdown', 'number', 'object', 'select'];
    const entry = `
      import { registerWidget } from 'decap-cms-core/dist/esm/lib/registry.js';
      import { validateConfig } from 'decap-cms-core/dist/esm/constants/configSchema.js';
      ${widgets.map((name) => `import ${name} from 'decap-cms-widget-${name}/dist/esm/schema.js';`).join('\n')}
      for (const [name, schema] of Object.entries({ ${widgets.join(', ')} })) registerWidget({ name, schema, controlComponent: () => null });
      console.error = () => undefined;
      export { validateConfig };
    `;
    // The validator needs these two lists of words alone; their module needs a browser.
    const i18n = `
      export const I18N_STRUCTURE = { MULTIPLE_FOLDERS: 'multiple_folders', MULTIPLE_FILES: 'multiple_files', SINGLE_FILE: 'single_file' };
      export const I18N_FIELD = { TRANSLATE: 'translate', DUPLICATE: 'duplicate', NONE: 'none' };
    `;
    ({ validateConfig: validate } = await importBundled<{ validateConfig: typeof validate }>(
      entry,
      { '../lib/i18n': i18n },
    ));
  });

  it.each(roles)('accepts the config of a %s', (role) => {
    expect(() => validate(configOf(role))).not.toThrow();
  });

  it('refuses a config with a choice that has no label', () => {
    const config = structuredClone(configOf('writer')) as unknown as {
      collections: { fields: DecapField[] }[];
    };
    config.collections[0]?.fields.push({
      name: 'salah',
      label: 'Salah',
      widget: 'select',
      options: [{ value: 'x' } as never],
    });
    expect(() => validate(config)).toThrow(/options/);
  });
});
