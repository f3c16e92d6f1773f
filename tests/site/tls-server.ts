import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createPlain, type Server } from 'node:http';
import { createServer as createSecure } from 'node:https';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A site over TLS on this machine. */
export interface TlsServer {
  port: number;
  /** The file of the certificate, for whoever is to trust it. */
  certificate: string;
  end(): void;
}

/** The first byte of a TLS handshake; no request in plain HTTP begins so. */
const handshake = 0x16;

/** Serves a site over TLS, and sends those who come to the same port in plain HTTP there, as a host in service does. */
export const serveTls = async (site: Server): Promise<TlsServer> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'portal-tls-'));
  const [key, certificate] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')];
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2'];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  execFileSync('openssl', [...request, ...names, '-keyout', key, '-out', certificate], {
    stdio: 'ignore',
  });
  const secure = createSecure({ key: readFileSync(key), cert: readFileSync(certificate) });
  secure.on('request', (asked, response) => site.emit('request', asked, response));
  const plain = createPlain(({ headers, url }, response) =>
    response.writeHead(301, { Location: `https://${headers.host}${url}` }).end(),
  );
  const open = new Set<Socket>();
  const keep = (socket: Socket) => {
    open.add(socket.on('close', () => open.delete(socket)).on('error', () => socket.destroy()));
    return socket;
  };
  const entrance = createServer((socket) => {
    keep(socket).once('data', (first) => {
      const { port } = (first[0] === handshake ? secure : plain).address() as AddressInfo;
      const way = keep(connect(port, 'localhost'));
      way.write(first);
      socket.pipe(way).pipe(socket);
    });
  });
  const servers = [secure, plain, entrance];
  for (const server of servers)
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    port: (entrance.address() as AddressInfo).port,
    certificate,
    end: () => {
      for (const server of servers) server.close();
      for (const socket of open) socket.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
