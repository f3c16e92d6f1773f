import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**'],
          // A process for each file spends more time on loading modules than most files on testing.
          isolate: false,
          // Starting git copies the memory map of the worker: a small one starts it sooner.
          execArgv: ['--max-semi-space-size=4'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Reads the built site in dist/.
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
