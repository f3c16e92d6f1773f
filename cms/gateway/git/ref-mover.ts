import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { createLanes } from './lanes.ts';

/** How a process that moves refs ended before it was done. */
interface MoverEnd {
  code: number | null;
  stderr: string;
  signal: NodeJS.Signals | null;
}

/** How long the process is kept without work, in milliseconds. */
const idleLimit = 30_000;

/** A transaction hangs no longer than this, in milliseconds. */
const patience = 60_000;

const hold = (child: ChildProcessWithoutNullStreams, isBusy: boolean): void => {
  for (const part of [child, child.stdin, child.stdout, child.stderr]) {
    const handle = part as unknown as { ref?: () => void; unref?: () => void };
    if (isBusy) handle.ref?.();
    else handle.unref?.();
  }
};

/**
 * Moves refs through one `git update-ref -z --stdin` that stays for the next transaction; one runs at a time. It takes the
 * transaction's lines and resolves once git has committed them. A process that refuses one ends with it, and the next
 * transaction gets another; `failed` makes the error. An idle process does not hold up the end of the program.
 */
export const createRefMover = (
  launch: () => ChildProcessWithoutNullStreams,
  failed: (end: MoverEnd) => Error,
): ((lines: readonly string[]) => Promise<void>) => {
  const inTurn = createLanes(1);
  let child: ChildProcessWithoutNullStreams | undefined;
  let idle: NodeJS.Timeout | undefined;

  const begin = (): ChildProcessWithoutNullStreams => {
    const started = launch();
    started.stdin.on('error', () => undefined);
    const gone = () => {
      if (child === started) child = undefined;
    };
    return started.on('error', gone).on('close', gone);
  };
  const rest = () => {
    if (child) hold(child, false);
    idle = setTimeout(() => {
      child?.stdin.end();
      child = undefined;
    }, idleLimit).unref();
  };
  const move = (lines: readonly string[]): Promise<void> => {
    clearTimeout(idle);
    const mover = (child ??= begin());
    hold(mover, true);
    return new Promise<void>((resolve, reject) => {
      let [said, stderr] = ['', ''];
      const onAnswer = (chunk: Buffer) => {
        said += chunk.toString();
        if (said.endsWith('commit: ok\n')) settle(resolve);
      };
      const onComplaint = (chunk: Buffer) => (stderr += chunk.toString());
      const onClose = (code: number | null, signal: NodeJS.Signals | null) =>
        settle(() => reject(failed({ code, stderr, signal })));
      const onError = (error: Error) => settle(() => reject(error));
      const late = setTimeout(() => mover.kill('SIGTERM'), patience);
      const settle = (end: () => void) => {
        clearTimeout(late);
        mover.stdout.off('data', onAnswer);
        mover.stderr.off('data', onComplaint);
        mover.off('close', onClose).off('error', onError);
        rest();
        end();
      };
      mover.stdout.on('data', onAnswer);
      mover.stderr.on('data', onComplaint);
      mover.on('close', onClose).on('error', onError);
      mover.stdin.write(['start\0', ...lines, 'prepare\0', 'commit\0'].join(''));
    });
  };
  return (lines) => inTurn(() => move(lines));
};
