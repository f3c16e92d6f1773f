import { z } from 'zod';
import { localHosts } from '../local-hosts.ts';

/** What the gateway knows about the city's own sign-in. */
export interface OidcSettings {
  issuer: URL;
  clientId: string;
  clientSecret: string;
  /** The claim that holds the login: its name, or the way to it through nested claims, such as `user.email`. */
  loginClaim: string;
  /** Whether the issuer alone sets addresses and names, so that none needs to be called verified. */
  trusted: boolean;
}

/** Settings that cannot be, with a reason that an operator can act on. */
export class BadOidcSetting extends Error {}

const names = ['PORTAL_OIDC_ISSUER', 'PORTAL_OIDC_CLIENT_ID', 'PORTAL_OIDC_CLIENT_SECRET'] as const;

const issuerFrom = (text: string): URL => {
  const issuer = URL.parse(text);
  if (!issuer || issuer.search !== '' || issuer.hash !== '' || issuer.username !== '')
    throw new BadOidcSetting(
      'PORTAL_OIDC_ISSUER harus berupa alamat, misalnya https://masuk.palukota.go.id.',
    );
  if (
    issuer.protocol !== 'https:' &&
    !(issuer.protocol === 'http:' && localHosts.has(issuer.hostname))
  )
    throw new BadOidcSetting('PORTAL_OIDC_ISSUER harus memakai https.');
  return issuer;
};

const yesOrNo = z.enum(['true', 'false']);

const isEmail = (claim: string): boolean => claim === 'email' || claim.endsWith('.email');

/** The settings `PORTAL_OIDC_*` of the environment; undefined when there are none. Throws {@link BadOidcSetting}. */
export const oidcSettings = (env: NodeJS.ProcessEnv): OidcSettings | undefined => {
  const values = names.map((name) => env[name]?.trim() ?? '');
  const [issuer = '', clientId = '', clientSecret = ''] = values;
  if (values.every((value) => value === '')) return undefined;
  const missing = names.filter((_name, index) => values[index] === '');
  if (missing.length > 0)
    throw new BadOidcSetting(
      `${missing.join(' dan ')} belum diisi. Isi ketiganya, atau kosongkan semuanya.`,
    );
  const trusted = yesOrNo.safeParse(env['PORTAL_OIDC_TRUSTED'] ?? 'false');
  if (!trusted.success) throw new BadOidcSetting('PORTAL_OIDC_TRUSTED harus true atau false.');
  const loginClaim = env['PORTAL_OIDC_LOGIN_CLAIM']?.trim() || 'email';
  if (trusted.data === 'false' && !isEmail(loginClaim))
    throw new BadOidcSetting(
      `Klaim “${loginClaim}” tidak pernah ditandai terverifikasi. Isi PORTAL_OIDC_TRUSTED=true bila hanya penyedia yang dapat mengubah isinya; bila pengguna dapat mengubahnya sendiri, pakai klaim email.`,
    );
  return {
    issuer: issuerFrom(issuer),
    clientId,
    clientSecret,
    loginClaim,
    trusted: trusted.data === 'true',
  };
};
