import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ledgerFile } from '#domain/ledger.ts';
import { sourceOf } from '#queries/history/source.ts';
import { ledgerText, readRedirections } from './release/addresses.ts';
import { readLedger, withContent } from './release/ledger.ts';

const heading = `# Setiap alamat yang pernah terbit. Ditulis oleh "npm run addresses"; baris tidak pernah dihapus.
# Halaman boleh pindah atau dihapus bila content/redirects.yml mengatakannya.
`;

const content = path.resolve(process.env['PORTAL_CONTENT'] ?? 'content');
const cache = path.resolve(process.env['PORTAL_CACHE'] ?? 'node_modules/.cache/portal');
const known = await readLedger(content, cache, readRedirections(content), sourceOf(process.env));
if (known.problem !== undefined) console.error(`Riwayat tidak terbaca: ${known.problem}`);
const ledger = withContent(known.ledger, content);
const text = ledgerText(
  { ledger },
  { isThere: () => false, lines: [] },
  { content, now: new Date() },
);
writeFileSync(path.join(content, path.relative('content', ledgerFile)), heading + text);
console.log(`${ledgerFile}: ${ledger.size} alamat`);
