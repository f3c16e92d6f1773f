import { createHash, timingSafeEqual } from 'node:crypto';
import { normalLogin, type Account, type AccountStore } from './account.ts';

/** The password of every demo account. Public on purpose: it opens nothing but a local default. */
export const demoPassword = 'demo-palu';

const offices: Readonly<Record<string, string>> = {
  disdukcapil: 'Dinas Kependudukan dan Pencatatan Sipil',
  dinkes: 'Dinas Kesehatan',
  bpbd: 'Badan Penanggulangan Bencana Daerah',
};

/** A writer and a publisher in each of three agencies, the press office, and one administrator. */
export const demoAccounts: readonly Account[] = [
  ...Object.entries(offices).flatMap(([agency, office]): Account[] => [
    {
      login: `penulis@${agency}.demo`,
      name: `Penulis ${office}`,
      role: 'writer',
      agencies: [agency],
    },
    {
      login: `penyunting@${agency}.demo`,
      name: `Penyunting ${office}`,
      role: 'publisher',
      agencies: [agency],
    },
  ]),
  { login: 'humas@palu.demo', name: 'Humas Kota Palu', role: 'press', agencies: [] },
  { login: 'admin@palu.demo', name: 'Pengelola Portal', role: 'admin', agencies: [] },
];

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** The demo accounts as a store: for the local default alone. */
export const createDemoAccounts = (
  accounts: readonly Account[] = demoAccounts,
  password = demoPassword,
): AccountStore => {
  const byLogin = new Map(accounts.map((account) => [account.login, account]));
  const find = (login: string) => Promise.resolve(byLogin.get(normalLogin(login)));
  return {
    find,
    all: () => Promise.resolve(accounts),
    verify: (login, given) =>
      timingSafeEqual(digest(given), digest(password)) ? find(login) : Promise.resolve(undefined),
  };
};
