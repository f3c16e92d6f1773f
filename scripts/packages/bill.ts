import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { packagesOf, readPackages, type Lock } from './lock.ts';

const reference = z.string().min(1);

/** The shape of a CycloneDX bill of materials, as far as its readers rely on it. */
const bill = z
  .looseObject({
    bomFormat: z.literal('CycloneDX'),
    specVersion: z.string().regex(/^1\.[5-9]$/),
    serialNumber: z.string().regex(/^urn:uuid:[0-9a-f-]{36}$/),
    version: z.int().positive(),
    metadata: z.looseObject({
      timestamp: z.iso.datetime(),
      component: z.looseObject({ 'bom-ref': reference, name: z.string(), version: z.string() }),
    }),
    components: z.array(
      z.looseObject({
        'bom-ref': reference,
        type: z.enum(['library', 'application', 'framework']),
        name: z.string().min(1),
        version: z.string().min(1),
        purl: z.string().startsWith('pkg:npm/'),
        hashes: z
          .array(z.object({ alg: z.literal('SHA-512'), content: z.hex().length(128) }))
          .min(1),
      }),
    ),
    dependencies: z.array(
      z.looseObject({ ref: reference, dependsOn: z.array(reference).optional() }),
    ),
  })
  .superRefine(({ metadata, components, dependencies }, context) => {
    const refs = [metadata.component, ...components].map((part) => part['bom-ref']);
    const known = new Set(refs);
    if (known.size < refs.length) context.addIssue('Two parts have one reference.');
    for (const { ref, dependsOn = [] } of dependencies)
      for (const name of [ref, ...dependsOn])
        if (!known.has(name)) context.addIssue(`${name} is depended on and not listed.`);
  });

type Bill = z.output<typeof bill>;

/** Reads a bill of materials; throws where it is none. */
export const readBill = (data: unknown): Bill => bill.parse(data);

/** The bill without the packages that only development needs. */
const inService = (all: Bill, lock: Lock): Bill => {
  const kept = new Set(
    packagesOf(lock)
      .filter(({ dev }) => !dev)
      .map(({ name, version }) => `${name}@${version}`),
  );
  const components = all.components.filter(({ name, version }) => kept.has(`${name}@${version}`));
  const refs = new Set([all.metadata.component, ...components].map((part) => part['bom-ref']));
  const dependencies = all.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map((entry) => ({
      ...entry,
      dependsOn: entry.dependsOn?.filter((ref) => refs.has(ref)) ?? [],
    }));
  return readBill({ ...all, components, dependencies });
};

/**
 * The bill of materials of what runs in service, made by npm from the lock file alone. npm's own `--omit=dev` leaves out
 * what a tool of development needs too, zod for one; so the lock file says what is kept. Old packages of the editor ask for
 * other versions of their neighbours than they get, which npm calls an error unless it leaves peers aside.
 */
export const makeBill = (project: string): Bill => {
  // npm keeps a log and a cache: not in the home of whoever asks.
  const home = mkdtempSync(path.join(tmpdir(), 'portal-bill-'));
  writeFileSync(path.join(home, 'npmrc'), '');
  const form = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application'];
  const text = execFileSync('npm', [...form, '--package-lock-only', '--legacy-peer-deps'], {
    cwd: project,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 ** 2,
    env: {
      ...process.env,
      npm_config_cache: home,
      npm_config_userconfig: path.join(home, 'npmrc'),
    },
  });
  rmSync(home, { recursive: true, force: true });
  return inService(readBill(JSON.parse(text)), readPackages(project).lock);
};
