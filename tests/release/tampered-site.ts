import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { signManifest } from '../../cms/publisher/sign-manifest.ts';
import { createPortalServer } from '../../scripts/portal-server.ts';
import { writeManifest } from '../../scripts/release/manifest.ts';
import { verifyCommand } from '../../scripts/verify/command.ts';

const page = (words: string) =>
  `<!doctype html><title>${words}</title><a href="/berita/">Berita</a>`;

const files: Readonly<Record<string, string>> = {
  'index.html': page('Palu'),
  'berita/index.html': `${page('Berita')}<a href="/admin/">Editor</a><a href="/cari/?q=ktp">Cari</a>`,
  'cari/index.html': page('Cari'),
  '404.html': page('Tidak ada'),
  'en/404/index.html': page('Not found'),
  'en/index.html': page('Palu in English'),
  'berkas/dokumen/a b.pdf': '%PDF-',
  'berkas/dokumen/rencana.csv': 'a,b\n',
  'api/layanan.json': '[]',
  '.well-known/api-catalog': '{}',
  '_astro/lambang.webp': 'RIFF',
  'sitemap.xml': '<urlset><url><loc>https://www.palu.example/berita/</loc></url></urlset>',
  'robots.txt': 'User-agent: *\n',
  _redirects: '/lama/ /berita/ 301\n',
};

/** A small site that was published, and what somebody did to it afterwards. */
export interface TamperedSite {
  /** The served folder. */
  folder: string;
  /** The list as it was published, and its signature beside it. */
  manifest: string;
  key: string;
  write(name: string, text: string): void;
  remove(name: string): void;
  /**
   * Serves the site on a port of its own. What `instead` gives for a request is sent in place of the file; `meddle` changes
   * the headers of every answer before it goes out.
   */
  serve(
    instead?: (request: IncomingMessage) => string | undefined,
    meddle?: (request: IncomingMessage, response: ServerResponse) => void,
  ): Promise<string>;
  end(): Promise<void>;
}

/** Publishes a site, signed with the key in `key`. */
export const publishSite = async (key: string): Promise<TamperedSite> => {
  const home = mkdtempSync(path.join(tmpdir(), 'portal-tampered-'));
  const folder = path.join(home, 'site');
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  await writeManifest(folder);
  await signManifest(folder, key);
  const manifest = path.join(home, 'kept.sha256');
  cpSync(path.join(folder, 'MANIFEST.sha256'), manifest);
  cpSync(path.join(folder, 'MANIFEST.sha256.sig'), `${manifest}.sig`);
  let server: Server | undefined;
  return {
    folder,
    manifest,
    key: `${key}.pub`,
    write,
    remove: (name) => rmSync(path.join(folder, name)),
    serve: async (instead, meddle) => {
      const portal = await createPortalServer({ directory: folder, config: 'netlify.toml' });
      const front = createServer((request, response) => {
        const text = instead?.(request);
        if (meddle) {
          const send = response.writeHead.bind(response);
          response.writeHead = ((...head: Parameters<typeof send>) => {
            meddle(request, response);
            return send(...head);
          }) as typeof send;
        }
        if (text === undefined) portal.emit('request', request, response);
        else response.setHeader('Content-Type', 'text/html').end(text);
      });
      server = front;
      await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
      return `http://127.0.0.1:${(front.address() as AddressInfo).port}/`;
    },
    end: async () => {
      server?.closeAllConnections();
      await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
      rmSync(home, { recursive: true, force: true });
    },
  };
};

/** Runs the command as an operator does. */
export const verify = async (...args: string[]) => {
  const [lines, problems]: [string[], string[]] = [[], []];
  const out = {
    log: (line: string) => lines.push(line),
    error: (line: string) => problems.push(line),
  };
  const code = await verifyCommand(['--samaran', 'semua', ...args], out);
  return { code, lines, problem: problems.join('\n') };
};
