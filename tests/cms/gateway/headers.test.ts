import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMetrics } from '../../../cms/gateway/operations/metrics.ts';
import { startHarness, type Harness } from './gateway-harness.ts';

let gateway: Harness;

const send = async (path: string, method: string) => {
  const { status, headers } = await fetch(`${gateway.origin}${path}`, { method });
  return { status, headers };
};

beforeAll(async () => {
  gateway = await startHarness(undefined, {
    operations: { metrics: createMetrics({ drafts: () => Promise.resolve(0) }) },
  });
});
afterAll(() => gateway.end());

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
