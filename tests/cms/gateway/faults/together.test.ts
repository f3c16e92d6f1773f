import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGateway } from '../../../../cms/gateway/app.ts';
import { createDemoAccounts } from '../../../../cms/gateway/demo-accounts.ts';
import { serveGateway, type RunningGateway } from '../../../../cms/gateway/serve.ts';
import { Browser } from '../browser.ts';
import { startHarness, type Harness } from '../gateway-harness.ts';
import { makeNews, newsPath } from '../make-city.ts';
import { password, people } from '../people.ts';
import { makeReady, openNews, publishNews, saveNews } from '../save.ts';

const run = promisify(execFile);

let gateway: Harness;
let second: RunningGateway;
let here: Browser;
let there: Browser;
let penyunting: Browser;

beforeAll(async () => {
  gateway = await startHarness();
  let origin = '';
  second = await serveGateway(
    (own) => {
      origin = own;
      return createGateway({
        repository: gateway.repository,
        accounts: createDemoAccounts(Object.values(people), password),
        origin,
        portalUrl: 'http://127.0.0.1:1',
        adminDir: gateway.repository,
      });
    },
    0,
    '127.0.0.1',
  );
  there = new Browser(origin);
  await there.signIn(people.penulis2.login);
  [here, penyunting] = await Promise.all([gateway.as('penulis'), gateway.as('penyunting')]);
});
afterAll(async () => {
  await second.close();
  await gateway.end();
});

// No lease reaches across machines that share a folder: there, compare-and-swap of refs alone keeps work apart.
test('two gateways that know nothing of each other never overwrite one another', async () => {
  const base = await openNews(here, 'dinkes/imunisasi');
  const answers = await Promise.all([
    saveNews(here, 'dinkes/imunisasi', makeNews({ title: 'Dari sini' }), { base }),
    saveNews(there, 'dinkes/imunisasi', makeNews({ title: 'Dari sana' }), { base }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('what one gateway saves and publishes, the other sees at once', async () => {
  const { body } = await saveNews(here, 'dinkes/berdua', makeNews({ title: 'Berdua' }));
  const next = await saveNews(there, 'dinkes/berdua', makeNews({ title: 'Berlanjut' }), {
    base: body.versions,
  });
  expect(next.status).toBe(200);
  await makeReady(penyunting, 'dinkes/berdua');
  expect((await publishNews(penyunting, 'dinkes/berdua')).status).toBe(200);
  expect((await there.ask('getEntry', { path: newsPath('dinkes/berdua') })).body.data).toContain(
    'Berlanjut',
  );
});

const timesOf = async (range: string): Promise<number[]> =>
  (await gateway.git('log', '--topo-order', '--format=%ct', range)).split('\n').map(Number);

test('after the clock jumped back, no commit is dated before the one it follows', async () => {
  const main = gateway.head();
  const ahead = '@4000000000 +0000';
  const { stdout } = await run(
    'git',
    ['--git-dir', gateway.repository, 'commit-tree', `${main}^{tree}`, '-p', main, '-m', 'Jauh'],
    {
      env: {
        ...process.env,
        GIT_AUTHOR_NAME: 'Pengembang',
        GIT_AUTHOR_EMAIL: 'pengembang@palu.demo',
        GIT_COMMITTER_NAME: 'Pengembang',
        GIT_COMMITTER_EMAIL: 'pengembang@palu.demo',
        GIT_AUTHOR_DATE: ahead,
        GIT_COMMITTER_DATE: ahead,
      },
    },
  );
  await gateway.git('update-ref', 'refs/heads/main', stdout.trim(), main);
  await saveNews(here, 'dinkes/jam', makeNews({ title: 'Jam' }));
  await makeReady(penyunting, 'dinkes/jam');
  expect((await publishNews(penyunting, 'dinkes/jam')).status).toBe(200);
  const times = await timesOf(`${stdout.trim()}..main`);
  expect(times).toHaveLength(3);
  expect(Math.min(...times)).toBeGreaterThanOrEqual(4_000_000_000);
});

test('the repository is sound', async () => {
  expect(await gateway.git('fsck', '--full', '--strict', '--no-dangling')).toBe('');
});
