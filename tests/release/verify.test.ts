import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { signManifest } from '../../cms/publisher/sign-manifest.ts';
import { writeManifest } from '../../scripts/release/manifest.ts';
import { placeSshKey } from '../ssh-key.ts';
import { publishSite, verify, type TamperedSite } from './tampered-site.ts';

const slot = '<!doctype html><title>Slot gacor maxwin</title>';
const keys = mkdtempSync(path.join(tmpdir(), 'portal-keys-'));
const key = path.join(keys, 'key');
let site: TamperedSite;

beforeAll(async () => {
  for (const name of ['key', 'other']) await placeSshKey(path.join(keys, name), name);
});
afterAll(() => rmSync(keys, { recursive: true, force: true }));
beforeEach(async () => {
  site = await publishSite(key);
});
afterEach(() => site.end());

describe('a folder', () => {
  const look = () => verify(site.folder, '--manifest', site.manifest, '--key', site.key);

  it('that is as it was published is the same, and a watcher hears nothing', async () => {
    expect(await verify(site.folder, '--key', site.key, '--quiet')).toEqual({
      code: 0,
      lines: [],
      problem: '',
    });
  });

  it('names every added, missing and changed file, hidden ones and links too', async () => {
    site.write('berita/index.html', slot);
    site.write('.well-known/.x.php', '<?php');
    site.write('slot/index.html', slot);
    site.write('_redirects', '/* https://slot.example/ 302\n');
    site.remove('cari/index.html');
    site.remove('robots.txt');
    symlinkSync('/etc/hostname', path.join(site.folder, 'robots.txt'));
    const { code, lines } = await look();
    expect(code).toBe(1);
    expect(lines.slice(0, -1).sort()).toEqual([
      'BERUBAH  _redirects',
      'BERUBAH  berita/index.html',
      'BERUBAH  robots.txt',
      'HILANG  cari/index.html',
      'TAMBAHAN  .well-known/.x.php',
      'TAMBAHAN  slot/index.html',
    ]);
  });

  it('with a list that was rewritten to fit is not believed', async () => {
    site.write('slot/index.html', slot);
    execFileSync(
      'sh',
      [
        '-c',
        'find . -type f ! -name "MANIFEST*" | cut -c3- | xargs -d "\\n" sha256sum > MANIFEST.sha256',
      ],
      { cwd: site.folder },
    );
    const { code, problem } = await verify(site.folder, '--key', site.key);
    expect([code, problem]).toEqual([1, 'Tanda tangan daftar ini tidak sah.']);
  });

  it('signed with another key is not believed', async () => {
    const { code } = await verify(site.folder, '--key', path.join(keys, 'other.pub'));
    expect(code).toBe(1);
  });

  it('that shows an old release again, with its own good signature, is told by who remembers', async () => {
    const memory = path.join(keys, 'daftar.txt');
    const watch = () => verify(site.folder, '--key', site.key, '--ingatan', memory, '--quiet');
    expect(await watch()).toMatchObject({ code: 0, lines: [] });
    const old = ['berita/index.html', 'MANIFEST.sha256', 'MANIFEST.sha256.sig'].map(
      (name) => [name, readFileSync(path.join(site.folder, name), 'utf8')] as const,
    );
    site.write('berita/index.html', '<!doctype html><title>Biaya baru</title>');
    await writeManifest(site.folder);
    await signManifest(site.folder, key);
    for (let round = 0; round < 2; round += 1) expect((await watch()).code).toBe(0);
    for (const [name, text] of old) site.write(name, text);
    for (let round = 0; round < 2; round += 1) {
      const { code, lines } = await watch();
      expect(code).toBe(1);
      expect(lines[0]).toContain('daftar lama ditampilkan lagi');
    }
    expect((await verify(site.folder, '--key', site.key, '--ingatan', keys)).code).toBe(2);
  });

  it('without a list cannot be checked', async () => {
    site.remove('MANIFEST.sha256');
    expect((await verify(site.folder)).code).toBe(2);
    expect((await verify(path.join(site.folder, 'tidak-ada'))).code).toBe(2);
  });
});

