import type { Listed, Roster } from '../../range-guard/roster.ts';
import type { Role } from '../../permission.ts';
import { roleNames } from '../../role-names.ts';

/** The roles, as `cms/editors.yml` spells them. */
export const rolesInFile = {
  writer: 'penulis',
  publisher: 'penyunting',
  press: 'humas',
  admin: 'admin',
} as const satisfies Record<Role, string>;

/** Somebody on the list, or nobody. */
export type Person = Listed | undefined;

const spelled = (person: Person): string =>
  person === undefined
    ? ''
    : JSON.stringify([person.login, person.name, person.role, ...person.agencies]);

/** Whether both are the same person with the same rights, or both nobody. */
export const isSamePerson = (one: Person, other: Person): boolean =>
  spelled(one) === spelled(other);

/** The logins of those who differ between two lists. */
export const differingLogins = (before: Roster, after: Roster): string[] =>
  [...new Set([...before.editors.keys(), ...after.editors.keys()])].filter(
    (login) => !isSamePerson(before.editors.get(login), after.editors.get(login)),
  );

/** How many administrators a list has. */
export const adminCount = ({ editors }: Roster): number =>
  [...editors.values()].filter(({ role }) => role === 'admin').length;

const listed = (agencies: readonly string[]): string =>
  agencies.length === 0 ? 'tidak ada' : agencies.join(', ');

/** What changes from one to the other, a line each. `titleOf` gives an agency's name. */
export const changeLines = (
  before: Person,
  after: Person,
  titleOf: (agency: string) => string = String,
): string[] => {
  const rows: readonly (readonly [string, keyof Listed, (person: Listed) => string])[] = [
    ['Nama', 'name', ({ name }) => name],
    ['Peran', 'role', ({ role }) => roleNames[role]],
    ['Instansi', 'agencies', ({ agencies }) => listed(agencies.map(titleOf))],
  ];
  if (before && after)
    return rows
      .filter(([, field]) => String(before[field]) !== String(after[field]))
      .map(([label, , wordsOf]) => `${label}: ${wordsOf(before)} → ${wordsOf(after)}`);
  const only = before ?? after;
  if (!only) return [];
  const lines = rows.map(([label, , wordsOf]) => `${label}: ${wordsOf(only)}`);
  return [after ? 'Akun baru' : 'Akun dihapus', ...lines];
};

/** What is done to the list, as the subject of a commit: `Tambah akun …`. */
export const subjectOf = (login: string, before: Person, after: Person): string => {
  if (!before) return `Tambah akun ${login}`;
  return after ? `Ubah akun ${login}` : `Hapus akun ${login}`;
};
