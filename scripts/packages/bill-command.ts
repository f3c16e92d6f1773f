import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeBill } from './bill.ts';

// Writes the bill of materials of what runs in service (CycloneDX): npm run sbom, or npm run sbom -- <file>.
const file = process.argv[2] ?? '.portal/sbom.cdx.json';
const bill = makeBill(fileURLToPath(new URL('../..', import.meta.url)));
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
console.log(`${file}: ${bill.components.length} packages`);
