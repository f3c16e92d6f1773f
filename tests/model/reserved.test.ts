import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseContentPath } from '#model/path.ts';

const routes = 'src/pages/[...locale]';

/** The parts of addresses that stand beside a parameter of that name, in any folder of the portal's pages. */
const besides = (parameter: string): string[] =>
  [
    'src/pages',
    ...readdirSync('src/pages', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${entry.parentPath}/${entry.name}`),
  ].flatMap((folder) => {
    const names = readdirSync(folder).map((name) => name.replace(/\..*$/, ''));
    return names.includes(`[${parameter}]`) ? names.filter((name) => !name.startsWith('[')) : [];
  });

const isSlug = (name: string) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name);

describe('an address of the portal is no name for content', () => {
  const top = [...readdirSync('src/pages'), ...readdirSync(routes), ...readdirSync('public')]
    .map((name) => name.replace(/\.(astro|ts)$/, ''))
    .filter(isSlug);

  it.each([...new Set([...top, 'admin', 'pagefind', 'index'])])('/%s/ for a page', (name) => {
    expect(parseContentPath(`content/pages/${name}/index.mdx`)).toBeUndefined();
  });

  it.each([...new Set(besides('agency'))].filter(isSlug))('%s for an agency', (name) => {
    expect(parseContentPath(`content/agencies/${name}/profile.yml`)).toBeUndefined();
  });

  it('and the lists that are read here are not empty', () => {
    expect(top).toContain('berita');
    expect(besides('agency')).toContain('halaman');
  });
});

describe('a device of Windows is no name for content', () => {
  it.each(['con', 'prn', 'aux', 'nul', 'com1', 'lpt9'])('%s', (name) => {
    expect(parseContentPath(`content/agencies/${name}/profile.yml`)).toBeUndefined();
    expect(parseContentPath(`content/agencies/dinkes/news/${name}/index.md`)).toBeUndefined();
    expect(parseContentPath(`content/agencies/dinkes/news/uji/${name}.pdf`)).toBeUndefined();
  });

  it('but a word that begins like one is', () => {
    expect(parseContentPath('content/agencies/dinkes/news/konten-aux/console.pdf')).toBeDefined();
  });
});
