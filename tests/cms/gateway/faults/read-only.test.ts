import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeNews } from '../make-city.ts';
import { makeReady, publishNews, saveNews } from '../save.ts';
import { makePlace, type Place } from './gateway-process.ts';

const run = promisify(execFile);

let place: Place;
beforeAll(async () => {
  place = await makePlace();
});
afterAll(() => place.end());

/** Runs a command with mounts of its own, which nobody else sees and which end with it. */
const apart = ['unshare', '--map-root-user', '--mount'] as const;

/** Lays the folder over itself, read-only. */
const cover = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0"';

/** Why nothing can be made read-only on this machine; undefined where it can. */
const obstacle = (): Promise<string | undefined> =>
  run(apart[0], [...apart.slice(1), 'sh', '-c', cover, place.folder]).then(
    () => undefined,
    (error: Error) => `a folder cannot be made read-only here: ${error.message}`,
  );

/** Runs a shell command on the repository as the gateway of the process sees it. */
const asSeenBy = (pid: number, command: string) =>
  run('nsenter', [
    ...['--target', String(pid), '--user', '--mount', '--preserve-credentials'],
    ...['sh', '-c', command, place.repository],
  ]);

const unwritable = /^Server sedang tidak dapat menyimpan, dan tidak ada yang berubah/;

test('on a read-only disk every write is refused in the editor’s words, nothing is lost, and work goes on after it', async ({
  skip,
}) => {
  const reason = await obstacle();
  skip(reason !== undefined, reason);
  const gateway = await place.start(apart);
  const [penulis, penyunting] = await Promise.all([
    gateway.as('penulis'),
    gateway.as('penyunting'),
  ]);
  const { body: first } = await saveNews(penulis, 'dinkes/baca', makeNews({ title: 'Sebelum' }));
  await makeReady(penyunting, 'dinkes/baca');
  const before = await place.refs();

  await asSeenBy(gateway.pid, cover);
  const changed = makeNews({ title: 'Sesudah' });
  const answers = [
    await saveNews(penulis, 'dinkes/baca', changed, { base: first.versions }),
    await saveNews(penulis, 'dinkes/baca-baru', makeNews({ title: 'Baru' })),
    await publishNews(penyunting, 'dinkes/baca'),
  ];
  for (const { status, body } of answers)
    expect([status, body.error]).toEqual([503, expect.stringMatching(unwritable)]);
  const drafts = await penulis.ask<{ status: string }[]>('unpublishedEntries', { bundle: true });
  expect(drafts.body).toMatchObject([{ slug: 'baca/index', status: 'pending_publish' }]);
  expect(await place.refs()).toBe(before);
  await expect(place.git('fsck', '--full', '--strict', '--no-dangling')).resolves.toBe('');

  await asSeenBy(gateway.pid, 'umount "$0"');
  expect((await publishNews(penyunting, 'dinkes/baca')).status).toBe(200);
  const again = await saveNews(penulis, 'dinkes/baca-baru', makeNews({ title: 'Baru' }));
  expect(again.status).toBe(200);
  await gateway.kill();
});
