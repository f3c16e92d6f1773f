import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));

const entryId = 'virtual:entry';

const virtual = (entry: string, replaced: Readonly<Record<string, string>>): Plugin => ({
  name: 'virtual',
  enforce: 'pre',
  resolveId: (id) => (id === entryId || Object.hasOwn(replaced, id) ? `\0${id}` : undefined),
  load: (id) => (id === `\0${entryId}` ? entry : replaced[id.slice(1)]),
});

/**
 * Bundles Decap's own source for Node and gives what `entry` exports. Decap ships modules for bundlers only.
 * `replaced` maps module names, as they are imported, to other source.
 */
export const importBundled = async <Exports>(
  entry: string,
  replaced: Readonly<Record<string, string>> = {},
): Promise<Exports> => {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: modules,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [virtual(entry, replaced)],
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      write: false,
      minify: false,
      rolldownOptions: { input: entryId, output: { codeSplitting: false } },
    },
  });
  const [bundle] = [result].flat();
  if (!bundle || !('output' in bundle)) throw new Error('nothing was bundled');
  const folder = await mkdtemp(join(modules, '.decap-'));
  try {
    const file = join(folder, 'bundle.mjs');
    await writeFile(file, bundle.output[0].code);
    return (await import(pathToFileURL(file).href)) as Exports;
  } finally {
    await rm(folder, { recursive: true });
  }
};
