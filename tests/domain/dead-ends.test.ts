import { describe, expect, it } from 'vitest';
import { deadEndOf, type Portal } from '#domain/dead-ends.ts';
import { contentPath } from '#model/path.ts';

const files = new Set([
  contentPath('agency', 'dinkes'),
  contentPath('news', 'dinkes/vaksinasi'),
  contentPath('service', 'dinkes/imunisasi'),
  contentPath('service', 'disdukcapil/ktp-el'),
  contentPath('page', 'tentang'),
  contentPath('page', 'dinkes/puskesmas'),
  contentPath('journey', 'kelahiran'),
  'content/agencies/dinkes/documents/rencana/rencana.csv',
  'content/agencies/dinkes/documents/rencana/sampul.webp',
]);

const portal: Portal = {
  has: (path) => files.has(path),
  topics: new Set(['kesehatan']),
  areas: new Set(['palu-timur']),
  lines: [
    { from: '/berita/dinkes/lama/', to: '/berita/dinkes/vaksinasi/' },
    { from: '/tentang-kami/', to: 'https://palukota.go.id/' },
    { from: '/berita/dinkes/usang/', gone: '2026-01-01' },
  ],
  variantsOf: (service) => (service === 'disdukcapil/ktp-el' ? ['baru', 'hilang'] : []),
};

const endOf = (link: string) => deadEndOf(link, portal);

describe('a link leads to something', () => {
  it.each([
    '/',
    '/en',
    '/en/berita/dinkes/vaksinasi/',
    '/berita/dinkes/vaksinasi/#tanya-jawab',
    '/layanan/?topik=kesehatan',
    '/cari/?q=ktp',
    '/berita/halaman/7/',
    '/dokumen/golongan/berkala/halaman/2/',
    '/layanan/topik/kesehatan/',
    '/wilayah/palu-timur/',
    '/layanan/dinkes/imunisasi/kartu/',
    '/layanan/disdukcapil/ktp-el/hilang/',
    '/en/layanan/disdukcapil/ktp-el/hilang/kartu/',
    '/peristiwa/kelahiran/kartu/',
    '/instansi/dinkes/kontak/',
    '/instansi/dinkes/halaman/puskesmas/',
    '/tentang/',
    '/berkas/dokumen/dinkes/rencana/rencana.csv',
    '/berkas/berita/dinkes/lama/daftar.pdf',
    '/cek/ABCD-1234/',
    '/berita/dinkes/lama/',
    '/tentang-kami/',
    '/rss.xml',
    '/admin/',
  ])('%s', (link) => {
    expect(endOf(link)).toBeUndefined();
  });
});

describe('a link leads to nothing', () => {
  it.each([
    ['/berita/dinkes/vaksin/', 'nothing'],
    ['/en/berita/dinkes/vaksin/', 'nothing'],
    ['/layanan/disdukcapil/ktp-el/rusak/', 'nothing'],
    ['/layanan/disdukcapil/ktp-el/kartu/', 'nothing'],
    ['/layanan/dinkes/imunisasi/baru/', 'nothing'],
    ['/peristiwa/kematian/kartu/', 'nothing'],
    ['/instansi/dinkes/pegawai/', 'nothing'],
    ['/layanan/topik/olahraga/', 'nothing'],
    ['/berkas/dokumen/dinkes/rencana/lain.csv', 'nothing'],
    ['/berkas/dokumen/dinkes/rencana/sampul.webp', 'nothing'],
    ['/en/berkas/dokumen/dinkes/rencana/rencana.csv', 'nothing'],
    ['/layanan/%E0/', 'nothing'],
    [`/${'a/'.repeat(5000)}`, 'nothing'],
    ['/berita/dinkes/usang/', 'gone'],
    ['/en/berita/dinkes/usang/', 'gone'],
    ['/berita', 'slash'],
    ['/berita/dinkes/vaksinasi', 'slash'],
  ])('%s', (link, end) => {
    expect(endOf(link)).toBe(end);
  });
});
