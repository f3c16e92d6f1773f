import { Buffer } from 'node:buffer';
import { devNull } from 'node:os';
import { localHosts } from '../local-hosts.ts';

/** The repository elsewhere that holds the same branch, and how git reaches it. */
export interface RemoteLink {
  url: string;
  /** The branch over there. */
  branch: string;
  /** What git needs in its environment; credentials stand here and nowhere else. */
  env: Readonly<Record<string, string>>;
}

/** A setting that does not fit. The message is for the operator. */
export class BadRemoteSetting extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BadRemoteSetting';
  }
}

/** What of the process's environment a connection may need besides credentials. */
const passedOn = ['HTTPS_PROXY', 'NO_PROXY', 'https_proxy', 'no_proxy', 'SSL_CERT_FILE'];

/** Seconds of silence after which a connection is given up. */
const patience = 15;

const scpPattern = /^[\w.-]+@[\w.-]+:[\w.~-][\w./~-]*$/;
const schemeOf = (url: string): 'ssh' | 'http' => {
  if (scpPattern.test(url)) return 'ssh';
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed && parsed.password !== '')
    throw new BadRemoteSetting(
      'PORTAL_REMOTE memuat kata sandi. Hapus dari alamatnya, dan isi PORTAL_REMOTE_TOKEN.',
    );
  if (parsed?.protocol === 'ssh:') return 'ssh';
  const isHttp =
    parsed?.protocol === 'https:' ||
    (parsed?.protocol === 'http:' && localHosts.has(parsed.hostname));
  if (isHttp && parsed.username === '') return 'http';
  throw new BadRemoteSetting(
    'PORTAL_REMOTE harus berupa alamat https:// tanpa nama pengguna, ssh://, atau git@host:folder/nama.git.',
  );
};

/** A file's path inside ssh's own options, which know quotes and percent signs. */
const pathFrom = (env: NodeJS.ProcessEnv, name: string, what: string): string => {
  const value = env[name] ?? '';
  if (value === '')
    throw new BadRemoteSetting(`PORTAL_REMOTE memakai SSH, tetapi ${name} (${what}) belum diisi.`);
  if (/["'%\\\p{Cc}]/u.test(value))
    throw new BadRemoteSetting(
      `${name} memuat tanda yang tidak dapat dipakai. Pindahkan berkasnya.`,
    );
  return value;
};

const sshEnvironment = (env: NodeJS.ProcessEnv): Record<string, string> => {
  const key = pathFrom(env, 'PORTAL_REMOTE_KEY', 'berkas kunci deploy');
  const hosts = pathFrom(env, 'PORTAL_REMOTE_KNOWN_HOSTS', 'berkas known_hosts');
  const settings = [
    'BatchMode=yes',
    'IdentitiesOnly=yes',
    'IdentityAgent=none',
    'StrictHostKeyChecking=yes',
    `UserKnownHostsFile="${hosts}"`,
    `GlobalKnownHostsFile=${devNull}`,
    `ConnectTimeout=${patience}`,
    `ServerAliveInterval=${patience}`,
  ];
  const words = ['-F', devNull, '-i', key, ...settings.flatMap((setting) => ['-o', setting])];
  return { GIT_SSH_COMMAND: ['ssh', ...words.map((word) => `'${word}'`)].join(' ') };
};

const httpEnvironment = (env: NodeJS.ProcessEnv): Record<string, string> => {
  const token = env['PORTAL_REMOTE_TOKEN'] ?? '';
  if (token === '')
    throw new BadRemoteSetting(
      'PORTAL_REMOTE memakai HTTPS, tetapi PORTAL_REMOTE_TOKEN belum diisi.',
    );
  const user = env['PORTAL_REMOTE_USER'] ?? 'x-access-token';
  const settings = [
    [
      'http.extraHeader',
      `Authorization: Basic ${Buffer.from(`${user}:${token}`).toString('base64')}`,
    ],
    // A redirect would carry the token to another host.
    ['http.followRedirects', 'false'],
    ['http.lowSpeedLimit', '1'],
    ['http.lowSpeedTime', String(patience)],
    ['credential.helper', ''],
  ] as const;
  const numbered: Record<string, string> = { GIT_CONFIG_COUNT: String(settings.length) };
  for (const [index, [key, value]] of settings.entries()) {
    numbered[`GIT_CONFIG_KEY_${index}`] = key;
    numbered[`GIT_CONFIG_VALUE_${index}`] = value;
  }
  return numbered;
};

/** The link that the environment's `PORTAL_REMOTE*` describe; undefined without one. Throws {@link BadRemoteSetting}. */
export const linkFrom = (env: NodeJS.ProcessEnv, branch: string): RemoteLink | undefined => {
  const url = env['PORTAL_REMOTE'] ?? '';
  if (url === '') return undefined;
  const kept = passedOn.flatMap((name) => {
    const value = env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    url,
    branch,
    env: {
      ...Object.fromEntries(kept),
      GIT_ALLOW_PROTOCOL: 'https:http:ssh',
      ...(schemeOf(url) === 'ssh' ? sshEnvironment(env) : httpEnvironment(env)),
    },
  };
};
