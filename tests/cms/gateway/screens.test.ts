import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Browser } from './browser.ts';
import { startHarness, type Harness } from './gateway-harness.ts';

let gateway: Harness;

beforeAll(async () => {
  gateway = await startHarness();
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
