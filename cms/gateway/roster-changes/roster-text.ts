import { isMap, isScalar, parseDocument, type Document, type Pair, type YAMLMap } from 'yaml';
import { BrokenRoster, readRoster, type Listed, type Roster } from '../../range-guard/roster.ts';
import { Refusal } from '../refusal.ts';
import { differingLogins, isSamePerson, rolesInFile, type Person } from './person.ts';

/** What a list begins with where there was none. */
const heading = `# Siapa yang boleh menulis apa. Kata sandi tidak pernah ada di sini.
editors: {}
developers: []
`;

/** As the project's other files are formatted: no line is broken, strings in single quotes. */
const layout = { lineWidth: 0, flowCollectionPadding: false, singleQuote: true } as const;

const keyOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key).toLowerCase();

const rowOf = ({ name, role, agencies }: Listed) => ({
  name,
  role: rolesInFile[role],
  ...(agencies.length > 0 && { agencies }),
});

/** The map of people; lines of their own for each, so that comments and changes have their place. */
const peopleIn = (doc: Document): YAMLMap => {
  const found = doc.get('editors');
  const people = isMap(found) ? found : (doc.createNode({}) as YAMLMap);
  if (people !== found) doc.set('editors', people);
  for (const { value } of people.items) if (isMap(value)) value.flow = false;
  return people;
};

const put = (doc: Document, people: YAMLMap, before: Person, after: Listed): void => {
  const pair = people.items.find((item) => keyOf(item) === after.login);
  if (!pair || !before || !isMap(pair.value)) {
    if (pair) people.delete(pair.key);
    people.add(doc.createPair(after.login, rowOf(after)));
    return;
  }
  if (before.name !== after.name) pair.value.set('name', after.name);
  if (before.role !== after.role) pair.value.set('role', rolesInFile[after.role]);
  if (before.agencies.join() === after.agencies.join()) return;
  if (after.agencies.length === 0) pair.value.delete('agencies');
  else pair.value.set('agencies', doc.createNode(after.agencies));
};

const unworkable = (why: string) =>
  new Refusal(
    422,
    `Daftar akun (cms/editors.yml) tidak dapat diubah: ${why}. Minta pengembang portal memperbaiki berkas itu.`,
  );

/** Reads the list. Refuses one that is not as it should be, and says why. */
export const readRosterText = (text: string): Roster => {
  try {
    return readRoster(text);
  } catch (error) {
    if (error instanceof BrokenRoster) throw unworkable(error.message);
    throw error;
  }
};

/** Whether the two lists differ in nothing but that `login` is `person` in the second. */
const differsBy = (one: Roster, other: Roster, login: string, person: Person): boolean =>
  differingLogins(one, other).every((each) => each === login) &&
  isSamePerson(other.editors.get(login), person) &&
  [...one.developers].join() === [...other.developers].join();

/**
 * The text of the list with one person as given, or without where that is undefined. Comments and order stay. Refuses where
 * what comes out is not the old list with exactly that changed.
 */
export const withPerson = (text: string, login: string, person: Person): string => {
  const before = readRosterText(text);
  const doc = parseDocument(text.trim() === '' ? heading : text);
  const people = peopleIn(doc);
  if (person) put(doc, people, before.editors.get(login), person);
  else people.items = people.items.filter((item) => keyOf(item) !== login);
  people.flow = people.items.length === 0;
  const changed = doc.toString(layout);
  if (!differsBy(before, readRosterText(changed), login, person))
    throw unworkable('satu perubahan akan mengubah lebih dari satu akun');
  return changed;
};
