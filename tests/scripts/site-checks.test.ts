import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blockedCode } from '../../scripts/site/inline-code.ts';
import { createLinkCheck } from '../../scripts/site/links.ts';
import { pageKind } from '../../scripts/site/page-kind.ts';
import { elementsOf, pagesOf } from '../../scripts/site/page.ts';
import { weightOf } from '../../scripts/site/weight.ts';

const site = mkdtempSync(path.join(tmpdir(), 'portal-site-'));

const write = (name: string, text: string) => {
  mkdirSync(path.dirname(path.join(site, name)), { recursive: true });
  writeFileSync(path.join(site, name), text);
};

beforeAll(() => {
  write('berita/index.html', '<h2 id="satu">Satu</h2>');
  write('a.webp', 'x');
  write('gaya.css', 'a{color:red}'.repeat(10));
  write('b.js', 'export const b = 1;');
  write('a.js', 'import { b } from "./b.js"; console.log(b);');
});

afterAll(() => rmSync(site, { recursive: true, force: true }));

describe('the link check', () => {
  const faultsOf = (html: string) => {
    write('index.html', html);
    const check = createLinkCheck(site, {
      origin: 'https://palu.example',
      isRedirected: (address) => address.startsWith('/admin/'),
    });
    for (const page of pagesOf(site)) check.read(page.address, elementsOf(page.html));
    return check.broken().map(({ link }) => link);
  };

  it('accepts pages, places on pages, pictures, redirects and other sites', () => {
    expect(
      faultsOf(`<a href="/berita/#satu">1</a><a href="berita/?q=1">2</a><a href="#">3</a><a href="mailto:a@b.c">4</a>
        <a href="https://example.org/x">5</a><a href="/admin/">6</a><img src="/a.webp" srcset="/a.webp 1x, a.webp 2x">
        <a href="https://palu.example/berita/">7</a>`),
    ).toEqual([]);
  });

  it.each([
    ['/tidak-ada/'],
    ['/berita'],
    ['/berita/#dua'],
    ['#dua'],
    ['https://palu.example/tidak-ada/'],
    ['/%E0'],
  ])('finds %s', (link) => {
    expect(faultsOf(`<a href="${link}">x</a>`)).toEqual([link]);
  });

  it('finds a missing picture among sizes, and a link inside a template', () => {
    expect(faultsOf('<img src="/a.webp" srcset="/a.webp 1x, /b.webp 2x">')).toEqual(['/b.webp']);
    expect(faultsOf('<template><a href="/hilang/">x</a></template>')).toEqual(['/hilang/']);
  });
});

describe('the policy check', () => {
  it.each([
    '<p style="color:red">x</p>',
    '<style>p{}</style>',
    '<script>alert(1)</script>',
    '<button onclick="x()">x</button>',
    '<a href=" javascript:x()">x</a>',
    '<img src="https://example.org/a.png" alt="">',
    '<link rel="stylesheet" href="//example.org/a.css">',
    '<meta http-equiv="Refresh" content="0;url=/x">',
    '<svg onload="x()"></svg>',
  ])('finds %s', (html) => {
    expect(blockedCode(elementsOf(html))).toHaveLength(1);
  });

  it('accepts files of the site, data for machines, and links to other sites', () => {
    const html = `<script type="module" src="/a.js"></script><script type="application/ld+json">{}</script>
      <a href="https://example.org/">x</a><link rel="canonical" href="https://example.org/">`;
    expect(blockedCode(elementsOf(html))).toEqual([]);
  });
});

describe('the weight of a page', () => {
  it('counts each style sheet once, and a script with what it imports', () => {
    const css = '<link rel="stylesheet" href="/gaya.css">';
    const once = weightOf(site, { address: '/', html: css });
    const twice = weightOf(site, { address: '/', html: css + css });
    expect(once.css).toBeGreaterThan(0);
    expect(twice.css).toBe(once.css);
    const alone = weightOf(site, {
      address: '/',
      html: '<script type="module" src="/b.js"></script>',
    });
    const both = weightOf(site, {
      address: '/',
      html: '<script type="module" src="/a.js"></script>',
    });
    expect(both.script).toBeGreaterThan(alone.script);
  });
});

it.each([
  ['/', '/'],
  ['/en/', '/'],
  ['/berita/dinkes/vaksinasi/', '/berita/*/*/'],
  ['/en/berita/dinkes/vaksinasi/', '/berita/*/*/'],
  ['/berita/halaman/2/', '/berita/halaman/*/'],
  ['/instansi/dinkes/layanan/', '/instansi/*/layanan/'],
  ['/404.html', '/404.html'],
])('%s is a page of the kind %s', (address, kind) => {
  expect(pageKind(address)).toBe(kind);
});
