import type { ErrorHandler } from 'hono';
import { RefMoved } from '../git/commit.ts';
import { storageTrouble } from '../health/storage-trouble.ts';
import { Refusal } from '../refusal.ts';

const broken =
  'Ada gangguan di server, dan tidak ada yang berubah. Coba lagi; bila terulang, hubungi pengelola portal.';

/** Turns what was thrown into an answer: a refusal speaks for itself; anything else is told to the log alone. */
export const answerProblems =
  (log: (line: string) => void): ErrorHandler =>
  (error, context) => {
    const { method, path } = context.req;
    if (error instanceof Refusal) {
      // The editor asks for drafts, and for a session, to learn that there is none.
      const asked = error.status === 404 || (error.status === 401 && method === 'GET');
      if (!asked)
        log(
          `${method} ${path} refused with ${error.status}: ${error.message.split('\n')[0] ?? ''}`,
        );
      return context.json({ ...error.facts, error: error.message }, error.status);
    }
    if (error instanceof RefMoved) {
      log(`${method} ${path} refused with 409: a ref has moved`);
      return context.json(
        { error: 'Ada perubahan lain pada saat yang sama. Coba sekali lagi.' },
        409,
      );
    }
    log(`${method} ${path} failed: ${error.stack ?? error.message}`);
    const trouble = storageTrouble(error);
    if (trouble) return context.json({ error: trouble.message }, trouble.status);
    return context.json({ error: broken }, 500);
  };
