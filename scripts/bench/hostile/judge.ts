import { fork, type ChildProcess } from 'node:child_process';
import type { Sample } from '../../../tests/hostile/corpus.ts';
import type { Question } from './reader.ts';

/** Milliseconds. */
const longestReading = 20_000;

/**
 * Asks another process about files: hostile ones crash native parsers, at once or some time later. Where it is lost, the next
 * question starts a new one.
 */
export class Judge {
  #reader: ChildProcess | undefined;

  /** Whether the guard refuses a file. */
  async isRefused(sample: Sample): Promise<boolean> {
    for (let again = 0; again < 3; again += 1) {
      const answer = await this.#ask({ about: 'guard', sample });
      if (answer !== undefined) return answer;
    }
    throw new Error(`The guard cannot judge “${sample.name}”.`);
  }

  /** Whether a build with a file will probably pass, so that those that pass are built together. A build tells. */
  async isReadable(sample: Sample): Promise<boolean> {
    return (await this.#ask({ about: 'reading', sample })) ?? false;
  }

  /** Undefined where the reader was lost. */
  async #ask(question: Question): Promise<boolean | undefined> {
    const reader = (this.#reader ??= fork(new URL('reader.ts', import.meta.url), {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    }));
    const timer = setTimeout(() => reader.kill('SIGKILL'), longestReading);
    const answer = await new Promise<boolean | undefined>((resolve) => {
      reader.once('message', (given) => resolve(given === true));
      reader.once('exit', () => resolve(undefined));
      reader.send(question);
    });
    clearTimeout(timer);
    reader.removeAllListeners();
    if (answer === undefined) this.#reader = undefined;
    return answer;
  }

  close(): void {
    this.#reader?.kill();
  }
}
