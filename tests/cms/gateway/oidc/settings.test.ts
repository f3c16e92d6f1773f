import { describe, expect, test } from 'vitest';
import { BadOidcSetting, oidcSettings } from '../../../../cms/gateway/oidc/settings.ts';

const whole = {
  PORTAL_OIDC_ISSUER: 'https://masuk.palu.demo/realms/kota',
  PORTAL_OIDC_CLIENT_ID: 'portal',
  PORTAL_OIDC_CLIENT_SECRET: 'rahasia',
};

describe('the settings of the city’s own sign-in', () => {
  test('are none where none is set', () => {
    expect(oidcSettings({})).toBeUndefined();
    expect(oidcSettings({ PORTAL_OIDC_ISSUER: ' ' })).toBeUndefined();
  });

  test('read the login from a verified address unless told', () => {
    expect(oidcSettings(whole)).toEqual({
      issuer: new URL(whole.PORTAL_OIDC_ISSUER),
      clientId: 'portal',
      clientSecret: 'rahasia',
      loginClaim: 'email',
      trusted: false,
    });
  });

  test.each(['http://localhost:8080', 'http://127.0.0.1:8080', 'http://[::1]:8080'])(
    'allow %s, which never leaves the machine',
    (issuer) => {
      expect(oidcSettings({ ...whole, PORTAL_OIDC_ISSUER: issuer })?.issuer.href).toBe(
        `${issuer}/`,
      );
    },
  );

  test('allow a name as login where the issuer alone sets names', () => {
    const named = { ...whole, PORTAL_OIDC_LOGIN_CLAIM: 'preferred_username' };
    expect(oidcSettings({ ...named, PORTAL_OIDC_TRUSTED: 'true' })).toMatchObject({
      loginClaim: 'preferred_username',
      trusted: true,
    });
    expect(() => oidcSettings(named)).toThrow(/PORTAL_OIDC_TRUSTED=true/);
  });

  test.each<[string, Record<string, string>, RegExp]>([
    ['no secret', { PORTAL_OIDC_CLIENT_SECRET: '' }, /PORTAL_OIDC_CLIENT_SECRET belum diisi/],
    ['no client', { PORTAL_OIDC_CLIENT_ID: '' }, /PORTAL_OIDC_CLIENT_ID belum diisi/],
    ['an issuer without https', { PORTAL_OIDC_ISSUER: 'http://masuk.palu.demo' }, /memakai https/],
    ['an issuer like the loopback', { PORTAL_OIDC_ISSUER: 'http://localhost.jahat.demo' }, /https/],
    ['an issuer of another kind', { PORTAL_OIDC_ISSUER: 'ftp://masuk.palu.demo' }, /https/],
    ['an issuer that is no address', { PORTAL_OIDC_ISSUER: 'palu' }, /berupa alamat/],
    [
      'an issuer with a question',
      { PORTAL_OIDC_ISSUER: 'https://palu.demo/?a=1' },
      /berupa alamat/,
    ],
    ['a half trust', { PORTAL_OIDC_TRUSTED: 'mungkin' }, /true atau false/],
  ])('are refused with %s', (_what, changed, words) => {
    const read = () => oidcSettings({ ...whole, ...changed });
    expect(read).toThrow(BadOidcSetting);
    expect(read).toThrow(words);
    expect(read).not.toThrow(/rahasia/);
  });
});
