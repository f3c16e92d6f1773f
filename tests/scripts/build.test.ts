import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { buildEnvironment } from '../../scripts/build/environment.ts';
import { differenceOf } from '../../scripts/build/twice.ts';

it('the renderer is given what it reads, and no secret of the host, the forge or the gateway', () => {
  const secrets = {
    NETLIFY_AUTH_TOKEN: 'rahasia',
    GITHUB_TOKEN: 'rahasia',
    GIT_ASKPASS: '/bin/rahasia',
    SSH_AUTH_SOCK: '/tmp/agent',
    PORTAL_REMOTE_TOKEN: 'rahasia',
    PORTAL_OIDC_CLIENT_SECRET: 'rahasia',
  };
  const read = { PATH: '/bin', PORTAL_CONTENT: 'content', PORTAL_NOW: '2026-03-10T12:00:00Z' };
  expect(buildEnvironment({ ...read, ...secrets })).toEqual(read);
  const fetching = { ...read, PORTAL_HISTORY_FETCH: '1' };
  expect(buildEnvironment({ ...fetching, ...secrets })).toEqual({
    ...fetching,
    GIT_ASKPASS: '/bin/rahasia',
    SSH_AUTH_SOCK: '/tmp/agent',
  });
});

it('two folders are compared by every byte of every file, hidden ones too', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'portal-twice-'));
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  for (const side of ['a', 'b']) write(`${side}/sama/index.html`, 'sama');
  const compared = () => differenceOf(path.join(folder, 'a'), path.join(folder, 'b'));
  expect(compared()).toEqual({ different: [], files: 1 });
  write('a/beda.css', 'a{}');
  write('b/beda.css', 'a{} ');
  write('a/.tersembunyi', 'x');
  write('b/hanya/b.html', 'x');
  expect(compared()).toEqual({
    different: ['.tersembunyi', 'beda.css', 'hanya/b.html'],
    files: 4,
  });
  rmSync(folder, { recursive: true, force: true });
});
