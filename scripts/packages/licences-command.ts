import { fileURLToPath } from 'node:url';
import { licenceFaults, licencesOf } from './licences.ts';
import { readPackages } from './lock.ts';

// Lists the packages of the lock file by licence, and fails where nobody has read one.
const { lock } = readPackages(fileURLToPath(new URL('../..', import.meta.url)));
const byCount = [...licencesOf(lock)].sort(([, a], [, b]) => b.length - a.length);
for (const [licence, packages] of byCount)
  console.log(`${licence} (${packages.length}): ${[...new Set(packages)].join(', ')}\n`);
const faults = licenceFaults(lock);
for (const fault of faults) console.error(`Not read yet: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
