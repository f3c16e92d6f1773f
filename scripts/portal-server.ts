import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compressed } from './server/compression.ts';
import { readRules, type Redirect, type Rules } from './server/rules.ts';
import { findFile, type StaticFile } from './server/static-file.ts';
import { listen, portFrom } from './server/ports.ts';

interface Options {
  /** The built site; may be a link that a publication points elsewhere. */
  directory: string;
  /** The netlify.toml whose headers and redirects are sent, beside the site's own `_redirects`. */
  config: string;
  /** Where `/admin/` leads. Default: the address in the configuration. */
  editorUrl?: string;
}

/** Types that are compressed. */
export const isText = /^(text\/|image\/svg|application\/(json|xml|manifest|wasm))/;

const sendFile = async (
  request: IncomingMessage,
  response: ServerResponse,
  file: StaticFile,
  status = 200,
) => {
  // A rule tells the type of what has no ending. It says nothing of the page that answers in place of what is missing.
  if (status !== 200 || !response.hasHeader('Content-Type'))
    response.setHeader('Content-Type', file.type);
  response.setHeader('ETag', file.etag);
  response.setHeader('Last-Modified', file.modified.toUTCString());
  if (!response.hasHeader('Cache-Control'))
    response.setHeader('Cache-Control', 'public, max-age=0, must-revalidate');
  if (status === 200 && request.headers['if-none-match']?.includes(file.etag)) {
    response.writeHead(304).end();
    return;
  }
  const accepted = request.headers['accept-encoding'] ?? '';
  const { bytes, encoding } = isText.test(file.type)
    ? await compressed(file, accepted)
    : { bytes: file.bytes };
  if (isText.test(file.type)) response.setHeader('Vary', 'Accept-Encoding');
  if (encoding) response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', bytes.length);
  response.writeHead(status).end(request.method === 'HEAD' ? undefined : bytes);
};

const sendText = (response: ServerResponse, status: number, text: string) =>
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);

const sendRedirect = async (
  request: IncomingMessage,
  response: ServerResponse,
  directory: string,
  redirect: Redirect,
) => {
  if ('location' in redirect) {
    response.writeHead(redirect.status, { Location: redirect.location }).end();
    return true;
  }
  const file = await findFile(directory, redirect.file);
  if (file === undefined || file === 'needs-slash') return false;
  await sendFile(request, response, file, redirect.status);
  return true;
};

const sendNotFound = async (
  request: IncomingMessage,
  response: ServerResponse,
  directory: string,
) => {
  const page = await findFile(directory, '/404.html');
  if (page === undefined || page === 'needs-slash') sendText(response, 404, 'Not found');
  else await sendFile(request, response, page, 404);
};

/** The path that a request names, or undefined when it is no valid address. */
const pathnameOf = (url: URL): string | undefined => {
  try {
    return decodeURIComponent(url.pathname);
  } catch {
    return undefined;
  }
};

const answer = async (
  request: IncomingMessage,
  response: ServerResponse,
  directory: string,
  rules: Rules,
) => {
  const url = URL.parse(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
  const pathname = url ? pathnameOf(url) : undefined;
  for (const [name, value] of Object.entries(rules.headersFor(pathname ?? '/')))
    response.setHeader(name, value);
  if (!url || pathname === undefined) return sendText(response, 400, 'Bad request');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return sendText(response, 405, 'Method not allowed');
  }
  const redirect = await rules.redirectFor(url);
  if (redirect?.force && (await sendRedirect(request, response, directory, redirect))) return;
  const file = await findFile(directory, pathname);
  if (file === 'needs-slash')
    return response.writeHead(301, { Location: `${url.pathname}/${url.search}` }).end();
  if (file) return sendFile(request, response, file);
  if (redirect && (await sendRedirect(request, response, directory, redirect))) return;
  return sendNotFound(request, response, directory);
};

/** A server of the built portal that answers as the host in service does: same headers, redirects and addresses. */
export const createPortalServer = async ({
  directory,
  config,
  editorUrl,
}: Options): Promise<Server> => {
  const rules = await readRules(config, directory, editorUrl);
  return createServer((request, response) => {
    answer(request, response, directory, rules).catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else sendText(response, 500, 'Internal error');
    });
  });
};

const main = async () => {
  const project = fileURLToPath(new URL('..', import.meta.url));
  const { values } = parseArgs({
    options: {
      directory: { type: 'string' },
      port: { type: 'string' },
      editor: { type: 'string' },
    },
  });
  const port = values.port === undefined ? portFrom('PORT', 4321) : Number(values.port);
  const directory = path.resolve(project, values.directory ?? process.env['PORTAL_OUT'] ?? 'dist');
  const editorUrl = values.editor ?? process.env['EDITOR_URL'];
  const server = await createPortalServer({
    directory,
    config: path.join(project, 'netlify.toml'),
    ...(editorUrl === undefined ? {} : { editorUrl }),
  });
  await listen(server, port, 'PORT');
  console.log(`Serving ${directory} at http://localhost:${port}/`);
};

if (import.meta.main)
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
