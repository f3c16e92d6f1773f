import { readFileSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { serve } from '../../../../cms/gateway/commands/serve.ts';
import { makeMachine, type Machine, type Settings } from './serve-process.ts';

let machine: Machine;

beforeAll(async () => {
  machine = await makeMachine();
});
afterAll(() => machine.end());

const origin = 'https://editor.palu.demo';
const fit: Settings = { PORTAL_TRUSTED_PROXIES: '127.0.0.1' };

/** Words for a repository that is not there, which is all that is wrong with them. */
const nowhere = () => ['--repository', join(machine.state, 'tidak-ada')];

/** Starts the command over such a repository, as a program of its own. */
const startWith = (settings: Settings, ...words: string[]) =>
  machine.serve([...nowhere(), ...words], settings);

/** The same without a program of its own: the command, its environment and what it says. */
const startHere = async (settings: Settings, ...words: string[]) => {
  let said = '';
  const hear = (line: unknown) => void (said += `${String(line)}\n`);
  const spies = (['log', 'error'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation(hear),
  );
  const { env } = process;
  process.env = { PATH: env['PATH'], ...settings };
  try {
    return { code: await serve.run([...machine.places, ...nowhere(), ...words]), said };
  } finally {
    process.env = env;
    for (const spy of spies) spy.mockRestore();
  }
};

describe('a gateway that may face the net', () => {
  test.each([
    ['on this machine alone', 'localhost'],
    ['in a container', '::'],
  ])('is started %s, when nothing is wrong with its settings', async (_where, host) => {
    const { code, said } = await startWith(fit, '--origin', origin, '--host', host);
    expect([code, said]).toEqual([1, expect.stringMatching(/^Folder .+ tidak ada\.\n$/)]);
  });

  const secret = 'Zk3vQ9wX7pLm2Rt8Yb5N';
  test.each<[string, Settings, string[], string]>([
    ['plain http', fit, ['--origin', 'http://editor.palu.demo'], '--origin (PORTAL_ORIGIN)'],
    ['no address', fit, ['--origin', ''], '--origin (PORTAL_ORIGIN)'],
    [
      'demo accounts',
      { ...fit, PORTAL_ACCOUNTS: 'demo' },
      ['--origin', origin],
      'PORTAL_ACCOUNTS=',
    ],
    [
      'unknown accounts',
      { ...fit, PORTAL_ACCOUNTS: 'x' },
      ['--origin', origin],
      'PORTAL_ACCOUNTS h',
    ],
    ['no proxy', {}, ['--origin', origin], 'PORTAL_TRUSTED_PROXIES belum diisi'],
    [
      'an empty list of proxies',
      { PORTAL_TRUSTED_PROXIES: ' ' },
      ['--origin', origin],
      'belum diisi',
    ],
    [
      'no list of proxies',
      { PORTAL_TRUSTED_PROXIES: 'none' },
      ['--origin', origin],
      '“none” bukan',
    ],
    [
      'a short client secret',
      { ...fit, PORTAL_OIDC_CLIENT_SECRET: secret.slice(0, 15) },
      ['--origin', origin],
      'PORTAL_OIDC_CLIENT_SECRET terlalu pendek',
    ],
    [
      'a hook secret that is easily guessed',
      { ...fit, PORTAL_REMOTE_HOOK_SECRET: 'abcabcabcabcabcabcabcabc' },
      ['--origin', origin],
      'PORTAL_REMOTE_HOOK_SECRET masih berisi contoh',
    ],
    [
      'a local address that the network reaches',
      {},
      ['--host', '0.0.0.0'],
      '--host 0.0.0.0 membuka gerbang ke jaringan',
    ],
  ])('does not start with %s, and says which setting it is', async (_, settings, words, reason) => {
    const { code, said } = await startHere(settings, ...words);
    expect([code, said]).toEqual([1, expect.stringContaining(reason)]);
    expect(said).not.toContain('    at ');
    expect(said).not.toContain(secret.slice(0, 15));
  });

  test('ends without a stack trace, and with a code that is no success', async () => {
    const { code, said } = await startWith({}, '--origin', origin);
    expect([code, said]).toEqual([
      1,
      expect.stringContaining('PORTAL_TRUSTED_PROXIES belum diisi'),
    ]);
    expect(said).not.toContain('    at ');
  });

  test('does not start with a secret as the example has it', async () => {
    const example = readFileSync('hosting/portal.env.example', 'utf8');
    const secrets = [...example.matchAll(/^#? ?(PORTAL_\w*(?:SECRET|METRICS_TOKEN))=(.+)$/gm)];
    expect(secrets.map(([, name]) => name)).toHaveLength(3);
    for (const [, name = '', value] of secrets) {
      const { code, said } = await startHere({ ...fit, [name]: value }, '--origin', origin);
      expect([code, said]).toEqual([1, expect.stringContaining(`${name} masih berisi contoh`)]);
    }
  });

  test('does not start without the key that signs, and makes none', async () => {
    const away = join(machine.state, 'away');
    await mkdir(away);
    const key = join(machine.state, 'signing-key');
    await rename(key, join(away, 'signing-key'));
    const words = ['--repository', machine.repository, '--origin', origin];
    const { code, said } = await machine.serve(words, fit);
    expect([code, said]).toEqual([1, expect.stringContaining(`Kunci penanda tangan ${key}`)]);
    await rename(join(away, 'signing-key'), key);
  });
});
