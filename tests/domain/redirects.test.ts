import { describe, expect, it } from 'vitest';
import { livingAddresses } from '#domain/living.ts';
import { endsOf, redirectsFile, withGone, withLiving, withMove } from '#domain/redirects.ts';

const gone = { from: '/berita/a/hapus/', title: 'Berita lama', since: '2026-03-09' };

describe('after a move', () => {
  it('the old address leads to the new one, before all older lines', () => {
    const older = { from: '/berita/a/lain/', to: '/berita/a/b/' };
    expect(withMove([older], '/berita/a/satu/', '/berita/a/dua/')).toEqual([
      { from: '/berita/a/satu/', to: '/berita/a/dua/' },
      older,
    ]);
  });

  it('a page that moves twice is reached in one step from each of its addresses', () => {
    const twice = withMove(withMove([], '/a/satu/', '/a/dua/'), '/a/dua/', '/a/tiga/');
    expect(twice).toEqual([
      { from: '/a/dua/', to: '/a/tiga/' },
      { from: '/a/satu/', to: '/a/tiga/' },
    ]);
  });

  it('a page that moves back leaves no circle', () => {
    const back = withMove(withMove([], '/a/satu/', '/a/dua/'), '/a/dua/', '/a/satu/');
    expect(back).toEqual([{ from: '/a/dua/', to: '/a/satu/' }]);
    expect(endsOf(back)('/a/dua/')).toBe('/a/satu/');
  });
});

describe('after a deletion', () => {
  it('what led to the page is gone with it', () => {
    expect(withGone([{ from: '/berita/a/dulu/', to: gone.from }], gone)).toEqual([
      { from: gone.from, gone: '2026-03-09', title: 'Berita lama' },
      { from: '/berita/a/dulu/', gone: '2026-03-09', title: 'Berita lama' },
    ]);
  });

  it('a new page at the address takes it over', () => {
    expect(withLiving(withGone([], gone), gone.from)).toEqual([]);
  });
});

it('an address that leads in a circle has no end', () => {
  const circle = [
    { from: '/a/', to: '/b/' },
    { from: '/b/', to: '/a/' },
  ];
  const end = endsOf([...circle, { from: '/c/', to: '/a/' }]);
  expect([end('/a/'), end('/c/'), end('/b/')]).toEqual([undefined, undefined, undefined]);
});

it('the host is told of both languages, and of the files beside an entry', () => {
  expect(
    redirectsFile([
      { from: '/dokumen/a/lama/', to: '/dokumen/a/baru/' },
      { from: '/situs-lama.php', to: 'https://contoh.go.id/' },
      { from: '/berita/a/hapus/', gone: '2026-03-09' },
    ]).split('\n'),
  ).toEqual([
    '/dokumen/a/lama/ /dokumen/a/baru/ 301',
    '/en/dokumen/a/lama/ /en/dokumen/a/baru/ 301',
    '/berkas/dokumen/a/lama/* /berkas/dokumen/a/baru/:splat 301',
    '/situs-lama.php https://contoh.go.id/ 301',
    '/en/situs-lama.php https://contoh.go.id/ 301',
    '/berita/a/hapus/ /tiada/berita/a/hapus/index.html 410',
    '/en/berita/a/hapus/ /en/tiada/berita/a/hapus/index.html 410',
    '',
  ]);
});

it('an address lives where content, a vocabulary or the portal itself has a page', () => {
  const living = livingAddresses(
    [
      'content/agencies/dinkes/profile.yml',
      'content/agencies/dinkes/documents/rencana/index.yml',
      'content/agencies/dinkes/documents/rencana/rencana.pdf',
      'content/agencies/dinkes/evidence/buku-kia/index.yml',
      'content/pages/tentang/index.en.mdx',
    ],
    { topics: ['kesehatan'], areas: [] },
  );
  for (const address of [
    '/',
    '/berita/',
    '/instansi/dinkes/kontak/',
    '/dokumen/dinkes/rencana/',
    '/berkas/dokumen/dinkes/rencana/rencana.pdf',
    '/tentang/',
    '/layanan/topik/kesehatan/',
    '/persyaratan/',
    '/persyaratan/dinkes/buku-kia/',
  ])
    expect(living).toContain(address);
  expect(living).not.toContain('/berita/dinkes/rencana/');
});
