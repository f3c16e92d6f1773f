import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describeFinding } from '#guard/finding.ts';
import { guardTree } from '#guard/tree.ts';

const isFolder = (folder: string) => {
  try {
    return readdirSync(folder).length > 0;
  } catch {
    return false;
  }
};

/** What the guard refuses in a content folder, one Indonesian line a finding, and how many files it read. */
export const guardFolder = async (
  folder: string,
): Promise<{ files: number; findings: string[] }> => {
  if (!isFolder(folder))
    return { files: 0, findings: [`${folder}: folder isi tidak ada atau kosong.`] };
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
    )
    .sort();
  const read = (name: string) => readFileSync(path.join(folder, name.replace(/^content\//, '')));
  const findings = await guardTree(
    files.map((name) => `content/${name}`),
    read,
  );
  return { files: files.length, findings: findings.map(describeFinding) };
};

if (import.meta.main) {
  const { files, findings } = await guardFolder(process.env['PORTAL_CONTENT'] ?? 'content');
  for (const finding of findings) console.error(finding);
  console.log(`${files} files, ${findings.length} findings`);
  process.exitCode = findings.length > 0 ? 1 : 0;
}
