import path from 'node:path';
import { findBrowser } from './test/browser.ts';
import { findNginx } from './test/nginx.ts';
import { endChecks, runCheck, type Check, type Result } from './test/run-check.ts';
import { makeWorkFolder } from './test/work-folder.ts';

/** Two rows of checks that run side by side; within a row one after another. */
const rows: readonly (readonly Check[])[] = [
  [
    { name: 'build', command: ['node', 'scripts/build.ts'] },
    { name: 'formatting', command: ['prettier', '--check', '.'] },
    { name: 'dead code', command: ['knip'] },
    { name: 'code owners', command: ['node', 'scripts/codeowners.ts', '--check'] },
    { name: 'types', command: ['astro', 'check'] },
    { name: 'lint', command: ['eslint', '.'] },
  ],
  [
    {
      name: 'unit and gateway',
      command: ['vitest', 'run', '--project', 'unit', '--project', 'large'],
      count: 'vitest',
    },
  ],
];

/** Checks in a browser and of the built site wait for answers: nothing runs beside them that could starve them. */
const onSite: readonly Check[] = [
  { name: 'built site', command: ['vitest', 'run', '--project', 'site'], count: 'vitest' },
  {
    name: 'site in a browser',
    command: ['playwright', 'test', '--project', 'site'],
    count: 'playwright',
  },
  {
    name: 'end to end',
    command: ['playwright', 'test', '--workers', '3', '--project', 'e2e', '--project', 'city'],
    count: 'playwright',
  },
];

/** The lines of a failed check that are shown. */
const shown = 150;

const report = ({ name }: Check, { passed, failed, seconds, output }: Result) => {
  const count = passed + failed > 1 ? ` ${passed} passed, ${failed} failed` : '';
  console.log(`${failed > 0 ? '✗' : '✓'} ${name}${count} (${seconds} s)`);
  if (failed > 0)
    console.log(output.trimEnd().split('\n').slice(-shown).join('\n').replaceAll(/^/gm, '  │ '));
};

const runRow = async (checks: readonly Check[]): Promise<Result[]> => {
  const results: Result[] = [];
  for (const check of checks) {
    console.log(`… ${check.name}`);
    const result = await runCheck(check);
    report(check, result);
    results.push(result);
  }
  return results;
};

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    endChecks();
    process.exit(1);
  });

const browser = await findBrowser();
if (browser === undefined) {
  console.error(
    'The tests need Chromium. Install it (for example "apt-get install chromium", or "npx playwright install chromium"),' +
      ' or set PORTAL_CHROMIUM to its path.',
  );
  process.exit(1);
}
process.env['PORTAL_CHROMIUM'] = browser;
// What a test needs the built portal for, it need not build again.
process.env['PORTAL_TEST_BUILT'] = '1';
console.log(`Browser: ${browser}`);

if ((await findNginx()) === undefined) {
  console.error('The tests need nginx. Install it (for example "apt-get install nginx-light").');
  process.exit(1);
}

const folder = makeWorkFolder();
process.env['TMPDIR'] = folder;
// Hundreds of programs read the same modules; the first one leaves them compiled to the others.
process.env['NODE_COMPILE_CACHE'] = path.join(folder, 'compiled');

const results = [...(await Promise.all(rows.map(runRow))).flat(), ...(await runRow(onSite))];
const total = (key: 'passed' | 'failed') => results.reduce((sum, result) => sum + result[key], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') > 0 ? 1 : 0;
