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

/** Lets a process and its children write files of at most `size`: with 0, every write fails as on a full disk. */
const limitFiles = (pid: number, size: number | 'unlimited') =>
  run('prlimit', ['--pid', String(pid), `--fsize=${size}:`]);

test('on a full disk every write is refused in the editor’s words, and nothing is lost', async () => {
  const gateway = await place.start();
  const [penulis, penyunting] = await Promise.all([
    gateway.as('penulis'),
    gateway.as('penyunting'),
  ]);
  const { body: first } = await saveNews(penulis, 'dinkes/penuh', makeNews({ title: 'Sebelum' }));
  await makeReady(penyunting, 'dinkes/penuh');
  const before = await place.refs();

  await limitFiles(gateway.pid, 0);
  const answers = [
    await saveNews(penulis, 'dinkes/penuh', makeNews({ title: 'Sesudah' }), {
      base: first.versions,
    }),
    await saveNews(penulis, 'dinkes/penuh-baru', makeNews({ title: 'Baru' })),
    await publishNews(penyunting, 'dinkes/penuh'),
  ];
  for (const { status, body } of answers) {
    expect(body.error).toMatch(/^Server sedang tidak dapat menyimpan, dan tidak ada yang berubah/);
    expect(status).toBe(503);
  }
  expect((await penulis.ask('unpublishedEntries', { bundle: true })).status).toBe(200);
  expect(await place.refs()).toBe(before);
  await expect(place.git('fsck', '--full', '--strict', '--no-dangling')).resolves.toBe('');

  await limitFiles(gateway.pid, 'unlimited');
  expect((await publishNews(penyunting, 'dinkes/penuh')).status).toBe(200);
  const again = await saveNews(penulis, 'dinkes/penuh-baru', makeNews({ title: 'Baru' }));
  expect(again.status).toBe(200);
  await gateway.kill();
});
