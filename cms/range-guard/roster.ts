import { parse } from 'yaml';
import { z } from 'zod';
import type { Editor, Role } from '../permission.ts';

/** A person on the list, with the name that stands in the git log. */
export interface Listed extends Editor {
  name: string;
}

/** Who works on the repository, by e-mail in lower case. */
export interface Roster {
  editors: ReadonlyMap<string, Listed>;
  /** Those who may change anything by git itself. */
  developers: ReadonlySet<string>;
}

/** A list that is not as it should be. The message names each place, in Indonesian. */
export class BrokenRoster extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BrokenRoster';
  }
}

/** The roles, as the file calls them. */
const roleOf = {
  penulis: 'writer',
  penyunting: 'publisher',
  humas: 'press',
  admin: 'admin',
} as const satisfies Record<string, Role>;

const roleWords = Object.keys(roleOf) as (keyof typeof roleOf)[];

const email = z
  .email('bukan surel; tulis misalnya petugas@palukota.go.id')
  .max(200, 'surel terlalu panjang')
  .transform((text) => text.toLowerCase());

const person = z
  .strictObject({
    name: z
      .string('isi dengan nama petugas')
      .trim()
      .min(1, 'isi dengan nama petugas')
      .max(100, 'nama terlalu panjang')
      .regex(/^[^\p{Cc}<>]*$/u, 'nama tidak boleh berisi baris baru, < atau >'),
    role: z.enum(roleWords, `pilih satu dari ${roleWords.join(', ')}`),
    agencies: z
      .array(
        z.string('isi dengan id instansi').min(1, 'isi dengan id instansi'),
        'isi dengan daftar',
      )
      .default([]),
  })
  .refine(
    ({ role, agencies }) => !['penulis', 'penyunting'].includes(role) || agencies.length > 0,
    { path: ['agencies'], error: 'penulis dan penyunting perlu paling sedikit satu instansi' },
  );

const schema = z.strictObject({
  editors: z.record(z.string(), person).nullish(),
  developers: z.array(email).nullish(),
});

/** Words for what the schema itself has none for. */
const wordsFor: z.core.$ZodErrorMap = (issue) =>
  issue.code === 'unrecognized_keys'
    ? `kolom ${issue.keys.join(', ')} tidak dikenal`
    : 'bentuknya salah; lihat contoh di awal berkas';

const located = ({ path, message }: z.core.$ZodIssue): string =>
  [...path.map(String), message].join(': ');

const read = (text: string): unknown => {
  try {
    return parse(text) ?? {};
  } catch (error) {
    const words = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new BrokenRoster(`bukan YAML yang benar: ${words}`);
  }
};

const loginOf = (key: string, taken: ReadonlyMap<string, unknown>): string => {
  const parsed = email.safeParse(key);
  if (!parsed.success)
    throw new BrokenRoster(`editors: ${key}: ${parsed.error.issues[0]?.message}`);
  if (taken.has(parsed.data)) throw new BrokenRoster(`editors: ${key}: surel ini ada dua kali`);
  return parsed.data;
};

/** Reads `cms/editors.yml`. Throws {@link BrokenRoster} where it is not as it should be. */
export const readRoster = (text: string): Roster => {
  const parsed = schema.safeParse(read(text), { error: wordsFor });
  if (!parsed.success) throw new BrokenRoster(parsed.error.issues.map(located).join('; '));
  const { editors, developers } = parsed.data;
  const found = new Map<string, Listed>();
  for (const [key, { name, role, agencies }] of Object.entries(editors ?? {})) {
    const login = loginOf(key, found);
    found.set(login, { login, name, role: roleOf[role], agencies });
  }
  return { editors: found, developers: new Set(developers) };
};
