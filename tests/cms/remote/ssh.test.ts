import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSshForge, type SshForge } from './ssh-forge.ts';
import { makeTwoSides, startSide, type TwoSides } from './two-sides.ts';

let sides: TwoSides;
let forge: SshForge;

beforeAll(async () => {
  sides = await makeTwoSides();
  forge = await startSshForge(sides.there, sides.folder);
});
afterAll(async () => {
  await forge.end();
  await sides.end();
});

const open = (key = forge.key, knownHosts = forge.knownHosts) =>
  startSide(sides.here, {
    PORTAL_REMOTE: forge.url,
    PORTAL_REMOTE_KEY: key,
    PORTAL_REMOTE_KNOWN_HOSTS: knownHosts,
  });

test('commits come in and go out by ssh with the deploy key', async () => {
  const side = open();
  const outside = await sides.commit(sides.there, 'content/luar.txt');
  await side.tick();
  expect(side.incoming).toEqual([outside]);
  const commit = await sides.commit(sides.here, 'content/terbit.txt');
  side.published(commit, false);
  await side.tick();
  expect(await sides.git(sides.there, 'rev-parse', 'main')).toBe(commit);
});

test('a key that the forge does not know is told as such', async () => {
  const state = await open(forge.otherKey).sync();
  expect(state.state).toBe('failed');
  expect(state.problem).toMatch(/menolak kunci atau token/);
});

test('a host with another key is not talked to', async () => {
  const state = await open(forge.key, forge.otherHosts).sync();
  expect(state.state).toBe('failed');
  expect(state.problem).toMatch(/Kunci host/);
});
