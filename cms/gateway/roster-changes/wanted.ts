import { z } from 'zod';
import { isCityWide, type Role } from '../../permission.ts';
import type { Listed, Roster } from '../../range-guard/roster.ts';
import { Refusal } from '../refusal.ts';
import { adminCount, isSamePerson, type Person } from './person.ts';

/** What somebody asks for about one account, as it was typed. */
export type Wanted =
  | { login: string; remove: true }
  | { login: string; name: string; role: Role; agencies: readonly string[] };

/** One account as it shall be. */
export interface Wish {
  login: string;
  person: Person;
}

const no = (message: string) => new Refusal(422, message);

// Checked before it is written small: some letters become others by that.
const emailPattern = z.email().max(200);

const loginOf = (typed: string): string => {
  const parsed = emailPattern.safeParse(typed.trim());
  if (!parsed.success)
    throw no('Surel ini tidak benar. Tulis seperti petugas@contoh.id, tanpa spasi.');
  return parsed.data.toLowerCase();
};

/** Letters as they look: nothing that is invisible, breaks a line or turns the direction of writing. */
const namePattern = /^[^\p{C}\p{Zl}\p{Zp}<>]{1,100}$/u;

const nameOf = (typed: string): string => {
  const name = typed.normalize('NFC').trim();
  if (!namePattern.test(name))
    throw no(
      'Isi nama petugas, paling banyak 100 huruf, tanpa baris baru, tanda < atau >, dan huruf yang tidak tampak.',
    );
  return name;
};

const agenciesFor = (role: Role, given: readonly string[], known: readonly string[]): string[] => {
  if (isCityWide(role)) return [];
  const agencies = [...new Set(given)];
  const foreign = agencies.filter((agency) => !known.includes(agency));
  if (foreign.length > 0)
    throw no(`Instansi ini tidak ada: ${foreign.join(', ')}. Pilih dari daftar instansi.`);
  if (agencies.length === 0) throw no('Pilih paling sedikit satu instansi untuk peran ini.');
  return agencies;
};

/** Reads what was typed. Refuses with 422 what no list may hold; `known` are the ids of the agencies. */
export const wishOf = (wanted: Wanted, known: readonly string[]): Wish => {
  const login = loginOf(wanted.login);
  if ('remove' in wanted) return { login, person: undefined };
  const { name, role, agencies } = wanted;
  const person: Listed = {
    login,
    name: nameOf(name),
    role,
    agencies: agenciesFor(role, agencies, known),
  };
  return { login, person };
};

/** Refuses with 422 a wish that changes nothing, or that would leave the list without an administrator. */
export const refuseUnfit = (roster: Roster, { login, person }: Wish): void => {
  const present = roster.editors.get(login);
  if (!present && !person) throw no(`Akun ${login} tidak ada di daftar.`);
  if (isSamePerson(present, person)) throw no('Tidak ada yang berubah pada akun ini.');
  if (present?.role === 'admin' && person?.role !== 'admin' && adminCount(roster) === 1)
    throw no(
      'Ini pengelola terakhir. Tambahkan pengelola lain dahulu, agar portal tetap ada yang mengurus.',
    );
};
