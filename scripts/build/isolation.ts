import { spawnSync } from 'node:child_process';

/** A command and its arguments. */
export type Command = readonly [string, ...string[]];

/** Root needs no other user for it, and as another it would lose its right to the files of others. */
const way = (): Command =>
  process.getuid?.() === 0
    ? ['unshare', '--net', '--']
    : ['unshare', '--user', '--map-root-user', '--net', '--'];

/** How a command is run without a network, or why it is not; `asked` is false where nobody could ask the kernel. */
export type Isolation = { prefix: Command } | { refusal: string; asked: boolean };

/** Asks the kernel for a network namespace. It has no route, not even to this machine. */
export const findIsolation = (): Isolation => {
  if (process.platform !== 'linux')
    return { refusal: `${process.platform} has no namespaces`, asked: true };
  const prefix = way();
  const [program, ...args] = prefix;
  const { status, stderr, error } = spawnSync(program, [...args, 'true'], { encoding: 'utf8' });
  if (error) return { refusal: `unshare (util-linux): ${error.message}`, asked: false };
  return status === 0 ? { prefix } : { refusal: stderr.trim(), asked: true };
};
