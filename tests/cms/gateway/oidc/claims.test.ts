import { expect, test } from 'vitest';
import { loginsNamed } from '../../../../cms/gateway/oidc/claims.ts';

const verified = { email_verified: true };
const login = 'sari@palu.demo';

test.each<[string, Record<string, unknown>, string, boolean]>([
  ['an address', { email: login, ...verified }, 'email', false],
  ['an address in capitals and blanks', { email: ' Sari@Palu.demo ', ...verified }, 'email', false],
  ['an address verified by a word', { email: login, email_verified: 'true' }, 'email', false],
  ['an address further in', { user: { email: login, ...verified } }, 'user.email', false],
  ['one verified from outside', { user: { email: login }, ...verified }, 'user.email', false],
  ['three steps in', { a: { b: { email: login } } }, 'a.b.email', true],
  ['a name', { preferred_username: login }, 'preferred_username', true],
  ['a list', { emails: [login, login.toUpperCase()] }, 'emails', true],
  [
    'a claim named by an address',
    { 'https://palu.demo/email': login },
    'https://palu.demo/email',
    true,
  ],
  ['an address of a trusted issuer', { email: login }, 'email', true],
])('%s names a login', (_what, claims, loginClaim, trusted) => {
  expect(loginsNamed(claims, { loginClaim, trusted })).toEqual({ logins: [login] });
});

test.each<[string, Record<string, unknown>, string]>([
  ['nothing', {}, 'email'],
  ['a blank', { email: ' ' }, 'email'],
  ['a number', { email: 7 }, 'email'],
  ['a thing', { email: { toString: 'x' } }, 'email'],
  ['an empty list', { email: [] }, 'email'],
  ['a list of lists', { email: [[login]] }, 'email'],
  ['an address with the sign of Kelvin for a k', { email: 'bu\u212Ati@palu.demo' }, 'email'],
  ['an address behind a blank of another kind', { email: '\u00A0sari@palu.demo' }, 'email'],
  ['something endless', { email: 'x'.repeat(201) }, 'email'],
  ['a way that ends early', { user: login }, 'user.email'],
  ['a way through a list', { user: [{ email: login }] }, 'user.email'],
  ['what every object has', {}, 'constructor.name'],
  ['what was never said', Object.create({ email: login }) as Record<string, unknown>, 'email'],
])('%s names nobody', (_what, claims, loginClaim) => {
  expect(loginsNamed({ ...verified, ...claims }, { loginClaim, trusted: true })).toEqual({
    fault: 'missing',
  });
});

test.each<[string, Record<string, unknown>, string]>([
  ['said nothing of', {}, 'email'],
  ['called unverified', { email_verified: false }, 'email'],
  ['called verified by a number', { email_verified: 1 }, 'email'],
  [
    'called unverified where it stands',
    { ...verified, user: { email: login, email_verified: false } },
    'user.email',
  ],
])('an address that is %s is not believed', (_what, claims, loginClaim) => {
  expect(loginsNamed({ email: login, ...claims }, { loginClaim, trusted: false })).toEqual({
    fault: 'unverified',
  });
});
