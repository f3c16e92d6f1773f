import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { harmless, hostile, type Sample } from '../tests/hostile/corpus.ts';
import { Judge } from './bench/hostile/judge.ts';
import { measure } from './bench/hostile/measure.ts';
import { report } from './bench/hostile/report.ts';
import { findBrowser } from './test/browser.ts';

const { values } = parseArgs({ options: { group: { type: 'string', multiple: true } } });

const isAsked = ({ group }: Sample) => values.group?.includes(group) ?? true;

const project = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(project, '.portal', `bench-hostile-${process.pid}`);

/** Every hostile file, and the texts that the guard lets pass because the pages show them as words. */
const samples: Sample[] = [
  ...hostile(),
  ...harmless().filter(({ group }) => group === 'rendered-safely'),
].filter(isAsked);

const browser = await findBrowser();
if (browser === undefined)
  throw new Error('No Chromium is found. Install one, or set PORTAL_CHROMIUM to its path.');

const judge = new Judge();
const refused = new Set<Sample>();
for (const sample of samples) if (await judge.isRefused(sample)) refused.add(sample);
judge.close();

try {
  const measured = await measure({ project, folder, browser }, samples);
  const { table, isSound } = report(measured, (sample) => refused.has(sample));
  console.log(table);
  process.exitCode = isSound ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
