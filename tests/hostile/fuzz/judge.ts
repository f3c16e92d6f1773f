import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A file to be judged. */
export interface Question {
  path: string;
  base64: string;
}

/** What the guard said of a file, and what the renderer makes of one that passes. */
export interface Answer {
  passed: boolean;
  /** A crash, or what the page would hold and may not. */
  faults: string[];
  /** Of the processor, so that a machine that does much else counts the same. */
  milliseconds: number;
  /** By how much the file raised the most memory that the process ever had. */
  megabytes: number;
}

/** Judges files in a child process that may die of one. */
export class Judge {
  #child: ChildProcess | undefined;

  #start(): ChildProcess {
    this.#child ??= fork(fileURLToPath(new URL('child.ts', import.meta.url)), {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    return this.#child;
  }

  /** The answer over one file; a child that dies or takes longer than `limit` milliseconds is a fault too. */
  ask(path: string, bytes: Uint8Array, limit = 60_000): Promise<Answer> {
    const child = this.#start();
    return new Promise((resolve) => {
      const end = (answer: Answer) => {
        clearTimeout(timer);
        child.off('exit', died);
        child.off('message', heard);
        resolve(answer);
      };
      const died = (code: number | null, signal: string | null) => {
        this.#child = undefined;
        const fault = `the process died (${signal ?? code})`;
        end({ passed: false, faults: [fault], milliseconds: 0, megabytes: 0 });
      };
      const heard = (answer: unknown) => end(answer as Answer);
      const timer = setTimeout(() => child.kill('SIGKILL'), limit);
      child.once('exit', died);
      child.once('message', heard);
      child.send({ path, base64: Buffer.from(bytes).toString('base64') } satisfies Question);
    });
  }

  close(): void {
    this.#child?.removeAllListeners('exit');
    this.#child?.kill();
    this.#child = undefined;
  }
}
