import { describe, expect, it } from 'vitest';
import { addressesIn, followingLines, lostAddresses, lostWords } from '#domain/ledger.ts';
import type { Redirection } from '#model/redirect.ts';

const ledgerOf = (...all: string[]) => new Map(all.map((address) => [address, undefined]));

const standing = (there: string[], lines: Redirection[] = []) => ({
  isThere: (address: string) => there.includes(address),
  lines,
});

describe('an address that was published', () => {
  const ledger = ledgerOf('/berita/a/satu/');

  it('is not lost while it is there, has moved or is said to be gone', () => {
    for (const now of [
      standing(['/berita/a/satu/']),
      standing([], [{ from: '/berita/a/satu/', to: '/berita/a/dua/' }]),
      standing([], [{ from: '/berita/a/satu/', gone: '2026-03-09' }]),
    ])
      expect(lostAddresses(ledger, now)).toEqual([]);
  });

  it('is lost otherwise, and whoever lost it is told its file and what to do', () => {
    expect(lostAddresses(ledger, standing(['/berita/a/dua/']))).toEqual(['/berita/a/satu/']);
    const words = lostWords('/berita/a/satu/', 'content/agencies/a/news/satu/index.md');
    expect(words).toMatch(/^content\/agencies\/a\/news\/satu\/index\.md — /);
    expect(words).toContain('/berita/a/satu/');
    expect(words).toContain('content/redirects.yml');
  });

  it('is told once, with its parts', () => {
    const all = ledgerOf('/instansi/a/', '/instansi/a/berita/', '/instansi/a/rss.xml');
    expect(lostAddresses(all, standing([]))).toEqual(['/instansi/a/']);
  });
});

describe('a part that is no longer there', () => {
  it.each([
    ['/berkas/dokumen/a/b/lama.pdf', '/dokumen/a/b/'],
    ['/layanan/a/b/anak/', '/layanan/a/b/'],
    ['/layanan/a/b/anak/kartu/', '/layanan/a/b/'],
    ['/layanan/a/b/kartu/', '/layanan/a/b/'],
    ['/agenda/a/rapat.ics', '/agenda/a/rapat/'],
    ['/api/services/a/b.json', '/layanan/a/b/'],
    ['/layanan/topik/lama/', '/layanan/'],
    ['/wilayah/lama/', '/wilayah/'],
  ])('%s leads to its page', (part, page) => {
    const now = standing([page]);
    expect(lostAddresses(ledgerOf(part), now)).toEqual([]);
    expect(followingLines(ledgerOf(part), now)[0]).toBe(`${part} ${page} 301`);
  });

  it('has a twin in English where it is a page', () => {
    expect(followingLines(ledgerOf('/layanan/a/b/anak/'), standing(['/layanan/a/b/']))).toEqual([
      '/layanan/a/b/anak/ /layanan/a/b/ 301',
      '/en/layanan/a/b/anak/ /en/layanan/a/b/ 301',
    ]);
  });

  it('moves with its page, to its counterpart where there is one', () => {
    const lines = [{ from: '/layanan/a/b/', to: '/layanan/a/c/' }];
    const all = ledgerOf('/layanan/a/b/anak/', '/layanan/a/b/lansia/', '/api/services/a/b.json');
    const now = standing(['/layanan/a/c/', '/layanan/a/c/anak/', '/api/services/a/c.json'], lines);
    expect(followingLines(all, now).filter((line) => !line.startsWith('/en/'))).toEqual([
      '/layanan/a/b/anak/ /layanan/a/c/anak/ 301',
      '/layanan/a/b/lansia/ /layanan/a/c/ 301',
      '/api/services/a/b.json /api/services/a/c.json 301',
    ]);
  });

  it('is gone with its page', () => {
    const lines = [{ from: '/dokumen/a/b/', gone: '2026-03-09' }];
    expect(followingLines(ledgerOf('/berkas/dokumen/a/b/x.pdf'), standing([], lines))).toEqual([
      '/berkas/dokumen/a/b/x.pdf /tiada/dokumen/a/b/index.html 410',
    ]);
  });

  it('has no line of its own while it is there, nor where redirects.yml has one', () => {
    const lines = [{ from: '/layanan/a/b/anak/', to: '/layanan/' }];
    const all = ledgerOf('/layanan/a/b/kartu/', '/layanan/a/b/anak/');
    expect(followingLines(all, standing(['/layanan/a/b/', '/layanan/a/b/kartu/'], lines))).toEqual(
      [],
    );
  });
});

it('pages of an entry are no part of a list: what an editor wrote is never led away in silence', () => {
  const pages = [
    '/berita/a/b/',
    '/layanan/a/b/',
    '/instansi/a/halaman/x/',
    '/pejabat/a/b/',
    '/tentang/',
  ];
  const now = standing(['/berita/', '/layanan/', '/instansi/a/', '/pejabat/', '/']);
  expect(lostAddresses(ledgerOf(...pages), now)).toEqual(pages);
});

it('a ledger’s file holds an address a line, and remarks', () => {
  expect(addressesIn('# dulu\n\n/a/\n/b/\n')).toEqual(['/a/', '/b/']);
});
