import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allowedSigner, ensureSigningKey } from '../../../cms/gateway/git/signing.ts';
import { portal } from '../../../cms/gateway/message.ts';
import { startHarness, type Harness } from './gateway-harness.ts';
import { makeNews, newsPath } from './make-city.ts';
import { makeReady, publishNews, saveNews } from './save.ts';

const run = promisify(execFile);

let gateway: Harness;
let folder: string;
let key: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-keys-'));
  key = join(folder, 'state/signing-key');
  await ensureSigningKey(key);
  gateway = await startHarness(undefined, { signingKey: key });
});
afterAll(async () => {
  await gateway.end();
  await rm(folder, { recursive: true, force: true });
});

const verify = async (commit: string, signer: string): Promise<string> => {
  const signers = join(folder, 'allowed-signers');
  await writeFile(signers, `${signer}\n`);
  const args = ['-c', `gpg.ssh.allowedSignersFile=${signers}`, 'verify-commit', commit];
  return (await run('git', ['--git-dir', gateway.repository, ...args])).stderr;
};

test('the key is made once, and nobody else can read it', async () => {
  const made = await allowedSigner(key, portal.email);
  await ensureSigningKey(key);
  expect(await allowedSigner(key, portal.email)).toBe(made);
  expect((await stat(key)).mode & 0o777).toBe(0o600);
});

test('a save, a change of status and a publish are signed by the gateway', async () => {
  const [penulis, penyunting] = await Promise.all([
    gateway.as('penulis'),
    gateway.as('penyunting'),
  ]);
  const before = gateway.head();
  await saveNews(penulis, 'dinkes/bertanda', makeNews({ title: 'Bertanda' }));
  await makeReady(penyunting, 'dinkes/bertanda');
  expect((await publishNews(penyunting, 'dinkes/bertanda')).status).toBe(200);
  const commits = (await gateway.git('log', '--format=%H', `${before}..main`)).split('\n');
  expect(commits).toHaveLength(3);
  for (const commit of commits)
    expect(await verify(commit, await allowedSigner(key, portal.email))).toContain(
      `Good "git" signature for ${portal.email}`,
    );
});

test('a commit of somebody else, and a key of somebody else, do not pass for the gateway’s', async () => {
  const other = join(folder, 'other-key');
  await ensureSigningKey(other);
  const signed = gateway.head();
  await expect(verify(signed, await allowedSigner(other, portal.email))).rejects.toThrow();
  await gateway.push({ [newsPath('dinkes/imunisasi')]: makeNews({ title: 'Dari luar' }) });
  const foreign = gateway.head();
  await expect(verify(foreign, await allowedSigner(key, portal.email))).rejects.toThrow();
});

test('the repository is sound', async () => {
  expect(await gateway.git('fsck', '--full', '--strict', '--no-dangling')).toBe('');
});
