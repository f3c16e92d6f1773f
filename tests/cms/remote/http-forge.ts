import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';

/** A forge on loopback: git's own HTTP server behind a token. */
export interface HttpForge {
  url: string;
  /** Requests that it got, as `METHOD path`, and whether the token was right. */
  requests: { line: string; authorized: boolean }[];
  /** Whether it answers at all. */
  isAway: boolean;
  end(): Promise<void>;
}

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/** Answers a request by git's CGI program. */
const answer = async (root: string, request: IncomingMessage, response: ServerResponse) => {
  const body = await bodyOf(request);
  const url = new URL(request.url ?? '/', 'http://forge');
  const child = spawn('git', ['http-backend'], {
    env: {
      PATH: process.env['PATH'],
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      REMOTE_USER: 'gerbang',
      REQUEST_METHOD: request.method,
      PATH_INFO: url.pathname,
      QUERY_STRING: url.search.slice(1),
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      CONTENT_LENGTH: String(body.length),
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      HTTP_GIT_PROTOCOL: request.headers['git-protocol']?.toString() ?? '',
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(body);
  const chunks: Buffer[] = [];
  for await (const chunk of child.stdout) chunks.push(chunk as Buffer);
  const output = Buffer.concat(chunks);
  const split = output.indexOf('\r\n\r\n');
  for (const line of output.subarray(0, split).toString().split('\r\n')) {
    const [name = '', value = ''] = line.split(/:\s*/, 2);
    if (name === 'Status') response.statusCode = Number(value.slice(0, 3));
    else response.setHeader(name, value);
  }
  response.end(output.subarray(split + 4));
};

/** Serves the bare repository in `repository` to whoever has the token. */
export const startHttpForge = async (repository: string, token: string): Promise<HttpForge> => {
  const expected = `Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
  const server = createServer((request, response) => {
    if (forge.isAway) {
      request.socket.destroy();
      return;
    }
    const authorized = request.headers.authorization === expected;
    forge.requests.push({ line: `${request.method} ${request.url}`, authorized });
    if (authorized) {
      void answer(dirname(repository), request, response);
      return;
    }
    response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="forge"' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const forge: HttpForge = {
    url: `http://127.0.0.1:${port}/${repository.slice(dirname(repository).length + 1)}`,
    requests: [],
    isAway: false,
    end: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return forge;
};
