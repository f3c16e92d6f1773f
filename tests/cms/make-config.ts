import { configFor, type Session } from '../../cms/config.ts';
import type { DecapCollection, DecapConfig, DecapField } from '../../cms/config/decap.ts';
import type { Role } from '../../cms/permission.ts';

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

/** The choices that the forms are given. */
export const references = {
  topic: [{ label: 'Kesehatan', value: 'kesehatan' }],
  area: [{ label: 'Besusu Barat', value: 'besusu-barat' }],
  evidence: [{ label: 'Kartu Keluarga (Disdukcapil)', value: 'disdukcapil/kartu-keluarga' }],
  service: [{ label: 'Imunisasi (Dinkes)', value: 'dinkes/imunisasi' }],
};

/** The config of an account of Dinas Kesehatan. */
export const configOf = (role: Role, agency = 'dinkes') =>
  configFor(sessionOf(role), agency, references);

/** The names of all collections. */
export const namesOf = (config: DecapConfig) => config.collections.map(({ name }) => name);

/** The fields of a collection, over all its files. */
export const fieldsOf = (collection: DecapCollection) =>
  'files' in collection ? collection.files.flatMap(({ fields }) => fields) : collection.fields;

/** One collection, of a writer unless told. */
export const collectionCalled = (name: string, config = configOf('writer')) => {
  const found = config.collections.find((collection) => collection.name === name);
  if (!found) throw new Error(`no collection ${name}`);
  return found;
};

/** One field of a writer’s collection. */
export const fieldCalled = (collection: string, name: string): DecapField => {
  const found = fieldsOf(collectionCalled(collection)).find((field) => field.name === name);
  if (!found) throw new Error(`no field ${name} in ${collection}`);
  return found;
};
