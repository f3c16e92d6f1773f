import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPortalServer } from '../../scripts/portal-server.ts';
import { startNginx, type Answer, type RunningNginx } from './running-nginx.ts';

const portal = 'www.palukota.go.id';
const folder = mkdtempSync(path.join(tmpdir(), 'portal-hosting-'));
const site = path.join(folder, 'site');
let nginx: RunningNginx;
let reference: Server;

const longText = '<p>Kota Palu</p>'.repeat(200);

const files: Readonly<Record<string, string>> = {
  'index.html': longText,
  'berita/index.html': 'berita',
  'berita/dinkes/baru/index.html': 'baru',
  'kontak.html': 'kontak',
  '404.html': 'tidak ada',
  'en/index.html': 'home',
  'en/404/index.html': 'not here',
  'api/layanan.json': '[]',
  '.well-known/api-catalog': '{}',
  'agenda.ics': 'BEGIN:VCALENDAR',
  'site.webmanifest': '{}',
  'robots.txt': 'User-agent: *',
  '_astro/a.css': 'a{}',
  'berkas/berita/dinkes/baru/laporan.pdf': '%PDF-',
  'tiada/hapus/index.html': 'sudah dihapus',
  'kosong/gambar.png': 'png',
  _redirects: [
    '/berita/dinkes/lama/ /berita/dinkes/baru/ 301',
    '/berkas/berita/dinkes/lama/* /berkas/berita/dinkes/baru/:splat 301',
    '/berita/ /salah/ 301',
    '/luar/ https://www.palukota.go.id/tentang/?a=1 301',
    '/hapus/ /tiada/hapus/index.html 410',
    '',
  ].join('\n'),
};

beforeAll(async () => {
  const build = path.join(folder, 'build-1');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(build, name)), { recursive: true });
    writeFileSync(path.join(build, name), text);
  }
  writeFileSync(path.join(folder, 'rahasia.txt'), 'secret');
  symlinkSync(path.join(folder, 'rahasia.txt'), path.join(build, 'tautan.txt'));
  symlinkSync(build, site);
  reference = await createPortalServer({
    directory: site,
    config: path.resolve('netlify.toml'),
    editorUrl: 'https://editor.palukota.go.id',
  });
  await new Promise<void>((resolve) => reference.listen(0, '127.0.0.1', resolve));
  nginx = await startNginx(site, 'http://127.0.0.1:1');
});

afterAll(async () => {
  await nginx.end();
  reference.close();
  reference.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

/** What the portal's own server says, which reads netlify.toml by Netlify's own parsers. */
const expected = (target: string) =>
  new Promise<Pick<Answer, 'status' | 'headers'>>((resolve, reject) => {
    const { port } = reference.address() as AddressInfo;
    request({ host: '127.0.0.1', port, path: target }, (response) => {
      const { statusCode: status = 0, headers } = response.resume();
      resolve({ status, headers });
    })
      .on('error', reject)
      .end();
  });

const ruled = [
  'content-security-policy',
  'strict-transport-security',
  'x-content-type-options',
  'referrer-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'permissions-policy',
  'content-disposition',
  'access-control-allow-origin',
  'location',
];

const chosen = ({ status, headers }: Pick<Answer, 'status' | 'headers'>) => ({
  status,
  ...Object.fromEntries(ruled.map((name) => [name, headers[name]])),
});

describe('nginx answers as netlify.toml says', () => {
  it.each([
    '/',
    '/berita/',
    '/berita',
    '/berita?q=1',
    '/kontak',
    '/tidak-ada/',
    '/tidak-ada',
    '/kosong/',
    '/en/',
    '/en/nothing/',
    '/admin/',
    '/admin',
    '/admin/koleksi/berita?a=1',
    '/berita/dinkes/lama/',
    '/berita/dinkes/lama',
    '/berita/dinkes/lama/?dari=surat',
    '/berkas/berita/dinkes/lama/laporan.pdf',
    '/berkas/berita/dinkes/baru/laporan.pdf',
    '/berkas/tidak-ada.pdf',
    '/luar/',
    '/hapus/',
    '/api/layanan.json',
    '/api/tidak-ada.json',
    '/.well-known/api-catalog',
    '/.well-known/tidak-ada',
    '/_astro/a.css',
    '/_astro/tidak-ada.css',
    '/agenda.ics',
    '/site.webmanifest',
    '/robots.txt',
  ])('for %s', async (target) => {
    const [answer, wanted] = [await nginx.ask(portal, target), await expected(target)];
    expect(chosen(answer)).toEqual(chosen(wanted));
    if (wanted.status !== 200) return;
    expect(answer.headers['content-type']).toBe(wanted.headers['content-type']);
    expect(answer.headers['cache-control']).toBe(wanted.headers['cache-control']);
  });
});

describe('pages', () => {
  it('that are missing or gone say so in their own words', async () => {
    expect((await nginx.ask(portal, '/tidak-ada/')).body.toString()).toBe('tidak ada');
    expect((await nginx.ask(portal, '/en/nothing/')).body.toString()).toBe('not here');
    expect((await nginx.ask(portal, '/hapus/')).body.toString()).toBe('sudah dihapus');
  });

  it('are compressed for whoever accepts it', async () => {
    const headers = { 'Accept-Encoding': 'gzip' };
    const answer = await nginx.ask(portal, '/', { headers });
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(answer.body).toString()).toBe(longText);
  });

  it('are not sent again when they have not changed', async () => {
    const { headers } = await nginx.ask(portal, '/berita/');
    const again = await nginx.ask(portal, '/berita/', {
      headers: { 'If-None-Match': String(headers['etag']) },
    });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it.each([
    '/../rahasia.txt',
    '/..%2frahasia.txt',
    '/berita/%2e%2e/%2e%2e/rahasia.txt',
    '/tautan.txt',
    '/%00',
    '/..%5crahasia.txt',
    '/_redirects',
    '//..//rahasia.txt',
  ])('never leave the site: %s', async (target) => {
    const { status, body } = await nginx.ask(portal, target);
    expect([400, 404]).toContain(status);
    expect(body.toString()).not.toMatch(/secret|berita\/dinkes/);
  });

  it('of a strict policy keep it however their address is written', async () => {
    for (const target of ['/x/../berkas/a.html', '/%62erkas/a.html', '//berkas/a.html']) {
      const { headers } = await nginx.ask(portal, target);
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; .*; sandbox$/);
    }
  });

  it('cannot be written to, and no address breaks a header in two', async () => {
    expect((await nginx.ask(portal, '/', { method: 'POST' })).status).toBe(405);
    const { headers } = await nginx.ask(portal, '/admin/%0d%0aSet-Cookie:%20a=b');
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('come from the next build once the link points to it, without a restart', async () => {
    const build = path.join(folder, 'build-2');
    mkdirSync(build);
    writeFileSync(path.join(build, 'index.html'), 'terbit');
    rmSync(site);
    symlinkSync(build, site);
    expect((await nginx.ask(portal, '/')).body.toString()).toBe('terbit');
  });
});
