import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as pagefind from 'pagefind';
import { sourceOf } from '#queries/history/source.ts';
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

/** A reason why the portal cannot be built, in words for whoever wrote the content or the code. */
class BuildError extends Error {}

const project = fileURLToPath(new URL('..', import.meta.url));
const content = path.resolve(project, process.env['PORTAL_CONTENT'] ?? 'content');
const cache = path.resolve(project, process.env['PORTAL_CACHE'] ?? 'node_modules/.cache/portal');
const now = new Date(process.env['PORTAL_NOW'] ?? Date.now());
const out = path.resolve(project, process.env['PORTAL_OUT'] ?? 'dist');

const guard = () => {
  const { files, findings } = guardFolder(content);
  if (findings.length > 0) throw new BuildError(findings.join('\n'));
  console.log(`guard: ${files} content files`);
};

/** Tells of journeys that no longer fit their services. The portal is built all the same: their pages say so too. */
const warnOfJourneys = () => {
  for (const line of journeyWarningsIn(content, now)) console.warn(line);
};

/** Runs `astro build`. An error that Astro only logs fails the build too: it would publish an empty page. */
const buildPages = () =>
  new Promise<void>((resolve, reject) => {
    const astro = path.join(project, 'node_modules/astro/bin/astro.mjs');
    const child = spawn(process.execPath, [astro, 'build'], {
      cwd: project,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...withoutKey(), ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0', NO_COLOR: '1' },
    });
    let log = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        log += text;
        process.stdout.write(text);
      });
    for (const signal of ['SIGTERM', 'SIGINT'] as const)
      process.once(signal, () => {
        child.kill(signal);
        process.exit(1);
      });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0 && !log.includes('[ERROR]')) resolve();
      else reject(new BuildError(log.split('\n').slice(-40).join('\n').trim()));
    });
  });

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

/** What the build reads of its surroundings: the key that signs is none of its business. */
const withoutKey = (): NodeJS.ProcessEnv => {
  const { PORTAL_MANIFEST_KEY: _key, ...others } = process.env;
  return others;
};

const build = async () => {
  guard();
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
  await buildSearch();
  console.log(`manifest: ${await writeManifest(out)} files`);
};

try {
  await build();
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
