import type { Account } from '../../../cms/gateway/account.ts';

/** Who works in the city: two writers and two publishers of one agency, one of each in the other, the press office, an admin. */
export const people = {
  penulis: {
    login: 'penulis@dinkes.demo',
    name: 'Penulis Dinkes',
    role: 'writer',
    agencies: ['dinkes'],
  },
  penulis2: {
    login: 'penulis2@dinkes.demo',
    name: 'Penulis Kedua Dinkes',
    role: 'writer',
    agencies: ['dinkes'],
  },
  penyunting: {
    login: 'penyunting@dinkes.demo',
    name: 'Penyunting Dinkes',
    role: 'publisher',
    agencies: ['dinkes'],
  },
  penyunting2: {
    login: 'penyunting2@dinkes.demo',
    name: 'Penyunting Kedua Dinkes',
    role: 'publisher',
    agencies: ['dinkes'],
  },
  penulisBpbd: {
    login: 'penulis@bpbd.demo',
    name: 'Penulis BPBD',
    role: 'writer',
    agencies: ['bpbd'],
  },
  penyuntingBpbd: {
    login: 'penyunting@bpbd.demo',
    name: 'Penyunting BPBD',
    role: 'publisher',
    agencies: ['bpbd'],
  },
  humas: { login: 'humas@palu.demo', name: 'Humas Kota Palu', role: 'press', agencies: [] },
  admin: { login: 'admin@palu.demo', name: 'Pengelola Portal', role: 'admin', agencies: [] },
} as const satisfies Record<string, Account>;

/** One of them. */
export type Who = keyof typeof people;

/** The password of all of them. */
export const password = 'kata-sandi-uji';
