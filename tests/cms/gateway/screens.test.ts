import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMetrics } from '../../../cms/gateway/operations/metrics.ts';
import { Browser } from './browser.ts';
import { startHarness, type Harness } from './gateway-harness.ts';

let gateway: Harness;

beforeAll(async () => {
  gateway = await startHarness(undefined, {
    operations: { metrics: createMetrics({ drafts: () => Promise.resolve(0) }) },
  });
});
afterAll(() => gateway.end());

describe('the editor’s screens', () => {
  test('come with a strict policy, and hashed files may be kept', async () => {
    const page = await new Browser(gateway.origin).send('/');
    expect(page.status).toBe(200);
    expect(page.body).toContain('<title>Editor</title>');
    const policy = page.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-eval');
    expect(page.headers.get('Cache-Control')).toBe('no-cache');
    const script = await new Browser(gateway.origin).send('/assets/app-1234.js');
    expect(script.headers.get('Cache-Control')).toContain('immutable');
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/.git/config',
    '/nothing',
  ])('do not reach %s', async (path) => {
    const { status, body } = await new Browser(gateway.origin).send(path);
    expect(status).toBe(404);
    expect(body).not.toContain('rahasia');
  });
});

const send = async (path: string, method: string) => {
  const { status, headers } = await fetch(`${gateway.origin}${path}`, { method });
  return { status, headers };
};

test.each([
  ['GET', '/', 200],
  ['GET', '/assets/app-1234.js', 200],
  ['GET', '/tidak-ada', 404],
  ['POST', '/', 404],
  ['GET', '/api/sign-in', 200],
  ['GET', '/api/tidak-ada', 404],
  ['GET', '/api/agencies', 401],
  ['POST', '/api/session', 403],
  ['GET', '/healthz', 200],
  ['GET', '/readyz', 200],
  ['GET', '/metrics', 200],
  ['DELETE', '/metrics', 404],
  ['GET', '/masuk/oidc', 404],
  ['POST', '/hooks/push', 404],
])(
  '%s %s, answered with %i, can do nothing in a browser that it need not',
  async (method, path, status) => {
    const { headers, ...answer } = await send(path, method);
    expect(answer.status).toBe(status);
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
    expect(headers.get('Permissions-Policy')).toMatch(/camera=\(\).*geolocation=\(\).*usb=\(\)/);
    const policy = headers.get('Content-Security-Policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-eval');
    // This one speaks plainly on this machine: a browser must not be held to TLS for years.
    expect(headers.has('Strict-Transport-Security')).toBe(false);
  },
);
