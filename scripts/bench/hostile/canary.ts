import { appendFileSync } from 'node:fs';

/**
 * Loaded into the build by `node --import`: whatever calls `ran()` while pages are made leaves a line in the file that
 * HOSTILE_TRACE names.
 */
const { HOSTILE_TRACE } = process.env;

Object.assign(globalThis, {
  ran: (...words: unknown[]) => {
    if (HOSTILE_TRACE !== undefined)
      appendFileSync(HOSTILE_TRACE, `${words.map(String).join(' ')} ${new Error().stack}\0`);
  },
});
