import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { runBuild } from '../../cms/publisher/build.ts';

const projectDir = mkdtempSync(path.join(tmpdir(), 'portal-build-'));

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(projectDir, { recursive: true, force: true });
});

test('a build knows where it reads and writes, and none of the gateway’s secrets', async () => {
  vi.stubEnv('PORTAL_REMOTE_TOKEN', 'rahasia');
  vi.stubEnv('PORTAL_OIDC_CLIENT_SECRET', 'rahasia');
  vi.stubEnv('PORTAL_SITE', 'https://www.palukota.go.id');
  mkdirSync(path.join(projectDir, 'scripts'));
  writeFileSync(
    path.join(projectDir, 'scripts/build.ts'),
    `console.log(Object.keys(process.env).filter((name) => name.startsWith('PORTAL_')).sort().join());
    console.log(process.env.PORTAL_HISTORY_GIT, process.env.PORTAL_HISTORY_COMMIT);`,
  );
  const said: string[] = [];
  const problem = await runBuild({
    projectDir,
    contentDir: path.join(projectDir, 'content'),
    outDir: path.join(projectDir, 'dist'),
    cacheDir: path.join(projectDir, 'cache'),
    history: { repository: path.join(projectDir, 'content.git'), commit: 'abc' },
    log: (line) => said.push(line),
    signal: new AbortController().signal,
  });
  expect(problem).toBeUndefined();
  expect(said).toEqual([
    'PORTAL_CACHE,PORTAL_CONTENT,PORTAL_HISTORY_COMMIT,PORTAL_HISTORY_GIT,PORTAL_OUT,PORTAL_SITE',
    `${path.join(projectDir, 'content.git')} abc`,
  ]);
});
