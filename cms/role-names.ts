import type { Role } from './permission.ts';

/** What people call each role: on screens, in the record and in messages. `cms/editors.yml` spells them its own way. */
export const roleNames: Readonly<Record<Role, string>> = {
  writer: 'Penulis',
  publisher: 'Penyunting',
  press: 'Humas',
  admin: 'Pengelola',
};
