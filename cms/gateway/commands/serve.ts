import { existsSync } from 'node:fs';
import { resolve as absolute } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAdmin } from '../../build-admin.ts';
import { createGateway } from '../app.ts';
import { createDemoAccounts, demoAccounts, demoPassword } from '../demo-accounts.ts';
import { openRepository } from '../git/plumbing.ts';
import { resolve } from '../git/tree.ts';
import { serveGateway } from '../serve.ts';
import type { Command } from './command.ts';

const usage = `Pemakaian: npm run cms -- serve --repository FOLDER [--branch main] [--port 4322] [--host localhost]
                  [--origin http://localhost:4322] [--portal-url http://localhost:4321] [--admin .portal/admin]

Menjalankan gerbang editor di atas repositori git (bare). Tekan Ctrl+C untuk berhenti.`;

const options = {
  repository: { type: 'string' },
  branch: { type: 'string', default: 'main' },
  port: { type: 'string', default: '4322' },
  host: { type: 'string', default: 'localhost' },
  origin: { type: 'string' },
  'portal-url': { type: 'string', default: 'http://localhost:4321' },
  admin: { type: 'string', default: '.portal/admin' },
  help: { type: 'boolean', default: false },
} as const;

const localHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/** A start that cannot be, with a reason that an operator can act on. */
class Unstartable extends Error {}

const settingsFrom = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new Unstartable(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
};

const start = async (given: ReturnType<typeof settingsFrom>): Promise<void> => {
  if (given.repository === undefined)
    throw new Unstartable(`--repository belum diisi.\n\n${usage}`);
  const repository = absolute(given.repository);
  if (!existsSync(repository)) throw new Unstartable(`Folder ${repository} tidak ada.`);
  if ((await resolve(openRepository(repository), `refs/heads/${given.branch}`)) === undefined)
    throw new Unstartable(
      `Cabang “${given.branch}” tidak ada di ${repository}. Buat dahulu isinya, misalnya dengan git clone --bare.`,
    );
  const origin = new URL(given.origin ?? `http://localhost:${given.port}`).origin;
  if (!localHosts.has(new URL(origin).hostname) || !localHosts.has(given.host))
    throw new Unstartable(
      'Akun contoh hanya untuk komputer sendiri. Pakai --origin dan --host dengan localhost.',
    );
  const adminDir = absolute(given.admin);
  console.log('Menyiapkan layar editor …');
  await buildAdmin(adminDir);
  const app = createGateway({
    repository,
    branch: given.branch,
    accounts: createDemoAccounts(),
    origin,
    portalUrl: given['portal-url'],
    adminDir,
    log: (line) => console.log(`${new Date().toISOString()} ${line}`),
  });
  const gateway = await serveGateway(app, Number(given.port), given.host);
  console.log(`Editor: ${origin}/`);
  console.table(
    demoAccounts.map(({ login, role }) => ({
      surel: login,
      'kata sandi': demoPassword,
      peran: role,
    })),
  );
  const end = () => void gateway.close().then(() => process.exit(0));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
};

/** Runs the gateway until Ctrl-C or SIGTERM. */
export const serve: Command = {
  summary: 'Menjalankan gerbang editor di atas repositori git.',
  async run(args) {
    try {
      const given = settingsFrom(args);
      if (given.help) console.log(usage);
      else await start(given);
      return 0;
    } catch (error) {
      if (!(error instanceof Unstartable)) throw error;
      console.error(error.message);
      return 1;
    }
  },
};
