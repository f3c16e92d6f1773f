import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { nginxMaps, nginxServer } from './hosting/nginx-rules.ts';
import { readRedirectRules } from './hosting/redirect-rules.ts';
import { isText } from './portal-server.ts';
import { editorPlaceholder, readHeaders } from './server/rules.ts';
import { types } from './server/static-file.ts';

interface Options {
  /** The netlify.toml that says what is sent. */
  config: string;
  /** The built site, with its `_redirects`. */
  site: string;
  /** The editor's address in service. */
  editor: string;
  /** The folder that is written to. */
  out: string;
}

const replace = async (file: string, text: string) => {
  await writeFile(`${file}.part`, text);
  await rename(`${file}.part`, file);
};

/** Writes what nginx sends and where it leads, as netlify.toml and the site's `_redirects` say it. */
export const writeNginxRules = async ({ config, site, editor, out }: Options): Promise<void> => {
  const headers = await readHeaders(config);
  const redirects = (await readRedirectRules(config, path.join(site, '_redirects'))).map(
    (rule) => ({ ...rule, to: rule.to.replace(editorPlaceholder, new URL(editor).origin) }),
  );
  const maps = nginxMaps(headers, redirects);
  const server = nginxServer(headers, types, isText);
  await mkdir(out, { recursive: true });
  await replace(path.join(out, 'maps.conf'), maps);
  await replace(path.join(out, 'server.conf'), server);
};

const main = async () => {
  const project = fileURLToPath(new URL('..', import.meta.url));
  const { values } = parseArgs({
    options: {
      site: { type: 'string', default: 'dist' },
      editor: { type: 'string', default: editorPlaceholder },
      out: { type: 'string', default: '.portal/nginx' },
    },
  });
  const [site, out] = [path.resolve(values.site), path.resolve(values.out)];
  const config = path.join(project, 'netlify.toml');
  await writeNginxRules({ config, site, editor: values.editor, out });
  console.log(`Written: ${out}/maps.conf and ${out}/server.conf`);
};

if (import.meta.main)
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
