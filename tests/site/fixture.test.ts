import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTwice, type TwoBuilds } from '../../scripts/build/twice.ts';
import { ofBuilds } from './fixture-builds.ts';
import { ofDoors } from './fixture-doors.ts';
import { ofJourneys } from './fixture-journeys.ts';
import { ofServices } from './fixture-services.ts';

const folder = '.portal/test-fixture';
let built: TwoBuilds;
let out: string;

/** A two-agency city, built at noon on 10 March 2026 in Palu. */
beforeAll(() => {
  const now = '2026-03-10T12:00:00+08:00';
  built = buildTwice({ folder, now, content: 'tests/fixtures/content' });
  [out] = built.sites;
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fileOf = (address: string) => join(out, address, address.endsWith('/') ? 'index.html' : '');
const read = (address: string) => readFileSync(fileOf(address), 'utf8');

type Node = DefaultTreeAdapterTypes.Node;

/** The words of a page's main part, as a reader sees them. */
const wordsOf = (address: string): string => {
  const texts: string[] = [];
  const walk = (node: Node, inMain: boolean): void => {
    const main = inMain || node.nodeName === 'main';
    if (main && 'value' in node) texts.push(node.value);
    if ('childNodes' in node) for (const child of node.childNodes) walk(child, main);
  };
  walk(parse(read(address)), false);
  return texts.join(' ').replaceAll(/\s+/g, ' ');
};

describe('what is public', () => {
  it('has a page and stands in its lists', () => {
    expect(wordsOf('/berita/dinkes/terbit/')).toContain('Isi berita & tanda.');
    for (const list of ['/', '/berita/', '/instansi/dinkes/berita/', '/wilayah/palu-timur/'])
      expect(wordsOf(list)).toContain('Berita yang terbit');
  });

  it('has no trace of what is not yet due, on any page or in any door', () => {
    expect(existsSync(fileOf('/berita/dinkes/terjadwal/'))).toBe(false);
    for (const address of [
      '/',
      '/berita/',
      '/instansi/dinkes/',
      '/rss.xml',
      '/api/news.json',
      '/sitemap.xml',
    ])
      expect(read(address)).not.toContain('terjadwal');
  });

  it('keeps the page of what has expired, says so, and takes it out of the lists in force', () => {
    expect(wordsOf('/pengumuman/dinkes/lewat/')).toContain(
      'sudah masuk arsip. Isinya berlaku sampai 9 Maret 2026.',
    );
    expect(wordsOf('/')).not.toContain('Pengumuman yang sudah lewat');
    expect(wordsOf('/pengumuman/')).toMatch(/Arsip.*Pengumuman yang sudah lewat/);
  });

  it('says that the history of a promise is not known where the content lies in no repository', () => {
    expect(wordsOf('/layanan/dinkes/imunisasi/')).toContain(
      'Riwayat tidak tersedia pada salinan ini.',
    );
    expect(wordsOf('/en/layanan/dinkes/imunisasi/')).toContain(
      'The history is not available in this copy.',
    );
  });

  it('shows changes made after it was published', () => {
    expect(wordsOf('/berita/dinkes/terbit/')).toMatch(
      /Catatan perubahan 10 Maret 2026 Memperbaiki jam\./,
    );
  });
});

describe('what was withdrawn', () => {
  it('keeps its page, which says why and leads to its successor, in both languages', () => {
    expect(wordsOf('/berita/dinkes/ditarik/')).toMatch(
      /ditarik pada 9 Maret 2026 karena isinya salah\. .*keliru\. .*penggantinya: Berita yang terbit/,
    );
    expect(read('/berita/dinkes/ditarik/')).toContain('href="/berita/dinkes/terbit/"');
    expect(wordsOf('/en/berita/dinkes/ditarik/')).toContain('withdrawn on 9 March 2026');
    expect(read('/en/berita/dinkes/ditarik/')).toContain('href="/en/berita/dinkes/terbit/"');
  });

  it('stands in no list, feed, search index or sitemap, and is marked in the API', () => {
    for (const address of ['/', '/berita/', '/instansi/dinkes/', '/rss.xml', '/sitemap.xml'])
      expect(read(address)).not.toContain('dinkes/ditarik');
    expect(read('/berita/dinkes/ditarik/')).toContain('name="robots" content="noindex"');
    expect(read('/berita/dinkes/ditarik/')).not.toContain('data-pagefind-body');
    expect(read('/api/news.json')).toContain('"withdrawn":{"reason":"kesalahan"');
  });
});

it('an address that is gone has a page that says since when, and what was there', () => {
  expect(wordsOf('/tiada/berita/dinkes/hilang/')).toMatch(/1 Maret 2026.*“Berita yang dihapus”/);
  expect(wordsOf('/en/tiada/berita/dinkes/hilang/')).toContain('This page is gone');
  expect(read('/sitemap.xml')).not.toContain('tiada');
});

it('an emergency stands above every page and first in lists, and says that nobody checked it', () => {
  for (const address of ['/', '/berita/', '/404.html', '/en/layanan/'])
    expect(read(address)).toMatch(/href="[^"]*\/pengumuman\/bpbd\/gelombang\/"/);
  expect(read('/en/')).toContain('Not yet checked by a second person');
  expect(wordsOf('/pengumuman/')).toMatch(/Jauhi pantai.*Darurat.*Belum diperiksa.*Loket posko/);
  expect(wordsOf('/pengumuman/bpbd/gelombang/')).toContain('belum diperiksa orang kedua');
});

describe('languages', () => {
  it('use the translation where there is one', () => {
    expect(wordsOf('/en/berita/dinkes/terbit/')).toContain('The news itself.');
    expect(wordsOf('/en/berita/')).toContain('News in English');
    expect(wordsOf('/en/instansi/')).toContain('Health Agency');
  });

  it('fall back to Indonesian, say so, and mark it', () => {
    expect(wordsOf('/en/berita/bpbd/siaga/')).toContain('has not been translated');
    expect(read('/en/berita/bpbd/siaga/')).toMatch(/<h1 lang="id"[^>]*>Siaga tsunami/);
  });
});

describe('entries', () => {
  it('marked as examples wear the ribbon', () => {
    expect(wordsOf('/berita/bpbd/siaga/')).toContain('Contoh');
    expect(wordsOf('/berita/dinkes/terbit/')).not.toContain('Contoh');
  });

  it('of a service show all six components, “Gratis” written out', () => {
    const words = wordsOf('/layanan/dinkes/imunisasi/');
    for (const part of [
      'Gratis',
      'Satu hari',
      'Buku KIA',
      'Datang ke puskesmas.',
      'Catatan imunisasi',
      'Kepala puskesmas',
      'Bawa buku.',
    ])
      expect(words).toContain(part);
  });

  it('of a document tell the file’s true size and SHA-256', () => {
    const bytes = readFileSync(
      'tests/fixtures/content/agencies/dinkes/documents/rencana/rencana.csv',
    );
    const words = wordsOf('/dokumen/dinkes/rencana/');
    expect(words).toContain(createHash('sha256').update(bytes).digest('hex'));
    expect(words).toContain('Unduh CSV (8 B)');
    expect(readFileSync(join(out, '/berkas/dokumen/dinkes/rencana/rencana.csv'))).toEqual(bytes);
  });

  it('lead to the files beside them', () => {
    expect(read('/instansi/dinkes/halaman/puskesmas/')).toContain(
      'href="/berkas/instansi/dinkes/halaman/puskesmas/daftar.csv"',
    );
    expect(existsSync(join(out, '/berkas/instansi/dinkes/halaman/puskesmas/daftar.csv'))).toBe(
      true,
    );
  });
});

ofServices({ read, wordsOf });
ofJourneys({ read, wordsOf });
ofDoors(read);
ofBuilds(() => built);
