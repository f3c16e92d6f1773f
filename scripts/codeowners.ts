import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { codeownersOf, codeownersPath as file } from '../cms/range-guard/codeowners.ts';
import { readRoster } from '../cms/range-guard/roster.ts';

const run = (): number => {
  const list = 'cms/editors.yml';
  const wanted = codeownersOf(readRoster(existsSync(list) ? readFileSync(list, 'utf8') : ''));
  const found = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (found === wanted) return 0;
  if (process.argv.includes('--check')) {
    console.error(
      `${file} tidak sesuai dengan ${list}. Jalankan "npm run codeowners", lalu simpan hasilnya.`,
    );
    return 1;
  }
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, wanted);
  console.log(`${file} diperbarui.`);
  return 0;
};

if (import.meta.main) process.exitCode = run();
