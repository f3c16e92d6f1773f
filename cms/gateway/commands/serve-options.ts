import { parseArgs } from 'node:util';

/** How `serve` is called, in Indonesian. */
export const usage = `Pemakaian: npm run cms -- serve --repository FOLDER [--branch main] [--port 4322] [--host localhost]
                  [--origin http://localhost:4322] [--portal-url http://localhost:4321] [--admin .portal/admin]
                  [--state .portal] [--site FOLDER]

Menjalankan gerbang editor di atas repositori git (bare). Dengan --site, portal dibangun di latar belakang
dan FOLDER selalu menampilkan isi yang terakhir terbit. Tekan Ctrl+C untuk berhenti.

Di komputer sendiri, akun contoh yang dipakai; dengan PORTAL_ACCOUNTS=editors, akun dari cms/editors.yml.
Untuk alamat umum: --origin https://…, akun dari cms/editors.yml, dan PORTAL_TRUSTED_PROXIES. Lihat docs/operating.md.`;

const options = {
  repository: { type: 'string' },
  branch: { type: 'string', default: 'main' },
  port: { type: 'string', default: '4322' },
  host: { type: 'string', default: 'localhost' },
  origin: { type: 'string' },
  'portal-url': { type: 'string', default: 'http://localhost:4321' },
  admin: { type: 'string', default: '.portal/admin' },
  state: { type: 'string', default: '.portal' },
  site: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** A start that cannot be, with a reason that an operator can act on. */
export class Unstartable extends Error {}

/** Reads the words after `serve`. Throws {@link Unstartable}. */
export const readServeOptions = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new Unstartable(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
};

/** What `serve` was told. */
export type ServeOptions = ReturnType<typeof readServeOptions>;
