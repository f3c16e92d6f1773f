import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { AliasOptions } from 'vite';
import { patchDecap } from './admin/patches.ts';
import { themeDecap } from './admin/decap-theme.ts';
import { withoutUnused } from './admin/unused.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const root = join(project, 'cms/admin');

/** Everything that the built app depends on. */
const inputs = [
  'cms/admin',
  'cms/config',
  'cms/config.ts',
  'cms/collection-name.ts',
  'cms/permission.ts',
  'cms/role-names.ts',
  'cms/build-admin.ts',
  'src/model',
  'src/domain',
  'src/styles',
  'package-lock.json',
];

const filesOf = (path: string): string[] => {
  const full = join(project, path);
  if (!existsSync(full)) return [];
  if (!/\/[^/]+\.[a-z]+$/.test(full))
    return readdirSync(full, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  return [full];
};

const hashOf = (paths: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const path of paths)
    hash.update(path.slice(project.length)).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
};

const stub = (name: string): string => join(root, 'stubs', `${name}.ts`);

const alias: AliasOptions = [
  { find: /^decap-cms-locales$/, replacement: stub('locales') },
  { find: /^ajv$/, replacement: stub('validator') },
  {
    find: /^(?:ajv-errors|ajv-keywords(?:\/.*)?|@iarna\/toml(?:\/.*)?|tomlify-j0\.4|@jsquash\/webp)$/,
    replacement: stub('no-op'),
  },
  { find: /^portal:(.+)$/, replacement: join(root, '$1.ts') },
];

/**
 * Builds the editor's browser app into `outDir`. Does nothing when the last build there was made of the same inputs.
 * `log` hears one line when a build begins.
 */
export const buildAdmin = async (
  outDir: string,
  log: (line: string) => void = console.log,
): Promise<void> => {
  const stamp = join(outDir, '.inputs');
  const hash = hashOf(inputs.flatMap(filesOf));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  log('Building the editor (once, a few seconds) …');
  // Vite takes long to load, and most starts build nothing.
  const { build } = await import('vite');
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'error',
    define: {
      'process.env.NODE_ENV': '"production"',
      'process.env.DEBUG': 'undefined',
      global: 'globalThis',
    },
    resolve: { alias, dedupe: ['react', 'react-dom'] },
    plugins: [withoutUnused(), patchDecap(), themeDecap()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 5000,
      reportCompressedSize: false,
    },
  });
  writeFileSync(stamp, hash);
};
