import { fork, type ChildProcess } from 'node:child_process';
import type { Question } from './reader.ts';

/** Milliseconds. */
const longestReading = 20_000;

/**
 * Foretells whether a build with a file will pass, so that those that pass are built together. Only a guess: a build tells.
 * What ends the process that reads ends it alone; the next file is read by a new one.
 */
export class Forecast {
  #reader: ChildProcess | undefined;

  async isGood(question: Question): Promise<boolean> {
    this.#reader ??= fork(new URL('reader.ts', import.meta.url), {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const verdict = await this.#answerOf(this.#reader, question);
    if (verdict === undefined) this.#reader = undefined;
    return verdict ?? false;
  }

  /** Undefined where the reader was lost. */
  #answerOf(reader: ChildProcess, question: Question): Promise<boolean | undefined> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => reader.kill('SIGKILL'), longestReading);
      const end = (verdict?: boolean) => {
        clearTimeout(timer);
        reader.removeAllListeners();
        resolve(verdict);
      };
      reader.once('message', (verdict) => end(verdict === true));
      reader.once('exit', () => end());
      reader.send(question);
    });
  }

  close(): void {
    this.#reader?.kill();
  }
}
