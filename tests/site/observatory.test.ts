import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPortalServer } from '../../scripts/portal-server.ts';
import { site } from './built-site.ts';
import { serveTls, type TlsServer } from './tls-server.ts';

interface Report {
  scan: { grade: string; score: number; testsFailed: number };
  tests: Record<string, { pass: boolean; result: string }>;
}

let server: TlsServer;

beforeAll(async () => {
  server = await serveTls(await createPortalServer({ directory: site, config: 'netlify.toml' }));
});
afterAll(() => server.end());

it('the portal with the headers of netlify.toml gets an A+ and 130 points from MDN’s observatory', async () => {
  const program = fileURLToPath(
    new URL('scan.js', import.meta.resolve('@mdn/mdn-http-observatory')),
  );
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', './tests/site/no-preload-list.ts', program, `localhost:${server.port}`],
    { env: { ...process.env, NODE_EXTRA_CA_CERTS: server.certificate } },
  );
  const { scan, tests } = JSON.parse(stdout) as Report;
  const failed = Object.entries(tests).filter(([, { pass }]) => !pass);
  expect(failed).toEqual([]);
  expect(scan.grade).toBe('A+');
  expect(scan.score).toBeGreaterThanOrEqual(130);
});
