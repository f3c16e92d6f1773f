import { execFile } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createGateway } from '../../../cms/gateway/app.ts';
import { createDemoAccounts } from '../../../cms/gateway/demo-accounts.ts';
import { openRepository } from '../../../cms/gateway/git/plumbing.ts';
import { createQueue } from '../../../cms/gateway/queue.ts';
import { openRemote, type OpenRemote } from '../../../cms/gateway/remote/open-remote.ts';
import { remoteSettings } from '../../../cms/gateway/remote/settings.ts';
import { serveGateway, type RunningGateway } from '../../../cms/gateway/serve.ts';
import { Browser } from '../gateway/browser.ts';
import { password, people } from '../gateway/people.ts';
import { startHttpForge, type HttpForge } from './http-forge.ts';
import { makeTwoSides, type TwoSides } from './two-sides.ts';

const run = promisify(execFile);
const token = 'token-rahasia-sekali';
const secret = 'rahasia-webhook-yang-panjang';
let sides: TwoSides;
let forge: HttpForge;
let remote: OpenRemote;
let gateway: RunningGateway;
let origin: string;
let env: Record<string, string>;
const incoming: string[] = [];

beforeAll(async () => {
  sides = await makeTwoSides();
  forge = await startHttpForge(sides.there, token);
  env = {
    PORTAL_REMOTE: forge.url,
    PORTAL_REMOTE_TOKEN: token,
    PORTAL_REMOTE_HOOK_SECRET: secret,
    PORTAL_FETCH_EVERY: '60',
  };
  const settings = remoteSettings(env, 'main');
  if (!settings) throw new Error('there is no remote');
  const queue = createQueue();
  remote = openRemote(settings, {
    git: openRepository(sides.here),
    main: 'refs/heads/main',
    queue,
    onIncoming: (commit) => incoming.push(commit),
    log: () => undefined,
  });
  gateway = await serveGateway(
    (own) => {
      origin = own;
      return createGateway({
        repository: sides.here,
        accounts: createDemoAccounts(Object.values(people), password),
        origin,
        portalUrl: 'http://127.0.0.1:1',
        adminDir: sides.folder,
        queue,
        remote,
      });
    },
    0,
    '127.0.0.1',
  );
});
afterAll(async () => {
  remote.close();
  await gateway.close();
  await forge.end();
  await sides.end();
});

const signIn = async (login: string) => {
  const browser = new Browser(origin);
  await browser.signIn(login);
  return browser;
};

test('a forge that proves itself brings an outside commit in, without cookie or origin', async () => {
  const outside = await sides.commit(sides.there, 'content/luar.txt');
  const body = '{"ref":"refs/heads/main"}';
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  const answer = await fetch(`${origin}/hooks/push`, {
    method: 'POST',
    headers: { 'X-Hub-Signature-256': `sha256=${signature}` },
    body,
  });
  expect(answer.status).toBe(202);
  await vi.waitFor(() => expect(incoming).toContain(outside), { timeout: 20_000 });
  expect(await sides.git(sides.here, 'rev-parse', 'main')).toBe(outside);
});

test('the administrator sees how it stands; nobody else does', async () => {
  await remote.sync();
  const admin = await signIn(people.admin.login);
  const seen = await admin.send('/api/remote');
  expect(seen.status).toBe(200);
  expect(seen.body).toMatchObject({ state: 'same', problem: null, ahead: 0, behind: 0 });
  expect(JSON.stringify(seen.body)).not.toContain(token);
  const press = await signIn(people.humas.login);
  expect((await press.send('/api/remote')).status).toBe(403);
  expect((await fetch(`${origin}/api/remote`)).status).toBe(401);
});

/** Runs `npm run cms -- remote` over the gateway's repository. */
const command = async (...args: string[]) => {
  const words = ['cms/gateway/main.ts', 'remote', '--repository', sides.here, ...args];
  const { PATH } = process.env;
  try {
    const { stdout } = await run(process.execPath, words, { env: { PATH, ...env } });
    return { code: 0, said: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, said: stdout + stderr };
  }
};

test(
  'the command tells of diverged histories, and joins them when asked',
  { timeout: 90_000 },
  async () => {
    const theirs = await sides.commit(sides.there, 'content/sana.txt');
    const mine = await sides.commit(sides.here, 'content/sini.txt');
    const told = await command();
    expect(told.code).toBe(1);
    expect(told.said).toMatch(/Hanya di sini: 1 perubahan. Hanya di sana: 1 perubahan/);
    expect(told.said).not.toContain(token);
    expect(await sides.git(sides.here, 'rev-parse', 'main')).toBe(mine);
    const joined = await command('--gabung');
    expect(joined.said).toMatch(/Sudah digabung/);
    expect(joined.code).toBe(0);
    expect(await sides.git(sides.here, 'rev-parse', 'main^1', 'main^2')).toBe(`${mine}\n${theirs}`);
    expect(await remote.sync()).toMatchObject({ behind: 0 });
  },
);
