import { describe, expect, it } from 'vitest';
import { addresses, attachment, eventCalendar, inLanguage } from '#domain/address.ts';
import { sitemapOf } from '#domain/sitemap.ts';

describe('addresses', () => {
  it.each([
    ['news', 'dinkes/vaksinasi', '/berita/dinkes/vaksinasi/'],
    ['service', 'disdukcapil/ktp-el-baru', '/layanan/disdukcapil/ktp-el-baru/'],
    ['document', 'humas/dip', '/dokumen/humas/dip/'],
    ['event', 'dispora/jalan-sehat', '/agenda/dispora/jalan-sehat/'],
    ['notice', 'dlh/jadwal', '/pengumuman/dlh/jadwal/'],
    ['official', 'dinkes/kepala', '/pejabat/dinkes/kepala/'],
    ['agency', 'dinkes', '/instansi/dinkes/'],
    ['area', 'palu-timur', '/wilayah/palu-timur/'],
    ['topic', 'kesehatan', '/layanan/topik/kesehatan/'],
    ['page', 'tentang', '/tentang/'],
    ['page', 'dinkes/puskesmas', '/instansi/dinkes/halaman/puskesmas/'],
  ] as const)('of a %s %s is %s', (kind, id, path) => {
    expect(addresses('id').entry(kind, id)).toBe(path);
    expect(addresses('en').entry(kind, id)).toBe(`/en${path}`);
  });

  it('name the first page of a list without a number', () => {
    expect(addresses('id').newsPage(1)).toBe('/berita/');
    expect(addresses('en').newsPage(2)).toBe('/en/berita/halaman/2/');
  });

  it('of files and calendars are the same in every language', () => {
    expect(attachment('document', 'humas/dip', 'dip.csv')).toBe(
      '/berkas/dokumen/humas/dip/dip.csv',
    );
    expect(eventCalendar('dispora/jalan-sehat')).toBe('/agenda/dispora/jalan-sehat.ics');
  });
});

describe('inLanguage', () => {
  it.each([
    ['/', 'en', '/en/'],
    ['/en/', 'id', '/'],
    ['/en/berita/', 'id', '/berita/'],
    ['/energi/', 'en', '/en/energi/'],
    ['/en/berita/', 'en', '/en/berita/'],
  ] as const)('%s in %s is %s', (path, locale, expected) => {
    expect(inLanguage(path, locale)).toBe(expected);
  });
});

describe('sitemapOf', () => {
  it('lists each page in both languages, each naming its twin', () => {
    const xml = sitemapOf(
      [{ path: '/berita/a&b/', changed: '2026-03-09' }],
      new URL('https://palu.test'),
    );
    expect(xml.match(/<loc>[^<]*<\/loc>/g)).toEqual([
      '<loc>https://palu.test/berita/a&amp;b/</loc>',
      '<loc>https://palu.test/en/berita/a&amp;b/</loc>',
    ]);
    expect(xml.match(/<lastmod>2026-03-09<\/lastmod>/g)).toHaveLength(2);
    expect(xml.match(/hreflang="en"/g)).toHaveLength(2);
  });
});
