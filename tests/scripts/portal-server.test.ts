import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPortalServer } from '../../scripts/portal-server.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'portal-server-'));
const site = path.join(folder, 'site');
let server: Server;
let origin: string;

const write = (root: string, name: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
};

const longText = '<p>Kota Palu</p>'.repeat(200);

beforeAll(async () => {
  const build = path.join(folder, 'build-1');
  write(build, 'index.html', longText);
  write(build, 'berita/index.html', 'berita');
  write(build, '404.html', 'tidak ada');
  write(build, 'en/404/index.html', 'not here');
  write(build, '_astro/a.css', 'a{}');
  write(build, 'berkas/x/laporan.pdf', '%PDF-');
  write(build, 'tiada/hapus/index.html', 'sudah dihapus');
  write(build, '.well-known/api-catalog', '{}');
  write(build, '_redirects', '/lama/ /berita/ 301\n/hapus/ /tiada/hapus/index.html 410\n');
  write(folder, 'rahasia.txt', 'secret');
  symlinkSync(path.join(folder, 'rahasia.txt'), path.join(build, 'tautan.txt'));
  symlinkSync(build, site);
  const editorUrl = 'http://localhost:4999';
  server = await createPortalServer({
    directory: site,
    config: path.resolve('netlify.toml'),
    editorUrl,
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Sends a path as it is written, without the clean-up that fetch does. */
const get = (target: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<Answer>((resolve, reject) => {
    request(origin, { path: target, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    })
      .on('error', reject)
      .end();
  });

describe('addresses', () => {
  it('serves the page of a folder, and leads there when the last slash is missing', async () => {
    expect((await get('/berita/')).body.toString()).toBe('berita');
    const { status, headers } = await get('/berita?q=1');
    expect([status, headers['location']]).toEqual([301, '/berita/?q=1']);
  });

  it('answers a missing page with the page for that, in the language of the address', async () => {
    const indonesian = await get('/tidak-ada/');
    expect([indonesian.status, indonesian.body.toString()]).toEqual([404, 'tidak ada']);
    const english = await get('/en/nothing/');
    expect([english.status, english.body.toString()]).toEqual([404, 'not here']);
  });

  it('leads an address that moved to the new one, and says of one that is gone that it is', async () => {
    const moved = await get('/lama/');
    expect([moved.status, moved.headers['location']]).toEqual([301, '/berita/']);
    const gone = await get('/hapus/');
    expect([gone.status, gone.body.toString()]).toEqual([410, 'sudah dihapus']);
    expect(gone.headers['content-security-policy']).toContain("script-src 'self'");
  });

  it('leads /admin/ to the editor', async () => {
    const { status, headers } = await get('/admin/');
    expect([status, headers['location']]).toEqual([302, 'http://localhost:4999/']);
  });

  it.each([
    '/../rahasia.txt',
    '/..%2frahasia.txt',
    '/berita/%2e%2e/%2e%2e/rahasia.txt',
    '/tautan.txt',
    '/%00',
    '/..%5crahasia.txt',
  ])('never leaves the site: %s', async (target) => {
    const { status, body } = await get(target);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain('secret');
  });

  it('refuses what is no address and what is no reading', async () => {
    const answers = [await get('/%E0%A4%A'), await get('/', {}, 'POST')];
    expect(answers.map(({ status }) => status)).toEqual([400, 405]);
    for (const { headers } of answers) {
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });
});

describe('headers', () => {
  it('sends the policy with every answer, and a stricter one with uploaded files', async () => {
    for (const target of ['/', '/tidak-ada/', '/_astro/a.css'])
      expect((await get(target)).headers['content-security-policy']).toContain("script-src 'self'");
    const { headers } = await get('/berkas/x/laporan.pdf');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; .*; sandbox$/);
    expect(headers['content-disposition']).toBe('attachment');
    expect(headers['content-type']).toBe('application/pdf');
  });

  it('tells the type of a file whose name does not', async () => {
    const { headers } = await get('/.well-known/api-catalog');
    expect(headers['content-type']).toBe('application/linkset+json');
  });

  it('lets hashed files be kept, and everything else be asked for again', async () => {
    expect((await get('/_astro/a.css')).headers['cache-control']).toContain('immutable');
    expect((await get('/')).headers['cache-control']).toContain('must-revalidate');
  });

  it('says when a file has not changed', async () => {
    const { headers } = await get('/');
    const again = await get('/', { 'If-None-Match': String(headers['etag']) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it('compresses text for whoever accepts it', async () => {
    const { headers, body } = await get('/', { 'Accept-Encoding': 'gzip, br' });
    expect(headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(body).toString()).toBe(longText);
    expect(
      (await get('/', { 'Accept-Encoding': 'br;q=0' })).headers['content-encoding'],
    ).toBeUndefined();
  });

  it('answers HEAD without the text', async () => {
    const { status, headers, body } = await get('/', {}, 'HEAD');
    expect([status, Number(headers['content-length']), body.length]).toEqual([
      200,
      longText.length,
      0,
    ]);
  });
});

it('follows the site to its next build without a restart', async () => {
  const build = path.join(folder, 'build-2');
  write(build, 'index.html', 'terbit');
  write(build, '_redirects', '/lama/ / 301\n');
  rmSync(site);
  symlinkSync(build, site);
  expect((await get('/')).body.toString()).toBe('terbit');
  expect((await get('/lama/')).headers['location']).toBe('/');
  expect((await get('/hapus/')).status).toBe(404);
});
