import { rename } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from '../../../../cms/gateway/operations/logger.ts';
import { createMetrics, type Metrics } from '../../../../cms/gateway/operations/metrics.ts';
import { openStore, type Store } from '../../../../cms/gateway/store/store.ts';
import { startHarness, type Harness } from '../gateway-harness.ts';

let harness: Harness;
let metrics: Metrics;
let store: Store;
let lines: string[];
let waiting: number;

const token = 'token-untuk-prometheus-saja';

beforeEach(async () => {
  lines = [];
  waiting = 0;
  metrics = createMetrics({ drafts: () => Promise.resolve(7), waiting: () => waiting });
  store = openStore(':memory:');
  harness = await startHarness(undefined, {
    store,
    operations: {
      metrics,
      metricsToken: token,
      log: createLogger(
        'json',
        (line) => lines.push(line),
        () => new Date('2026-03-10T04:00:00Z'),
      ),
    },
  });
});

afterEach(() => harness.end());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(harness.origin + path, { headers });

const events = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>);

describe('health', () => {
  it('is ready while the published content can be read and the store written', async () => {
    const alive = await get('/healthz');
    expect([alive.status, await alive.json()]).toEqual([200, { status: 'ok' }]);
    const ready = await get('/readyz');
    expect(ready.headers.get('Cache-Control')).toBe('no-store');
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { status: 'ready', checks: { published: 'ok', repository: 'ok', store: 'ok' } },
    ]);
  });

  it('is alive but not ready without its repository, and ready again when it is back', async () => {
    await rename(harness.repository, `${harness.repository}.away`);
    const answer = await get('/readyz');
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({
      status: 'not ready',
      checks: { published: 'failed', repository: 'failed', store: 'ok' },
    });
    expect((await get('/healthz')).status).toBe(200);
    expect(events().find(({ event }) => event === 'not ready')).toMatchObject({ level: 'error' });
    await rename(`${harness.repository}.away`, harness.repository);
    expect((await get('/readyz')).status).toBe(200);
  });

  it('is not ready when main points to nothing', async () => {
    await harness.git('update-ref', '-d', 'refs/heads/main');
    const answer = await get('/readyz');
    expect(await answer.json()).toMatchObject({ checks: { published: 'failed' } });
  });

  it('is not ready when the store can no longer be written', async () => {
    store.close();
    const answer = await get('/readyz');
    expect([answer.status, await answer.json()]).toMatchObject([
      503,
      { checks: { store: 'failed', published: 'ok' } },
    ]);
  });
});

describe('metrics', () => {
  it('count requests and refusals, and tell drafts, queue and publish latency', async () => {
    waiting = 3;
    await get('/api/agencies');
    metrics.published({ commit: 'a', state: 'live', waits: [40_000, 100_000] });
    metrics.published({ commit: 'b', state: 'failed', waits: [1000], detail: 'rusak' });
    const text = await (await get('/metrics')).text();
    for (const line of [
      'portal_requests_total{method="GET",status="401"} 1',
      'portal_refusals_total{status="401"} 1',
      'portal_drafts 7',
      'portal_publish_queue_length 3',
      'portal_publish_seconds_bucket{le="60"} 1',
      'portal_publish_seconds_bucket{le="120"} 2',
      'portal_publish_seconds_count 2',
      'portal_publications_total{state="failed"} 1',
      'portal_publication_failed 1',
    ])
      expect(text.split('\n')).toContain(line);
  });

  it('are hidden from what a proxy passes on, unless it brings the token', async () => {
    const forwarded = { 'X-Forwarded-For': '10.0.0.9' };
    expect((await get('/metrics', forwarded)).status).toBe(404);
    expect((await get('/metrics', { Authorization: 'Bearer salah' })).status).toBe(404);
    const withToken = { ...forwarded, Authorization: `Bearer ${token}` };
    expect((await get('/metrics', withToken)).status).toBe(200);
  });

  it('open no row for a method that a stranger makes up', async () => {
    for (const method of ['PROPFIND', 'PATCH'])
      await fetch(`${harness.origin}/api/agencies`, { method });
    const text = await (await get('/metrics')).text();
    expect(text).toContain('portal_requests_total{method="other",status="403"} 2');
    expect(text).not.toContain('PROPFIND');
  });
});

describe('the log', () => {
  it('tells each request with the login, without query, body or cookie', async () => {
    const browser = await harness.as('admin');
    await browser.send('/api/agencies?rahasia=1');
    const request = events().find(({ path }) => path === '/api/agencies');
    expect(request).toEqual({
      time: '2026-03-10T04:00:00.000Z',
      level: 'info',
      event: 'request',
      method: 'GET',
      path: '/api/agencies',
      status: 200,
      ms: expect.any(Number) as number,
      login: expect.stringContaining('@') as string,
    });
    expect(lines.join()).not.toMatch(/rahasia|session=|password/);
  });

  it('masks what in a path is long enough to be a secret', async () => {
    await get(`/undangan/${'a1B2'.repeat(10)}`);
    expect(lines.join()).not.toContain('a1B2a1B2');
    expect(events().at(-1)).toMatchObject({ path: '/undangan/…' });
  });

  it('says nothing of the questions that machines ask all the time', async () => {
    for (const path of ['/healthz', '/readyz', '/metrics']) await get(path);
    expect(lines).toEqual([]);
  });

  it('keeps an event on one line in a terminal, whatever it carries', () => {
    const written: string[] = [];
    const log = createLogger(
      'text',
      (line) => written.push(line),
      () => new Date('2026-03-10T04:00:00Z'),
    );
    log('warn', 'request', { path: '/a\n2026 error forged', login: undefined });
    expect(written).toEqual(['2026-03-10T04:00:00.000Z warn request path=/a ⏎ 2026 error forged']);
  });
});
