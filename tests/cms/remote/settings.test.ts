import { describe, expect, it } from 'vitest';
import { nextPushAt, retryDelay } from '../../../cms/gateway/remote/pace.ts';
import { remoteSettings } from '../../../cms/gateway/remote/settings.ts';

const minute = 60_000;
const every = 10 * minute;
/** A time in Palu, in the week that begins on Monday, 9 March 2026. */
const at = (day: string, time: string) => Date.parse(`2026-03-${day}T${time}:00+08:00`);

describe('the next push', () => {
  it.each([
    ['the first goes at once', '10:00', undefined, false, '10:00'],
    [
      'one soon after another waits for the rest of the ten minutes',
      '10:03',
      '10:00',
      false,
      '10:10',
    ],
    ['one long after another goes at once', '10:30', '10:00', false, '10:30'],
    ['an urgent one goes at once', '10:03', '10:00', true, '10:03'],
    ['none waits beyond the end of the day', '16:57', '16:55', false, '17:00'],
    ['in the evening each goes at once', '19:01', '19:00', false, '19:01'],
    ['before the office opens each goes at once', '06:59', '06:58', false, '06:59'],
    ['the office opens at seven', '07:00', '06:58', false, '07:08'],
  ])('%s', (_what, now, last, urgent, expected) => {
    const lastPush = last === undefined ? undefined : at('09', last);
    expect(nextPushAt(at('09', now), lastPush, urgent, every)).toBe(at('09', expected));
  });

  it.each([
    ['Friday', '13', '10:10'],
    ['Saturday', '14', '10:03'],
    ['Sunday', '15', '10:03'],
  ])('knows the weekend: %s', (_name, day, expected) => {
    expect(nextPushAt(at(day, '10:03'), at(day, '10:00'), false, every)).toBe(at(day, expected));
  });
});

describe('the wait after failures', () => {
  it('doubles, ends growing at a quarter of an hour, and is spread by up to half', () => {
    expect([1, 2, 3, 20].map((failures) => retryDelay(failures, 1))).toEqual([
      5000,
      10_000,
      20_000,
      15 * minute,
    ]);
    expect(retryDelay(2, 0)).toBe(5000);
  });
});

const https = { PORTAL_REMOTE: 'https://forge.example/kota/isi.git', PORTAL_REMOTE_TOKEN: 'abc' };

describe('the settings', () => {
  it('are none without PORTAL_REMOTE', () => {
    expect(remoteSettings({}, 'main')).toBeUndefined();
  });

  it('carry the token in the environment of git, never in the address', () => {
    const { link } = remoteSettings(https, 'main') ?? {};
    expect(link?.url).toBe(https.PORTAL_REMOTE);
    expect(link?.env['GIT_CONFIG_KEY_0']).toBe('http.extraHeader');
    expect(link?.env['GIT_CONFIG_VALUE_0']).toBe(
      `Authorization: Basic ${btoa('x-access-token:abc')}`,
    );
    expect(link?.env['GIT_ALLOW_PROTOCOL']).toBe('https:http:ssh');
  });

  it('give ssh one key, one list of hosts, and no questions', () => {
    const { link } =
      remoteSettings(
        {
          PORTAL_REMOTE: 'git@forge.example:kota/isi.git',
          PORTAL_REMOTE_KEY: '/etc/portal/kunci deploy',
          PORTAL_REMOTE_KNOWN_HOSTS: '/etc/portal/known_hosts',
        },
        'main',
      ) ?? {};
    expect(link?.env['GIT_SSH_COMMAND']).toContain(
      `'-i' '/etc/portal/kunci deploy' '-o' 'BatchMode=yes' '-o' 'IdentitiesOnly=yes'`,
    );
    expect(link?.env['GIT_SSH_COMMAND']).toContain(`'StrictHostKeyChecking=yes'`);
  });

  it.each([
    [
      'a password in the address',
      { ...https, PORTAL_REMOTE: 'https://a:b@forge.example/x' },
      /kata sandi/,
    ],
    [
      'a user in the address',
      { ...https, PORTAL_REMOTE: 'https://a@forge.example/x' },
      /nama pengguna/,
    ],
    ['a program as address', { PORTAL_REMOTE: 'ext::sh -c id' }, /harus berupa alamat/],
    ['an option as address', { PORTAL_REMOTE: '--upload-pack=id' }, /harus berupa alamat/],
    ['a file as address', { PORTAL_REMOTE: 'file:///srv/isi.git' }, /harus berupa alamat/],
    [
      'http without encryption',
      { ...https, PORTAL_REMOTE: 'http://forge.example/x' },
      /harus berupa/,
    ],
    ['no token', { PORTAL_REMOTE: https.PORTAL_REMOTE }, /PORTAL_REMOTE_TOKEN/],
    ['no key', { PORTAL_REMOTE: 'ssh://git@forge.example/x' }, /PORTAL_REMOTE_KEY/],
    [
      'a key that breaks out of its quotes',
      { PORTAL_REMOTE: 'ssh://git@f.example/x', PORTAL_REMOTE_KEY: "/a';id;'" },
      /PORTAL_REMOTE_KEY/,
    ],
    ['a pace that is no number', { ...https, PORTAL_PUSH_EVERY: 'sering' }, /PORTAL_PUSH_EVERY/],
    ['a short secret', { ...https, PORTAL_REMOTE_HOOK_SECRET: 'pendek' }, /terlalu pendek/],
  ])('refuse %s', (_what, env, words) => {
    expect(() => remoteSettings(env, 'main')).toThrow(words);
  });
});
