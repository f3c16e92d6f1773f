import { defineConfig } from 'vitest/config';

/** Tests that hold much in memory: all content, the editor's app, the hostile files, pictures. */
const large = [
  'tests/architecture.test.ts',
  'tests/cms/{config,data-roundtrip,form,roundtrip}.test.ts',
  'tests/cms/gateway/uploads/*.test.ts',
  'tests/hostile/**/*.test.ts',
];

/** A process for each file spends more time on loading modules than most files on testing. */
const together = { isolate: false };

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          ...together,
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', ...large],
          // Starting git copies the memory map of the worker: a small one starts it sooner.
          execArgv: ['--max-semi-space-size=4'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        // In workers of their own, so that those that start git stay small.
        extends: true,
        test: {
          ...together,
          name: 'large',
          include: large,
          sequence: { groupOrder: 1 },
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Reads the built site in dist/.
        extends: true,
        test: {
          name: 'site',
          sequence: { groupOrder: 2 },
          include: ['tests/site/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
