import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MdastPluginDefinition } from 'satteri';
import { parseContentPath } from '#model/path.ts';
import type { BodyNode } from '../body/markdown.ts';
import type { Surroundings } from '../check.ts';
import { describeFinding } from '../finding.ts';
import { guardRendered } from '../guard.ts';
import { surroundingsOf } from '../surroundings.ts';

/** The content tree's name in paths, wherever it lies on disk. */
const root = 'content';

const surroundingsIn = (folder: string): Surroundings => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  const paths = new Set(files.map((file) => path.posix.join(root, ...file.split(path.sep))));
  return surroundingsOf(paths, (name) =>
    paths.has(name)
      ? readFileSync(path.join(folder, path.relative(root, name)), 'utf8')
      : undefined,
  );
};

/**
 * The guard inside the renderer: it judges the very tree that becomes a page. It throws on a finding, on a file outside of the
 * content folder, and where the renderer cut data and body apart in another place than the guard.
 */
export const guardPlugin = (folder: string): MdastPluginDefinition => {
  // Vite names a file by the place that a link leads to.
  const real = realpathSync(folder);
  let around: Surroundings | undefined;
  return {
    name: 'guard',
    options: { position: true },
    before: (tree, { fileURL, source }) => {
      const file = fileURL && path.relative(real, realpathSync(fileURLToPath(fileURL)));
      const place = file && parseContentPath(path.posix.join(root, ...file.split(path.sep)));
      if (!fileURL || !place)
        throw new Error(`${fileURL?.href ?? 'Tulisan tanpa berkas'}: ini bukan berkas isi portal.`);
      around ??= surroundingsIn(real);
      const body = { source, root: tree as BodyNode };
      const findings = guardRendered(place, readFileSync(fileURL), body, around);
      if (findings.length > 0) throw new Error(findings.map(describeFinding).join('\n'));
    },
  };
};
