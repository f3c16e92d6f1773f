import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

/** The rules asked about need no types, and to work types out takes half a minute. */
const eslint = new ESLint({
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => ruleId.startsWith('no-restricted'),
});

/** What the linter says about imports and the clock when `code` stands in place of an existing file. */
const complaintsAbout = async (filePath: string, code: string): Promise<string[]> => {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? [])
    .map(({ ruleId }) => ruleId ?? 'unreadable')
    .filter((rule) => /^(no-restricted|unreadable)/.test(rule));
};

const importing = (name: string) => `import { x } from '${name}';\nx();\n`;

describe('the layering rule', () => {
  it.each([
    ['src/model/path.ts', '#domain/address.ts'],
    ['src/domain/dates.ts', '#queries/entries.ts'],
    ['src/domain/dates.ts', '../pages/index.ts'],
    ['src/domain/dates.ts', 'astro:content'],
    ['src/guard/guard.ts', '#i18n/id.ts'],
    ['src/queries/entries.ts', '#components/x.ts'],
    ['src/pages/[...locale]/index.astro', 'astro:content'],
    ['cms/permission.ts', '#queries/entries.ts'],
    ['cms/permission.ts', '../src/model/path.ts'],
    ['cms/permission.ts', 'astro:content'],
    ['src/client/facets.ts', '#domain/facets.ts'],
    ['src/client/facets.ts', '#domain/plain-text.ts.ts'],
    ['src/domain/plain-text.ts', '#model/path.ts'],
    ['src/domain/plain-text.ts', './dates.ts'],
  ])('%s may not import %s', async (file, name) => {
    const code = importing(name);
    const text = file.endsWith('.astro') ? `---\n${code}---\n` : code;
    expect(await complaintsAbout(file, text)).toEqual(['no-restricted-imports']);
  });

  it.each([
    ['src/domain/dates.ts', '#model/path.ts'],
    ['src/queries/entries.ts', 'astro:content'],
    ['src/pages/[...locale]/index.astro', '#queries/entries.ts'],
    ['cms/permission.ts', '#guard/guard.ts'],
    ['src/client/check-authenticity.ts', '#domain/plain-text.ts'],
  ])('%s may import %s', async (file, name) => {
    const code = importing(name);
    const text = file.endsWith('.astro') ? `---\n${code}---\n` : code;
    expect(await complaintsAbout(file, text)).toEqual([]);
  });

  it('keeps the clock out of decisions', async () => {
    const rule = ['no-restricted-syntax'];
    expect(await complaintsAbout('src/domain/dates.ts', 'export const a = new Date();\n')).toEqual(
      rule,
    );
    expect(await complaintsAbout('src/domain/dates.ts', 'export const a = Date.now();\n')).toEqual(
      rule,
    );
    expect(await complaintsAbout('src/domain/dates.ts', 'export const a = new Date(0);\n')).toEqual(
      [],
    );
  });
});

/** A catalogue: its files are found by the name of what they show, not by browsing. */
const catalogues = new Set(['src/components']);

/** Every file of the project's own code, by folder. */
const folders = new Map<string, string[]>();
for (const root of ['src', 'cms', 'scripts', 'tests'])
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const isCode = entry.isFile() && /\.(ts|tsx|mjs|astro)$/.test(entry.name);
    if (!isCode || entry.parentPath.includes('fixtures')) continue;
    folders.set(entry.parentPath, [...(folders.get(entry.parentPath) ?? []), entry.name]);
  }

const files = [...folders].flatMap(([folder, names]) =>
  names.map((name) => path.join(folder, name)),
);

describe('the shape of the tree', () => {
  it('has no folder of more than 25 files', () => {
    const full = [...folders].filter(
      ([folder, names]) => names.length > 25 && !catalogues.has(folder),
    );
    expect(full.map(([folder, names]) => `${folder}: ${names.length}`)).toEqual([]);
  });

  it('has no drawer for what has no place', () => {
    const drawer = /(^|\/)(utils?|helpers?|common|misc|types|lib)(\/|\.[a-z]+$)/;
    expect(files.filter((file) => drawer.test(file))).toEqual([]);
  });

  it('names components in capitals and everything else in lower case with hyphens', () => {
    const component = /^[A-Z][A-Za-z0-9]*\.astro$/;
    const other = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/;
    const misnamed = files.filter((file) => {
      const name = path.basename(file);
      if (file.startsWith(path.join('src', 'pages'))) return false;
      return !(file.endsWith('.astro') ? component : other).test(name);
    });
    expect(misnamed).toEqual([]);
  });
});
