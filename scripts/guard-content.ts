import { existsSync, lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs';
import path from 'node:path';
import { describeFinding } from '#guard/finding.ts';
import type { TreeFile } from '#guard/paths/tree-file.ts';
import { guardTree } from '#guard/tree.ts';

/** What git would call a file; what it cannot hold at all has no mode. */
const modeOf = (stats: Stats): string => {
  if (stats.isSymbolicLink()) return '120000';
  if (!stats.isFile()) return '000000';
  return (stats.mode & 0o111) === 0 ? '100644' : '100755';
};

/** Every file below a folder. No link is followed. */
const filesBelow = (folder: string, name = 'content'): TreeFile[] =>
  readdirSync(folder)
    .sort()
    .flatMap((child) => {
      const file = path.join(folder, child);
      const stats = lstatSync(file);
      if (stats.isDirectory()) return filesBelow(file, `${name}/${child}`);
      return [{ path: `${name}/${child}`, mode: modeOf(stats), size: stats.size }];
    });

/** What the guard refuses in a content folder, one Indonesian line a finding, and how many files it read. */
export const guardFolder = async (
  folder: string,
): Promise<{ files: number; findings: string[] }> => {
  const files = existsSync(folder) ? filesBelow(folder) : [];
  if (files.length === 0)
    return { files: 0, findings: [`${folder}: folder isi tidak ada atau kosong.`] };
  const read = (name: string) => readFileSync(path.join(folder, name.replace(/^content\//, '')));
  const findings = await guardTree(files, read);
  return { files: files.length, findings: findings.map(describeFinding) };
};

if (import.meta.main) {
  const { files, findings } = await guardFolder(process.env['PORTAL_CONTENT'] ?? 'content');
  for (const finding of findings) console.error(finding);
  console.log(`${files} files, ${findings.length} findings`);
  process.exitCode = findings.length > 0 ? 1 : 0;
}
