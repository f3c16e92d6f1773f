import { existsSync } from 'node:fs';
import { isIPv6 } from 'node:net';
import { BadProxyList, trustedProxies, type TrustedProxies } from '../http/client-address.ts';
import { localHosts } from '../local-hosts.ts';
import { Unstartable, type ServeOptions } from './serve-options.ts';

/** Who can reach a gateway, and whom it therefore knows. */
export interface Exposure {
  /** The gateway's own origin. */
  origin: string;
  /** Whose accounts open it: those of the example, or those that `cms/editors.yml` lists. */
  accounts: 'demo' | 'editors';
  /** The proxies that are believed about who asks; undefined: none. */
  trustedProxies: TrustedProxies | undefined;
}

const shortestSecret = 16;

/** The settings that hold a secret which lets somebody in. */
const secretNames = [
  'PORTAL_OIDC_CLIENT_SECRET',
  'PORTAL_REMOTE_HOOK_SECRET',
  'PORTAL_METRICS_TOKEN',
] as const;

const valueOf = (env: NodeJS.ProcessEnv, name: string): string | undefined =>
  env[name]?.trim() || undefined;

/** What stands in an example for others to replace, or is no secret at all. */
const isPlaceholder = (secret: string): boolean =>
  /ganti|contoh|example|change.?me|placeholder/i.test(secret) || new Set(secret).size < 6;

const originOf = ({ origin, port }: Pick<ServeOptions, 'origin' | 'port'>): URL => {
  const url = URL.parse(origin ?? `http://localhost:${port}`);
  if (!url || !['http:', 'https:'].includes(url.protocol))
    throw new Unstartable(
      '--origin (PORTAL_ORIGIN) harus berupa alamat, misalnya https://editor.palukota.go.id.',
    );
  return url;
};

const proxiesFrom = (env: NodeJS.ProcessEnv): TrustedProxies | undefined => {
  const text = valueOf(env, 'PORTAL_TRUSTED_PROXIES');
  try {
    return text === undefined ? undefined : trustedProxies(text);
  } catch (error) {
    if (!(error instanceof BadProxyList)) throw error;
    throw new Unstartable(
      `PORTAL_TRUSTED_PROXIES: ${error.message} Isi dengan alamat proksi di depan gerbang, misalnya 127.0.0.1 atau 10.88.0.0/16, dengan koma di antaranya.`,
    );
  }
};

/** Refuses what may not face the net. */
const assertFit = (origin: URL, env: NodeJS.ProcessEnv, signingKey: string): void => {
  if (origin.protocol !== 'https:')
    throw new Unstartable(
      `--origin (PORTAL_ORIGIN) ${origin.origin} tidak memakai https. Alamat umum harus dimulai dengan https://.`,
    );
  if (valueOf(env, 'PORTAL_TRUSTED_PROXIES') === undefined)
    throw new Unstartable(
      'PORTAL_TRUSTED_PROXIES belum diisi. Isi dengan alamat proksi https di depan gerbang ini, misalnya 127.0.0.1: tanpa itu, semua orang tampak datang dari satu alamat.',
    );
  for (const name of secretNames) {
    const secret = valueOf(env, name);
    if (secret === undefined) continue;
    const fault =
      secret.length < shortestSecret
        ? `terlalu pendek: paling sedikit ${shortestSecret} huruf`
        : isPlaceholder(secret) && 'masih berisi contoh, atau terlalu mudah ditebak';
    if (fault)
      throw new Unstartable(
        `${name} ${fault}. Buat rahasia acak dengan "openssl rand -base64 24".`,
      );
  }
  if (!existsSync(signingKey) || !existsSync(`${signingKey}.pub`))
    throw new Unstartable(
      `Kunci penanda tangan ${signingKey} (di folder --state) atau ${signingKey}.pub tidak ada. Pulihkan dari simpanan Anda. Untuk portal baru: ssh-keygen -q -t ed25519 -N '' -C portal -f ${signingKey}`,
    );
};

/**
 * Who may reach the gateway that `given` and the environment describe. What faces the net has https, accounts of its own, a
 * proxy that is known, secrets that are secret and a key to sign with. Throws {@link Unstartable}.
 */
export const exposureOf = (
  given: Pick<ServeOptions, 'origin' | 'host' | 'port'>,
  env: NodeJS.ProcessEnv,
  signingKey: string,
): Exposure => {
  const origin = originOf(given);
  const isLocal = localHosts.has(origin.hostname);
  const asked = valueOf(env, 'PORTAL_ACCOUNTS');
  if (asked !== undefined && asked !== 'editors' && asked !== 'demo')
    throw new Unstartable('PORTAL_ACCOUNTS harus editors atau demo.');
  if (!isLocal && asked === 'demo')
    throw new Unstartable(
      'PORTAL_ACCOUNTS=demo hanya untuk komputer sendiri: kata sandi akun contoh diketahui semua orang. Hapus setelan itu, atau pakai --origin dengan localhost.',
    );
  if (!isLocal) assertFit(origin, env, signingKey);
  if (isLocal && !localHosts.has(isIPv6(given.host) ? `[${given.host}]` : given.host))
    throw new Unstartable(
      `--host ${given.host} membuka gerbang ke jaringan, sedangkan --origin (PORTAL_ORIGIN) hanya ${origin.origin}. Isi --origin dengan alamat https editor, atau pakai --host localhost.`,
    );
  return {
    origin: origin.origin,
    accounts: isLocal ? (asked ?? 'demo') : 'editors',
    trustedProxies: proxiesFrom(env),
  };
};
