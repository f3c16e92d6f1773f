import { rmSync } from 'node:fs';
import process from 'node:process';
import { buildTwice } from './build/twice.ts';

// Builds the whole portal twice and compares every file; the first build has no network.
const folder = '.portal/twice';
const { different, files, refusal } = buildTwice({
  folder,
  now: process.env['PORTAL_NOW'] ?? new Date().toISOString(),
});
if (refusal !== undefined) console.warn(`Built beside the network, the kernel refuses: ${refusal}`);
if (different.length > 0) {
  console.error(different.join('\n'));
  console.error(`${different.length} of ${files} files differ; both builds are in ${folder}.`);
  process.exitCode = 1;
} else {
  rmSync(folder, { recursive: true, force: true });
  console.log(`${files} files, the same in both builds`);
}
