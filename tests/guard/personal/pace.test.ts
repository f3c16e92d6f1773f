import { expect, it } from 'vitest';
import { personalIn } from '#guard/personal/find.ts';

const long = 100_000;

it.each([
  ['spaces behind RT', `rt${' '.repeat(long)}x`],
  ['zeros behind RT', `rt${'0'.repeat(long)}x`],
  ['RT', 'rt '.repeat(long / 3)],
])('a search for data about persons in a long row of %s takes no time', (_name, words) => {
  const start = process.cpuUsage();
  personalIn(words);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000);
});