describe('a live site', () => {
  const isCrawler = ({ headers }: IncomingMessage) => /Googlebot/.test(headers['user-agent'] ?? '');
  const comesFromSearch = ({ headers }: IncomingMessage) =>
    headers.referer?.includes('/search') === true;

  it('that is as it was published is the same', async () => {
    const address = await site.serve();
    expect(await verify(address, '--key', site.key, '--quiet')).toEqual({
      code: 0,
      lines: [],
      problem: '',
    });
  });

  it('names each page that was changed, taken away or injected, and what only search engines see', async () => {
    // A changed page leads to an injected one, and that to another.
    site.write('berita/index.html', `${slot}<a href=/rtp-live/hari-ini/>x</a>`);
    site.write('rtp-live/hari-ini/index.html', `${slot}<a href="../../lagi.html#x">x</a>`);
    site.write('lagi.html', slot);
    // Only the sitemap leads to this one.
    const loc = 'https://www.palu.example/bonus-x/';
    site.write('sitemap.xml', `<urlset><url><loc>${loc}</loc></url></urlset>`);
    site.write('bonus-x/index.html', slot);
    // Nothing leads to these.
    site.write('wp-login.php', '<?php');
    site.write('slot-gacor/index.html', slot);
    site.remove('robots.txt');
    site.write('berkas/dokumen/a b.pdf', '%PDF-lain');
    const away = 'https://slot.example/';
    site.write('_redirects', `/cari/* ${away} 302!\n/togel/ ${away} 302\n`);
    const address = await site.serve((request) => {
      const isDoorway = isCrawler(request) && /^\/(en|[0-9a-f]{12})\/$/.test(request.url ?? '');
      return isDoorway || (request.url === '/' && comesFromSearch(request)) ? slot : undefined;
    });
    const { code, lines } = await verify(address, '--key', site.key, '--quiet');
    expect(code).toBe(1);
    expect(lines.slice(0, -1).sort()).toEqual([
      'BERUBAH  /  (isinya lain untuk pembaca yang datang dari mesin pencari)',
      'BERUBAH  /_redirects  (isinya lain)',
      'BERUBAH  /berita/  (isinya lain)',
      'BERUBAH  /berkas/dokumen/a%20b.pdf  (isinya lain)',
      `BERUBAH  /cari/  (dialihkan ke ${away})`,
      'BERUBAH  /en/  (isinya lain untuk mesin pencari)',
      'BERUBAH  /sitemap.xml  (isinya lain)',
      'BERUBAH  /…/  (alamat yang tidak ada dijawab dengan halaman lain)',
      'HILANG  /robots.txt',
      'TAMBAHAN  /bonus-x/  (ditemukan lewat /sitemap.xml)',
      'TAMBAHAN  /lagi.html  (ditemukan lewat /rtp-live/hari-ini/)',
      'TAMBAHAN  /rtp-live/hari-ini/  (ditemukan lewat /berita/)',
      'TAMBAHAN  /slot-gacor/  (ditemukan lewat daftar alamat yang biasa disusupkan)',
      `TAMBAHAN  /togel/  (mengantar ke ${away})`,
      'TAMBAHAN  /wp-login.php  (ditemukan lewat daftar alamat yang biasa disusupkan)',
    ]);
  });

  it('is named where a page is shown in place of the way to the editor, or only to who asks with a query', async () => {
    const address = await site.serve(({ url }) =>
      url === '/admin/' || url === '/?slot' ? slot : undefined,
    );
    const { lines } = await verify(address, '--key', site.key, '--quiet');
    expect(lines.slice(0, -1).sort()).toEqual([
      'BERUBAH  /?slot  (ditemukan lewat daftar alamat yang biasa disusupkan)',
      'TAMBAHAN  /admin/  (ditemukan lewat /berita/)',
    ]);
  });

  it('is compared with a list that is kept elsewhere, and so is its own list', async () => {
    site.write('MANIFEST.sha256', 'x');
    const address = await site.serve();
    const { code, lines } = await verify(address, '--manifest', site.manifest, '--key', site.key);
    expect([code, lines[0]]).toEqual([
      1,
      'BERUBAH  /MANIFEST.sha256  (daftar di situs lain dari daftar Anda)',
    ]);
    expect(await verify(address, '--key', site.key)).toMatchObject({
      code: 1,
      problem: 'Tanda tangan daftar ini tidak sah.',
    });
  });

  it('that does not answer cannot be checked', async () => {
    const { code, problem } = await verify('http://127.0.0.1:9/', '--key', site.key);
    expect(code).toBe(2);
    expect(problem).toContain('tidak terjawab');
  });
});
