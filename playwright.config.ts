import { defineConfig } from '@playwright/test';

const port = Number(process.env['SITE_PORT'] ?? 4331);
const browser = process.env['PORTAL_CHROMIUM'];
// Where the test run wants its numbers.
const report = process.env['PORTAL_PLAYWRIGHT_REPORT'];
const isRoot = process.getuid?.() === 0;

/** The tests that start a gateway of their own. */
const ownCity = [
  'accounts-admin',
  'accounts',
  'city-account',
  'keyboard-story',
  'new-sites',
  'phone-story',
  'publishing-screens',
  'refused',
].map((name) => `e2e/${name}.spec.ts`);

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  // A machine of two processors is slow when it builds beside.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ...(report ? [['json', { outputFile: report }] as const] : [])],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'id-ID',
    timezoneId: 'Asia/Makassar',
    // Recording slows every test by a third: ask for it with --trace on.
    trace: 'off',
    launchOptions: {
      args: [
        '--disable-background-networking',
        // A page of a test is gone before a compiler that optimises pays off.
        '--js-flags=--no-opt,--no-maglev',
        ...(isRoot ? ['--no-sandbox'] : []),
      ],
      ...(browser ? { executablePath: browser } : {}),
    },
  },
  projects: [
    { name: 'site', testMatch: 'site/**/*.spec.ts' },
    // One worker: its tests share one running portal.
    {
      name: 'e2e',
      testMatch: 'e2e/**/*.spec.ts',
      testIgnore: ownCity,
      fullyParallel: false,
      workers: 1,
    },
    // Beside them those that run a small city of their own, a city for each worker.
    { name: 'city', testMatch: ownCity, fullyParallel: false, workers: 2 },
  ],
  // The built site in dist/, sent with the headers and redirects of netlify.toml.
  webServer: {
    command: `node scripts/portal-server.ts --port ${port}`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
