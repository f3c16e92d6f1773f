import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request, type RequestOptions } from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeNginxRules } from '../../scripts/hosting-nginx.ts';
import { findNginx } from '../../scripts/test/nginx.ts';

/** What an address of the running nginx answers. */
export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** The nginx of hosting/nginx/portal.conf, on free ports of this machine. */
export interface RunningNginx {
  folder: string;
  /** Asks one of its hosts, over TLS, for a path as it is written. */
  ask(host: string, target: string, options?: RequestOptions, body?: string): Promise<Answer>;
  end(): Promise<void>;
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

const makeCertificate = (folder: string) =>
  execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=palu.test'],
      ...['-keyout', path.join(folder, 'privkey.pem'), '-out', path.join(folder, 'fullchain.pem')],
    ],
    { stdio: 'ignore' },
  );

/** The example's text with this test's ports and folders; every other word is the example's own. */
const localised = (
  text: string,
  folder: string,
  { site, plain, tls, gateway }: { site: string; plain: number; tls: number; gateway: string },
) =>
  text
    .replaceAll(/listen \[::\].*;/g, '')
    .replaceAll('listen 80;', `listen 127.0.0.1:${plain};`)
    .replaceAll('listen 443 ', `listen 127.0.0.1:${tls} `)
    .replaceAll('/etc/letsencrypt/live/www.palukota.go.id', folder)
    .replaceAll('/etc/nginx/portal', path.join(folder, 'rules'))
    .replaceAll('/var/lib/portal/site', site)
    .replaceAll('http://127.0.0.1:4322', gateway);

const surroundings = (folder: string) => `
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off; worker_processes 1; pid ${folder}/nginx.pid;
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(' ')}
  include ${folder}/portal.conf;
}`;

const untilItListens = async (ask: () => Promise<unknown>, left = 100): Promise<void> => {
  try {
    await ask();
  } catch (error) {
    if (left === 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, 50));
    await untilItListens(ask, left - 1);
  }
};

/** Starts nginx with the example's servers over a site and a gateway. */
export const startNginx = async (site: string, gateway: string): Promise<RunningNginx> => {
  const program = await findNginx();
  if (program === undefined)
    throw new Error('The tests need nginx. Install it, for example "apt-get install nginx-light".');
  const folder = mkdtempSync(path.join(tmpdir(), 'portal-nginx-'));
  const [plain, tls] = [await freePort(), await freePort()];
  makeCertificate(folder);
  mkdirSync(path.join(folder, 'rules'));
  await writeNginxRules({
    config: path.resolve('netlify.toml'),
    site,
    editor: 'https://editor.palukota.go.id',
    out: path.join(folder, 'rules'),
  });
  const example = readFileSync('hosting/nginx/portal.conf', 'utf8');
  const text = localised(example, folder, { site, plain, tls, gateway });
  writeFileSync(path.join(folder, 'portal.conf'), text);
  writeFileSync(path.join(folder, 'nginx.conf'), surroundings(folder));
  const errors = path.join(folder, 'error.log');
  const child = spawn(program, ['-p', folder, '-c', path.join(folder, 'nginx.conf'), '-e', errors]);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));

  const ask: RunningNginx['ask'] = (host, target, options = {}, body = '') =>
    new Promise((resolve, reject) => {
      const headers = { Host: host, ...options.headers };
      const where = { host: '127.0.0.1', port: tls, servername: host, rejectUnauthorized: false };
      request({ path: target, ...options, ...where, headers, agent: false }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const { statusCode: status = 0, headers: answered } = response;
          resolve({ status, headers: answered, body: Buffer.concat(parts) });
        });
      })
        .on('error', reject)
        .end(body);
    });

  try {
    await untilItListens(() => ask('www.palukota.go.id', '/'));
  } catch {
    throw new Error(`nginx did not start: ${readFileSync(errors, 'utf8')}`);
  }
  return {
    folder,
    ask,
    end: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
