import type { Account } from '../../cms/gateway/account.ts';
import { agencyId } from './city.ts';

/** The password of all of them, on a gateway that ends with the measurement. */
export const password = 'kata-sandi-pengukuran';

/** The press office, which sees every agency. */
export const press: Account = {
  login: 'humas@palu.demo',
  name: 'Humas',
  role: 'press',
  agencies: [],
};

/** One publisher of an agency. */
export const publisherOf = (agency: string): Account => ({
  login: `penyunting@${agency}.demo`,
  name: `Penyunting ${agency}`,
  role: 'publisher',
  agencies: [agency],
});

/** The accounts of a city: a publisher an agency, who writes too, and the press office. */
export const editorsOf = (agencies: number): Account[] => [
  press,
  ...Array.from({ length: agencies }, (_, index) => publisherOf(agencyId(index))),
];
