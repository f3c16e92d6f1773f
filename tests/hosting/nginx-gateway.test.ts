import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { trustedProxies } from '../../cms/gateway/http/client-address.ts';
import { createMetrics } from '../../cms/gateway/operations/metrics.ts';
import { openStore } from '../../cms/gateway/store/store.ts';
import { startHarness, type Harness } from '../cms/gateway/gateway-harness.ts';
import { password, people } from '../cms/gateway/people.ts';
import { startNginx, type RunningNginx } from './running-nginx.ts';

const editor = 'editor.palukota.go.id';
const site = mkdtempSync(path.join(tmpdir(), 'portal-site-'));
const store = openStore(':memory:');
let gateway: Harness;
let nginx: RunningNginx;

beforeAll(async () => {
  mkdirSync(path.join(site, 'berita'));
  writeFileSync(path.join(site, 'index.html'), 'portal');
  writeFileSync(path.join(site, '_redirects'), '');
  gateway = await startHarness(undefined, {
    origin: `https://${editor}`,
    store,
    trustedProxies: trustedProxies('127.0.0.1'),
    operations: { metrics: createMetrics({ drafts: () => Promise.resolve(0) }) },
  });
  nginx = await startNginx(site, gateway.origin);
});

afterAll(async () => {
  await nginx.end();
  await gateway.end();
  rmSync(site, { recursive: true, force: true });
});

const own = {
  Origin: `https://${editor}`,
  'X-Portal-Request': '1',
  'Content-Type': 'application/json',
};

const post = (target: string, body: unknown, headers: Record<string, string> = {}) =>
  nginx.ask(
    editor,
    target,
    { method: 'POST', headers: { ...own, ...headers } },
    JSON.stringify(body),
  );

it('shows the editor on its own host, with the gateway’s own policy', async () => {
  const { status, headers, body } = await nginx.ask(editor, '/');
  expect([status, body.toString()]).toEqual([200, expect.stringContaining('<title>Editor')]);
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['strict-transport-security']).toContain('max-age=');
});

it('cuts off a body that is too large; its own answers, as the gateway’s, say once that they run nothing', async () => {
  const tooLarge = await post('/api/cms/v1', { params: 'a'.repeat(25 * 1024 ** 2) });
  const answers = [
    tooLarge,
    await nginx.ask(editor, '/metrics'),
    await nginx.ask(editor, '/api/x'),
  ];
  expect(answers.map(({ status }) => status)).toEqual([413, 404, 404]);
  for (const { headers } of answers) {
    // Node joins a header that is sent twice by a comma.
    expect(headers['strict-transport-security']).toMatch(/^max-age=\d+; [^,]*$/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; [^,]*$/);
  }
});

it('lets an editor sign in and work, by a cookie of this host alone', async () => {
  const signedIn = await post('/api/session', { login: people.admin.login, password });
  expect(signedIn.status).toBe(200);
  const cookie = String(signedIn.headers['set-cookie']);
  expect(cookie).toMatch(/^__Host-portal-session=.*HttpOnly.*Secure.*SameSite=Strict/);
  const asked = await post(
    '/api/cms/v1',
    { action: 'unpublishedEntries', params: {} },
    { Cookie: cookie.split(';')[0] ?? '' },
  );
  expect([asked.status, JSON.parse(asked.body.toString())]).toEqual([200, []]);
});

it('tells the gateway where a request comes from, whatever that says of itself', async () => {
  const headers = { ...own, 'X-Forwarded-For': '203.0.113.9' };
  const body = JSON.stringify({ login: people.admin.login, password: 'salah' });
  const options = { method: 'POST', headers, localAddress: '127.0.0.2' };
  expect((await nginx.ask(editor, '/api/session', options, body)).status).toBe(401);
  const logged = store.prepare('SELECT address FROM door_log ORDER BY id DESC LIMIT 1').get();
  expect(logged).toEqual({ address: '127.0.0.2' });
});

it('refuses what another site sends through the reader’s browser', async () => {
  const answer = await post(
    '/api/session',
    { login: people.admin.login, password },
    { Origin: 'https://www.palukota.go.id' },
  );
  expect(answer.status).toBe(403);
});

it('keeps health and numbers on the machine', async () => {
  for (const target of ['/healthz', '/readyz', '/metrics'])
    expect((await nginx.ask(editor, target)).status).toBe(404);
  expect((await fetch(`${gateway.origin}/metrics`)).status).toBe(200);
});

it('serves nothing of the editor on the portal’s host', async () => {
  const portal = await nginx.ask('www.palukota.go.id', '/');
  expect(portal.body.toString()).toBe('portal');
  expect((await nginx.ask('www.palukota.go.id', '/api/session')).status).toBe(404);
});
