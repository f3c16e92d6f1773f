import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { placeSshKey } from '../ssh-key.ts';
import { publishSite, verify, type TamperedSite } from './tampered-site.ts';

const keys = mkdtempSync(path.join(tmpdir(), 'portal-keys-'));
const key = path.join(keys, 'key');
let site: TamperedSite;

beforeAll(() => placeSshKey(key, 'key'));
afterAll(() => rmSync(keys, { recursive: true, force: true }));
beforeEach(async () => {
  site = await publishSite(key);
});
afterEach(() => site.end());

describe('a live site', () => {
  it('is the same where its host adds headers of its own, and says the same in other words', async () => {
    const address = await site.serve(undefined, (_request, response) => {
      const own: Record<string, string> = {
        Server: 'Netlify',
        Age: '12',
        Date: 'Tue, 10 Mar 2026 00:00:00 GMT',
        Via: '1.1 cache.example',
        'Cache-Control': 'public,max-age=0,must-revalidate',
        'Cache-Status': '"Netlify Edge"; hit',
        'X-Nf-Request-Id': '01ABC',
        'Alt-Svc': 'h3=":443"; ma=86400',
        'X-Content-Type-Options': 'NOSNIFF',
      };
      for (const [name, value] of Object.entries(own)) response.setHeader(name, value);
      const policy = String(response.getHeader('Content-Security-Policy'));
      response.setHeader('Content-Security-Policy', policy.split('; ').reverse().join(' ;  '));
      if (response.hasHeader('Content-Disposition'))
        response.setHeader('Content-Disposition', 'attachment; filename="a.pdf"');
    });
    expect(await verify(address, '--key', site.key, '--quiet')).toMatchObject({
      code: 0,
      lines: [],
    });
  });

  it('is named once for each kind of answer whose headers are missing, weaker, others or added', async () => {
    const address = await site.serve(undefined, (request, response) => {
      const [url = '', isPage] = [request.url, /\/$|html/.test(request.url ?? '')];
      if (url.startsWith('/berkas/dokumen/')) {
        response.setHeader('Content-Security-Policy', "default-src 'self'");
        response.removeHeader('Content-Disposition');
      } else if (isPage) response.removeHeader('Content-Security-Policy');
      if (url.startsWith('/_astro/')) response.removeHeader('X-Content-Type-Options');
      if (url.startsWith('/api/'))
        response.setHeader('Access-Control-Allow-Origin', 'https://x.example');
      if (url === '/berita/') {
        response.setHeader('Access-Control-Allow-Origin', '*');
        response.setHeader('Link', '<https://slot.example/>; rel=canonical');
        response.setHeader('Refresh', '0; url=https://slot.example/');
        response.setHeader('Set-Cookie', ['a=1', 'b=2']);
        response.setHeader('Location', 'https://slot.example/');
      }
      if (/Googlebot/.test(request.headers['user-agent'] ?? ''))
        response.setHeader('X-Robots-Tag', 'noindex');
    });
    const { code, lines } = await verify(address, '--key', site.key, '--quiet');
    expect(code).toBe(1);
    expect(lines.slice(0, -1).sort()).toEqual([
      'JUDUL HTTP  Access-Control-Allow-Origin ditambahkan pada 1 halaman, misalnya /berita/  (dikirim: *)',
      'JUDUL HTTP  Access-Control-Allow-Origin lain pada 1 berkas lain, misalnya /api/layanan.json  (dikirim: https://x.example)',
      'JUDUL HTTP  Content-Disposition hilang pada 2 dokumen, misalnya /berkas/dokumen/a%20b.pdf',
      'JUDUL HTTP  Content-Security-Policy hilang pada 6 halaman, misalnya /404.html',
      expect.stringMatching(
        /^JUDUL HTTP {2}Content-Security-Policy hilang pada \d+ alamat tanpa halaman, misalnya/,
      ),
      "JUDUL HTTP  Content-Security-Policy lain pada 2 dokumen, misalnya /berkas/dokumen/a%20b.pdf  (dikirim: default-src 'self')",
      'JUDUL HTTP  Link ditambahkan pada 1 halaman, misalnya /berita/  (dikirim: <https://slot.example/>; rel=canonical)',
      'JUDUL HTTP  Location ditambahkan pada 1 halaman, misalnya /berita/  (dikirim: https://slot.example/)',
      'JUDUL HTTP  Refresh ditambahkan pada 1 halaman, misalnya /berita/  (dikirim: 0; url=https://slot.example/)',
      'JUDUL HTTP  Set-Cookie ditambahkan pada 1 halaman, misalnya /berita/  (dikirim: a=1, b=2)',
      'JUDUL HTTP  X-Content-Type-Options hilang pada 1 gambar, misalnya /_astro/lambang.webp',
      expect.stringMatching(
        /^JUDUL HTTP {2}X-Robots-Tag ditambahkan pada 12 halaman, hanya untuk mesin pencari, misalnya/,
      ),
      expect.stringMatching(
        /^JUDUL HTTP {2}X-Robots-Tag ditambahkan pada \d+ alamat tanpa halaman, hanya untuk mesin pencari/,
      ),
    ]);
  });
});
