import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { deadEndOf } from '#domain/dead-ends.ts';
import { guardFile } from '#guard/guard.ts';
import { surroundingsOf } from '#guard/surroundings.ts';
import { parseContentPath } from '#model/path.ts';
import { seedPaths, seedPortal } from '../portal-of-content.ts';

const portal = seedPortal();
const around = {
  ...surroundingsOf(seedPaths, (path) =>
    seedPaths.includes(path) ? readFileSync(path, 'utf8') : undefined,
  ),
  deadEndOf: (url: string) => (url.startsWith('/') ? deadEndOf(url, portal) : undefined),
};

/** The texts that link a page of the portal, with their words. */
const linking = seedPaths
  .filter((path) => parseContentPath(path)?.role === 'text')
  .map((path) => [path, readFileSync(path, 'utf8')] as const)
  .filter(([, raw]) => raw.includes('](/'));

test('every link into the portal in the content leads somewhere', async () => {
  const found = await Promise.all(
    linking.map(([path, raw]) => guardFile(path, Buffer.from(raw), around)),
  );
  expect(linking.length).toBeGreaterThan(20);
  expect(found.flat()).toEqual([]);
});

test('the same link with another word is told at its line, and refuses nothing', async () => {
  const [path, raw] = linking.find(([, text]) => text.includes('](/pengaduan/)')) ?? ['', ''];
  const wrong = raw.replace('](/pengaduan/)', '](/aduan/)');
  const line = wrong.split('\n').findIndex((each) => each.includes('](/aduan/)')) + 1;
  expect(await guardFile(path, Buffer.from(wrong), around)).toEqual([
    expect.objectContaining({ guard: 'dead-links', line, field: 'Isi', isNote: true }),
  ]);
  const { deadEndOf: _told, ...silent } = around;
  expect(await guardFile(path, Buffer.from(wrong), silent)).toEqual([]);
});
