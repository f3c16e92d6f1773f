import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { headOf } from '../../bare-repository.ts';
import { startHttpForge, type HttpForge } from './http-forge.ts';
import { makeTwoSides, startSide, type TwoSides } from './two-sides.ts';

const token = 'token-rahasia-sekali';
let sides: TwoSides;
let forge: HttpForge;

beforeEach(async () => {
  sides = await makeTwoSides();
  forge = await startHttpForge(sides.there, token);
});
afterEach(async () => {
  await forge.end();
  await sides.end();
});

const open = (more: Record<string, string> = {}) =>
  startSide(sides.here, { PORTAL_REMOTE: forge.url, PORTAL_REMOTE_TOKEN: token, ...more });

/** Publishes as the gateway does: moves `main` here, then tells. */
const publish = async (side: ReturnType<typeof open>, path: string, urgent = false) => {
  const commit = await sides.commit(sides.here, path);
  side.published(commit, urgent);
  return commit;
};

test('an outside commit comes in by fast-forward, and is told once', async () => {
  const side = open();
  const outside = await sides.commit(sides.there, 'content/luar.txt');
  await side.tick();
  expect(headOf(sides.here)).toBe(outside);
  expect(side.incoming).toEqual([outside]);
  side.pass(6);
  await side.tick();
  expect(side.incoming).toEqual([outside]);
  expect(side.state()).toMatchObject({ state: 'same', ahead: 0, behind: 0, problem: null });
});

test('what is published goes out, and is no incoming commit', async () => {
  const side = open();
  await side.tick();
  const commit = await publish(side, 'content/terbit.txt');
  await side.tick();
  expect(headOf(sides.there)).toBe(commit);
  expect(side.incoming).toEqual([]);
  expect(side.state()).toMatchObject({ state: 'same', pushedAt: '2026-03-09T02:00:00.000Z' });
});

test(
  'in office hours a second commit waits for its turn; an urgent one takes all with it',
  { timeout: 90_000 },
  async () => {
    const side = open({ PORTAL_PUSH_EVERY: '10' });
    const first = await publish(side, 'content/satu.txt');
    await side.tick();
    side.pass(1);
    await publish(side, 'content/dua.txt');
    await side.tick();
    expect(headOf(sides.there)).toBe(first);
    expect(await side.sync()).toMatchObject({
      state: 'waiting',
      ahead: 1,
      nextPushAt: '2026-03-09T02:10:00.000Z',
    });
    side.pass(1);
    const third = await publish(side, 'content/darurat.txt', true);
    await side.tick();
    expect(headOf(sides.there)).toBe(third);
    side.pass(1);
    const fourth = await publish(side, 'content/empat.txt');
    await side.tick();
    expect(headOf(sides.there)).toBe(third);
    side.pass(9);
    await side.tick();
    expect(headOf(sides.there)).toBe(fourth);
  },
);

test('a remote that is away is asked again, less and less often, until it is back', async () => {
  const side = open();
  await side.tick();
  const commit = await publish(side, 'content/terbit.txt');
  forge.isAway = true;
  await side.tick();
  expect(side.state()).toMatchObject({ state: 'failed', ahead: 1 });
  expect(side.state()?.problem).toMatch(/tidak dapat dihubungi/);
  const failedAt = side.state()?.checkedAt;
  await side.tick();
  expect(side.state()?.checkedAt).toBe(failedAt);
  side.pass(0.1);
  await side.tick();
  expect(side.state()?.checkedAt).not.toBe(failedAt);
  forge.isAway = false;
  side.pass(0.1);
  await side.tick();
  expect(headOf(sides.there)).not.toBe(commit);
  side.pass(0.1);
  await side.tick();
  expect(headOf(sides.there)).toBe(commit);
  expect(side.log.at(-1)).toBe('remote: pulih.');
  expect(side.log.filter((line) => line.includes('tidak dapat dihubungi'))).toHaveLength(1);
});

