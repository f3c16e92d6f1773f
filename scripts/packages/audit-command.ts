import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { auditFaults, judgements } from './audit.ts';

// Asks the registry for known holes in the installed packages, and compares with what was judged in docs/advisories.yml.
const project = fileURLToPath(new URL('../..', import.meta.url));
const { stdout } = spawnSync('npm', ['audit', '--json', '--audit'], {
  cwd: project,
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'ignore'],
  maxBuffer: 64 * 1024 ** 2,
});
const known = judgements.parse(parse(readFileSync(`${project}docs/advisories.yml`, 'utf8')));
const answer = JSON.parse(stdout || '{}') as { message?: string };
if ('vulnerabilities' in answer) {
  const faults = auditFaults(answer, known, new Date());
  for (const fault of faults) console.error(fault);
  console.log(`${known.length} judged, ${faults.length} to be decided`);
  process.exitCode = faults.length > 0 ? 1 : 0;
} else {
  console.error(`The registry gave no report: ${answer.message ?? 'npm audit said nothing'}`);
  process.exitCode = 2;
}
