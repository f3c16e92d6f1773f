import { parse } from 'yaml';
import { z } from 'zod';
import { roles, type Editor } from '../permission.ts';

/** Who works on the repository, by e-mail in lower case. */
export interface Roster {
  editors: ReadonlyMap<string, Editor>;
  /** Those who may change anything by git itself. */
  developers: ReadonlySet<string>;
}

const email = z.email().transform((text) => text.toLowerCase());

const schema = z.strictObject({
  editors: z
    .record(
      z.string(),
      z.strictObject({
        name: z.string(),
        role: z.enum(roles),
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
        { login: login.toLowerCase(), role, agencies },
      ]),
    ),
    developers: new Set(developers),
  };
};