test('a wrong token is told in words, and stands neither in the log nor in the state', async () => {
  const wrong = 'token-yang-salah-ini';
  const side = open({ PORTAL_REMOTE_TOKEN: wrong });
  const state = await side.sync();
  expect(state).toMatchObject({ state: 'failed' });
  expect(state.problem).toMatch(/menolak kunci atau token/);
  const said = JSON.stringify([state, side.log]);
  expect(said).not.toContain(wrong);
  expect(said).not.toContain(Buffer.from(`x-access-token:${wrong}`).toString('base64'));
});

test('diverged histories are told and left alone, here and there', async () => {
  const side = open();
  await side.tick();
  const [mine, theirs] = [
    await publish(side, 'content/sini.txt'),
    await sides.commit(sides.there, 'content/sana.txt'),
  ];
  await side.tick();
  expect(side.state()).toMatchObject({ state: 'diverged', ahead: 1, behind: 1, remote: theirs });
  expect(side.state()?.problem).toMatch(/--gabung/);
  expect([headOf(sides.here), headOf(sides.there)]).toEqual([mine, theirs]);
  side.pass(6);
  await side.tick();
  expect([headOf(sides.here), headOf(sides.there)]).toEqual([mine, theirs]);
});

test('with PORTAL_REMOTE_JOIN=1 diverged histories become one where they do not collide', async () => {
  const side = open({ PORTAL_REMOTE_JOIN: '1' });
  await side.tick();
  const mine = await publish(side, 'content/sini.txt');
  const theirs = await sides.commit(sides.there, 'content/sana.txt');
  await side.tick();
  const joined = headOf(sides.here);
  expect(headOf(sides.there)).toBe(joined);
  expect(await sides.git(sides.here, 'rev-parse', 'main^1', 'main^2')).toBe(`${mine}\n${theirs}`);
  expect(side.incoming).toEqual([joined]);
});

test('colliding histories are never joined', async () => {
  const side = open({ PORTAL_REMOTE_JOIN: '1' });
  await side.tick();
  const mine = await sides.commit(sides.here, 'content/awal.txt', 'sini');
  const theirs = await sides.commit(sides.there, 'content/awal.txt', 'sana');
  expect((await side.sync()).problem).toContain('content/awal.txt');
  expect([headOf(sides.here), headOf(sides.there)]).toEqual([mine, theirs]);
});

test('a history that was rewritten over there is told, and what it lost is not sent again', async () => {
  const side = open();
  const lost = await publish(side, 'content/terbit.txt');
  await side.tick();
  await sides.git(sides.there, 'update-ref', 'refs/heads/main', `${lost}~1`);
  side.pass(30);
  const state = await side.sync();
  expect(state).toMatchObject({ state: 'diverged' });
  expect(state.problem).toMatch(/ditulis ulang/);
  expect(headOf(sides.there)).not.toBe(lost);
  expect(headOf(sides.here)).toBe(lost);
});

test('a rule of the forge that forbids the push is told, and nothing is lost', async () => {
  const side = open();
  const hook = `${sides.there}/hooks/pre-receive`;
  await mkdir(`${sides.there}/hooks`);
  await writeFile(hook, '#!/bin/sh\necho cabang dilindungi >&2\nexit 1\n');
  await chmod(hook, 0o755);
  const commit = await publish(side, 'content/terbit.txt');
  await side.tick();
  expect(side.state()).toMatchObject({ state: 'failed', ahead: 1, local: commit });
  expect(side.state()?.problem).toMatch(/perlindungan cabang/);
});

test('an empty repository elsewhere gets the whole branch', async () => {
  const side = open();
  await sides.git(sides.there, 'update-ref', '-d', 'refs/heads/main');
  expect(await side.sync()).toMatchObject({ state: 'same' });
  expect(headOf(sides.there)).toBe(headOf(sides.here));
});

test('before a write the remote is asked, unless it just was', async () => {
  const side = open();
  await side.freshen();
  const outside = await sides.commit(sides.there, 'content/luar.txt');
  await side.freshen();
  expect(headOf(sides.here)).not.toBe(outside);
  side.pass(1);
  await side.freshen();
  // A busy machine may need longer than a write waits.
  await vi.waitFor(() => expect(headOf(sides.here)).toBe(outside), 20_000);
});
