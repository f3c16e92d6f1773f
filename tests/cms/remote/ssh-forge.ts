import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ssh2 from 'ssh2';
import { placeSshKey } from '../../ssh-key.ts';

/** A forge on loopback that serves one bare repository by SSH to one key. */
export interface SshForge {
  url: string;
  /** The private key that it lets in, and one that it does not. */
  key: string;
  otherKey: string;
  /** A known_hosts file with its host key, and one with another. */
  knownHosts: string;
  otherHosts: string;
  end(): Promise<void>;
}

const makeKey = async (folder: string, name: string): Promise<string> => {
  const file = join(folder, name);
  await placeSshKey(file, name);
  return file;
};

const publicKey = async (file: string): Promise<string> =>
  (await readFile(`${file}.pub`, 'utf8')).split(' ').slice(0, 2).join(' ');

const serveGit = (client: ssh2.Connection, repository: string) => {
  client.on('session', (acceptSession) => {
    acceptSession().on('exec', (accept, reject, { command }) => {
      const program = /^(git-(?:upload|receive)-pack) /.exec(command)?.[1];
      if (program === undefined) {
        reject();
        return;
      }
      const channel = accept();
      const child = spawn(program, [repository]);
      channel.pipe(child.stdin);
      child.stdin.on('error', () => undefined);
      child.stdout.pipe(channel, { end: false });
      child.stderr.pipe(channel.stderr, { end: false });
      child.on('close', (code) => {
        channel.exit(code ?? 1);
        channel.end();
      });
    });
  });
};

/** Serves `repository`; its keys lie in `folder`. */
export const startSshForge = async (repository: string, folder: string): Promise<SshForge> => {
  const [hostKey, otherHost, key, otherKey] = (await Promise.all(
    ['host', 'host-lain', 'gerbang', 'orang-lain'].map((name) => makeKey(folder, name)),
  )) as [string, string, string, string];
  const allowed = await publicKey(key);
  const server = new ssh2.Server({ hostKeys: [await readFile(hostKey)] }, (client) => {
    client.on('error', () => undefined);
    client.on('authentication', (context) => {
      const isKnown =
        context.method === 'publickey' &&
        `${context.key.algo} ${context.key.data.toString('base64')}` === allowed;
      if (!isKnown) {
        context.reject(['publickey']);
        return;
      }
      if (context.signature && context.blob) {
        const parsed = ssh2.utils.parseKey(allowed);
        const isTrue =
          !(parsed instanceof Error) &&
          parsed.verify(context.blob, context.signature, context.hashAlgo) === true;
        if (!isTrue) {
          context.reject();
          return;
        }
      }
      context.accept();
    });
    client.on('ready', () => serveGit(client, repository));
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });
  const hostsFile = async (name: string, host: string) => {
    const file = join(folder, name);
    await writeFile(file, `[127.0.0.1]:${port} ${await publicKey(host)}\n`);
    return file;
  };
  return {
    url: `ssh://git@127.0.0.1:${port}/isi.git`,
    key,
    otherKey,
    knownHosts: await hostsFile('known_hosts', hostKey),
    otherHosts: await hostsFile('known_hosts-lain', otherHost),
    end: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
