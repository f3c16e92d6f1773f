import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as pagefind from 'pagefind';
import { editor } from '#domain/address.ts';
import { sourceOf } from '#queries/history/source.ts';
import { astroBuild } from './build/astro-build.ts';
import { guardFolder } from './guard-content.ts';
import { journeyWarningsIn } from './journey-warnings.ts';
import {
  builtIn,
  ledgerText,
  livingIn,
  lossesOf,
  readRedirections,
  redirectsOf,
} from './release/addresses.ts';
import { readLedger, type KnownLedger } from './release/ledger.ts';
import { writeManifest } from './release/manifest.ts';
import { faultsOf } from './site/faults.ts';

/** A reason why the portal cannot be built, in words for whoever wrote the content or the code. */
class BuildError extends Error {}

const project = fileURLToPath(new URL('..', import.meta.url));
const content = path.resolve(project, process.env['PORTAL_CONTENT'] ?? 'content');
const cache = path.resolve(project, process.env['PORTAL_CACHE'] ?? 'node_modules/.cache/portal');
const now = new Date(process.env['PORTAL_NOW'] ?? Date.now());
const out = path.resolve(project, process.env['PORTAL_OUT'] ?? 'dist');

const guard = async () => {
  const { files, findings } = await guardFolder(content);
  if (findings.length > 0) throw new BuildError(findings.join('\n'));
  console.log(`guard: ${files} content files`);
};

/** Tells of journeys that no longer fit their services. The portal is built all the same: their pages say so too. */
const warnOfJourneys = () => {
  for (const line of journeyWarningsIn(content, now)) console.warn(line);
};

const buildPages = async () => {
  const { isSound, log } = await astroBuild(project, { isShown: true, isAlone: true });
  if (!isSound) throw new BuildError(log.split('\n').slice(-40).join('\n').trim());
};

/** Every address that was published at some time, and what redirects.yml says of those without a page. */
const readAddresses = async () => {
  const lines = readRedirections(content);
  const known = await readLedger(content, cache, lines, sourceOf(process.env));
  const { ledger, problem } = known;
  console.log(`addresses: ${ledger.size}`);
  if (problem !== undefined) console.log(`addresses: history not available: ${problem}`);
  return { lines, known };
};

/** No reader of an address that was published finds nothing. */
const refuseLosses = (known: KnownLedger, standing: Parameters<typeof lossesOf>[1]) => {
  const losses = lossesOf(known, standing, { content, now });
  if (losses.length > 0) throw new BuildError(losses.join('\n'));
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
  const { pages, faults, warnings } = await faultsOf(out, { content, editor });
  for (const line of warnings) console.warn(`link: ${line}`);
  if (faults.length > 0) throw new BuildError(faults.slice(0, 40).join('\n'));
  console.log(`checked: ${pages} pages`);
};

const build = async () => {
  await guard();
  warnOfJourneys();
  const { known, lines } = await readAddresses();
  refuseLosses(known, { isThere: livingIn(content), lines });
  await buildPages();
  if (!existsSync(path.join(out, 'index.html')))
    throw new BuildError('The build has no home page.');
  const standing = { isThere: builtIn(out), lines };
  refuseLosses(known, standing);
  writeFileSync(path.join(out, '_redirects'), redirectsOf(known, standing));
  writeFileSync(path.join(out, 'alamat.txt'), ledgerText(known, standing, { content, now }));
  // The index is made by another process: there is room beside it.
  await Promise.all([buildSearch(), checkPages()]);
  console.log(`manifest: ${await writeManifest(out)} files`);
};

try {
  await build();
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
