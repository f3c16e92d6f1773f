import { beforeAll, describe, expect, it } from 'vitest';
import type { DecapField } from '../../cms/config/decap.ts';
import { roles } from '../../cms/permission.ts';
import { importBundled } from './decap-in-node.ts';
import { collectionCalled, configOf, fieldsOf, namesOf } from './make-config.ts';

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

  it('hold the city’s journeys for whoever works for the city, in every agency’s editor', () => {
    for (const role of ['press', 'admin'] as const) {
      const journeys = collectionCalled('journeys-kota', configOf(role, 'bpbd'));
      expect(journeys).toMatchObject({
        folder: 'content/journeys',
        path: '{{slug}}/index',
        preview_path: '/peristiwa/{{dirname}}/',
        publish: true,
        delete: role === 'press',
      });
      expect(fieldsOf(journeys).map(({ name }) => name)).toEqual(
        expect.arrayContaining(['title', 'owner', 'steps', 'bring', 'body']),
      );
    }
    for (const role of ['writer', 'publisher'] as const)
      expect(namesOf(configOf(role))).not.toContain('journeys-kota');
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
