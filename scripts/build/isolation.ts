import { spawnSync } from 'node:child_process';

/** A command and its arguments. */
export type Command = readonly [string, ...string[]];

/** A namespace of one's own needs no rights where the kernel lets everybody have one; root needs no other user. */
const ways: readonly Command[] = [
  ['unshare', '--user', '--map-root-user', '--net', '--'],
  ['unshare', '--net', '--'],
];

/** How a command is run without a network, or in the system's words why the kernel does not allow it. */
export type Isolation = { prefix: Command } | { refusal: string };

/** Asks the kernel. Throws where nobody asked it, because a tool is missing: that is no reason to go without. */
export const findIsolation = (): Isolation => {
  if (process.platform !== 'linux') return { refusal: `${process.platform} has no namespaces` };
  let refusal = '';
  for (const prefix of ways) {
    const [program, ...args] = prefix;
    const { status, stderr, error } = spawnSync(program, [...args, 'true'], { encoding: 'utf8' });
    if (error) throw new Error(`unshare (util-linux) is needed: ${error.message}`);
    if (status === 0) return { prefix };
    refusal = stderr.trim();
  }
  return { refusal };
};

/** The command in a network namespace without a route, where the kernel allows one; else as it is. */
export const withoutNetwork = (command: Command): Command => {
  const isolation = findIsolation();
  return 'prefix' in isolation ? [...isolation.prefix, ...command] : command;
};
