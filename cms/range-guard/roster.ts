import { parse } from 'yaml';
import { z } from 'zod';
import type { Editor, Role } from '../permission.ts';

/** Who works on the repository, by e-mail in lower case. */
export interface Roster {
  editors: ReadonlyMap<string, Editor>;
  /** Those who may change anything by git itself. */
  developers: ReadonlySet<string>;
}

/** The roles, as the file calls them. */
const roleOf = {
  penulis: 'writer',
  penyunting: 'publisher',
  humas: 'press',
  admin: 'admin',
} as const satisfies Record<string, Role>;

const email = z.email().transform((text) => text.toLowerCase());

const schema = z.strictObject({
  editors: z
    .record(
      z.string(),
      z.strictObject({
        name: z.string(),
        role: z.enum(Object.keys(roleOf) as (keyof typeof roleOf)[]),
        agencies: z.array(z.string()).default([]),
      }),
    )
    .nullish(),
  developers: z.array(email).nullish(),
});

/** Reads `cms/editors.yml`. Throws where it is not as it should be. */
export const readRoster = (text: string): Roster => {
  const { editors, developers } = schema.parse(parse(text) ?? {});
  return {
    editors: new Map(
      Object.entries(editors ?? {}).map(([login, { role, agencies }]) => [
        login.toLowerCase(),
        { login: login.toLowerCase(), role: roleOf[role], agencies },
      ]),
    ),
    developers: new Set(developers),
  };
};
