import { existsSync } from 'node:fs';
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeNews } from '../make-city.ts';
import { makeReady, publishNews, saveNews } from '../save.ts';
import { makePlace, type Place } from './gateway-process.ts';

let place: Place;
beforeAll(async () => {
  place = await makePlace();
});
afterAll(() => place.end());

const leave = async (name: string, text = '', age = 0): Promise<string> => {
  const file = join(place.repository, name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  const then = new Date(Date.now() - age);
  await utimes(file, then, then);
  return file;
};

const hours = 3_600_000;

test('locks and half-written objects of a killed process are cleared at the start', async () => {
  const locks = await Promise.all([
    leave('refs/heads/main.lock'),
    leave('refs/heads/draft/news-dinkes/terkunci.lock'),
    leave('packed-refs.lock'),
    leave('objects/ab/tmp_obj_x1y2z3', 'separuh', 2 * hours),
  ]);
  const fresh = await leave('objects/ab/tmp_obj_segar', 'sedang ditulis');
  const gateway = await place.start();
  expect(locks.filter(existsSync)).toEqual([]);
  expect(existsSync(fresh)).toBe(true);
  expect(gateway.said()).toContain('refs/heads/main.lock');
  const [penulis, penyunting] = await Promise.all([
    gateway.as('penulis'),
    gateway.as('penyunting'),
  ]);
  await saveNews(penulis, 'dinkes/terkunci', makeNews({ title: 'Terkunci' }));
  await makeReady(penyunting, 'dinkes/terkunci');
  expect((await publishNews(penyunting, 'dinkes/terkunci')).status).toBe(200);
  await gateway.kill();
});

test('a lock left behind while the gateway runs is told, and changes nothing', async () => {
  const gateway = await place.start();
  const penulis = await gateway.as('penulis');
  const { body } = await saveNews(penulis, 'dinkes/gembok', makeNews({ title: 'Satu' }));
  const before = await place.refs();
  await leave('refs/heads/draft/news-dinkes/gembok.lock');
  const answer = await saveNews(penulis, 'dinkes/gembok', makeNews({ title: 'Dua' }), {
    base: body.versions,
  });
  expect(answer.status).toBe(503);
  expect(answer.body.error).toMatch(
    /^Server masih mengunci tulisan ini, dan tidak ada yang berubah/,
  );
  expect(await place.refs()).toBe(before);
  await gateway.kill();
});

test('a second gateway on one repository does not start, and a killed one leaves the place free', async () => {
  const first = await place.start();
  await expect(place.start()).rejects.toThrow('Gerbang lain sedang berjalan');
  await first.kill();
  const next = await place.start();
  await next.kill();
});
