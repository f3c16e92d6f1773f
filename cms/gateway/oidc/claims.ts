import { normalLogin } from '../account.ts';
import type { OidcSettings } from './settings.ts';

/** What an issuer says about a person. */
export type Claims = Readonly<Record<string, unknown>>;

/** What claims say about who it is: the logins that they name, or why they name nobody. */
export type Named = { logins: readonly string[] } | { fault: 'missing' | 'unverified' };

const longestLogin = 200;

const isClaims = (value: unknown): value is Claims =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const own = (claims: Claims, name: string): unknown =>
  Object.hasOwn(claims, name) ? claims[name] : undefined;

/** The claim at `way`, with the claims that stand beside it. A name with a dot in it goes before a way. */
const lookUp = (claims: Claims, way: string): { value: unknown; beside: Claims } | undefined => {
  const value = own(claims, way);
  if (value !== undefined) return { value, beside: claims };
  const dot = way.indexOf('.');
  const inner = dot < 0 ? undefined : own(claims, way.slice(0, dot));
  return isClaims(inner) ? lookUp(inner, way.slice(dot + 1)) : undefined;
};

/** Logins are ASCII: another letter may become one of theirs in lower case, as the sign of Kelvin becomes a k. */
const isLogin = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.length <= longestLogin &&
  /^[\x20-\x7e]+$/.test(value) &&
  value.trim() !== '';

// Some issuers write the word where the standard has the value.
const isTrue = (value: unknown): boolean => value === true || value === 'true';

/** The logins that claims name. Roles and agencies in them have no say: those are the city's own list. */
export const loginsNamed = (
  claims: Claims,
  { loginClaim, trusted }: Pick<OidcSettings, 'loginClaim' | 'trusted'>,
): Named => {
  const found = lookUp(claims, loginClaim);
  const logins = [found?.value].flat().filter(isLogin).map(normalLogin);
  if (!found || logins.length === 0) return { fault: 'missing' };
  const verified = own(found.beside, 'email_verified') ?? own(claims, 'email_verified');
  return trusted || isTrue(verified) ? { logins: [...new Set(logins)] } : { fault: 'unverified' };
};
