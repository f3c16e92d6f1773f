import { appendFileSync, writeSync } from 'node:fs';
import { Worker, isMainThread } from 'node:worker_threads';

/**
 * Loaded into the build by `node --import`. Whatever calls `ran()` while pages are made leaves a line in the file that
 * HOSTILE_TRACE names, and a build that takes more memory than HOSTILE_MEMORY says, in bytes, is ended.
 */
const { HOSTILE_TRACE, HOSTILE_MEMORY } = process.env;

const keepTrace = () =>
  Object.assign(globalThis, {
    ran: (...words: unknown[]) => {
      if (HOSTILE_TRACE !== undefined)
        appendFileSync(HOSTILE_TRACE, `${words.map(String).join(' ')} ${new Error().stack}\0`);
    },
  });

const watchMemory = () =>
  setInterval(() => {
    if (process.memoryUsage.rss() <= Number(HOSTILE_MEMORY)) return;
    writeSync(2, '[ERROR] The build takes more memory than it is given.\n');
    process.kill(process.pid, 'SIGKILL');
  }, 200);

if (isMainThread) {
  keepTrace();
  // A thread of its own watches also while the build's own is busy.
  new Worker(new URL(import.meta.url), { execArgv: [] }).unref();
} else watchMemory();
