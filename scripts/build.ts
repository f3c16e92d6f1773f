import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as pagefind from 'pagefind';
import { editor } from '#domain/address.ts';
import { redirectsFile } from '#domain/redirects.ts';
import { fileNameImage } from '#model/fields.ts';
import { readText } from '#model/frontmatter.ts';
import { schemaOf } from '#model/kinds.ts';
import { contentPath } from '#model/path.ts';
import { astroBuild } from './build/astro-build.ts';
import { guardFolder } from './guard-content.ts';
import { journeyWarningsIn } from './journey-warnings.ts';
import { faultsOf } from './site/faults.ts';

/** A reason why the portal cannot be built, in words for whoever wrote the content or the code. */
class BuildError extends Error {}

const project = fileURLToPath(new URL('..', import.meta.url));
const content = process.env['PORTAL_CONTENT'] ?? 'content';
const out = path.resolve(project, process.env['PORTAL_OUT'] ?? 'dist');

const guard = async () => {
  const { files, findings } = await guardFolder(path.resolve(project, content));
  if (findings.length > 0) throw new BuildError(findings.join('\n'));
  console.log(`guard: ${files} content files`);
};

/** Tells of journeys that no longer fit their services. The portal is built all the same: their pages say so too. */
const warnOfJourneys = () => {
  const now = new Date(process.env['PORTAL_NOW'] ?? Date.now());
  for (const line of journeyWarningsIn(path.resolve(project, content), now)) console.warn(line);
};

const buildPages = async () => {
  const { isSound, log } = await astroBuild(project, { isShown: true, isAlone: true });
  if (!isSound) throw new BuildError(log.split('\n').slice(-40).join('\n').trim());
};

/** Writes the moved and gone addresses where the host reads them. */
const writeRedirects = () => {
  const file = path.resolve(
    project,
    content,
    path.relative('content', contentPath('redirect', '')),
  );
  const { items } = existsSync(file)
    ? schemaOf('redirect', fileNameImage).parse(readText(readFileSync(file, 'utf8'), 'yml').data)
    : { items: [] };
  writeFileSync(path.join(out, '_redirects'), redirectsFile(items));
  console.log(`redirects: ${items.length}`);
};

const buildSearch = async () => {
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new BuildError(errors.join('\n'));
  const added = await index.addDirectory({ path: out });
  const written = await index.writeFiles({ outputPath: path.join(out, 'pagefind') });
  await pagefind.close();
  const problems = [...added.errors, ...written.errors];
  if (problems.length > 0) throw new BuildError(problems.join('\n'));
  console.log(`search: ${added.page_count} pages`);
};

/** The pages as a browser reads them. Whatever must not be published ends the build; the publisher keeps the last one. */
const checkPages = async () => {
  const { pages, faults, warnings } = await faultsOf(out, {
    content: path.resolve(project, content),
    editor,
  });
  for (const line of warnings) console.warn(`link: ${line}`);
  if (faults.length > 0) throw new BuildError(faults.slice(0, 40).join('\n'));
  console.log(`checked: ${pages} pages`);
};

const build = async () => {
  await guard();
  warnOfJourneys();
  await buildPages();
  if (!existsSync(path.join(out, 'index.html')))
    throw new BuildError('The build has no home page.');
  writeRedirects();
  // The index is made by another process: there is room beside it.
  await Promise.all([buildSearch(), checkPages()]);
};

try {
  await build();
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
