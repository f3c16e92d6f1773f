import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { securityTxtFaults } from '#domain/security-txt.ts';

// Watches the security.txt of a site: node scripts/security-txt.ts https://www.palukota.go.id, or a folder.
const place = process.argv[2] ?? 'dist';
const name = '.well-known/security.txt';

const load = async (): Promise<string> => {
  if (!/^https?:/.test(place)) return readFile(path.join(place, name), 'utf8');
  const answer = await fetch(new URL(`/${name}`, place), { signal: AbortSignal.timeout(20_000) });
  if (!answer.ok) throw new Error(`${answer.url} answers with ${answer.status}`);
  return answer.text();
};

const faults = await load().then(
  (text) => securityTxtFaults(text, new Date()),
  (error: unknown) => [String(error)],
);
for (const fault of faults) console.error(fault);
console.log(faults.length > 0 ? `${place}: not sound` : `${place}: sound`);
process.exitCode = faults.length > 0 ? 1 : 0;
