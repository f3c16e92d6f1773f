import { vi } from 'vitest';
import { commands } from '../../../../cms/gateway/commands/index.ts';

/** How a command of `npm run cms` ended, and what it said. */
export interface Said {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a command without a program of its own: that one takes longer to start than most commands to work. */
export const runCommand = async (name: string, words: readonly string[]): Promise<Said> => {
  const said = { log: '', error: '' };
  const spies = (['log', 'error'] as const).map((stream) =>
    vi
      .spyOn(console, stream)
      .mockImplementation((line: string) => void (said[stream] += `${line}\n`)),
  );
  try {
    const code = await commands[name]?.run(words);
    return { code: code ?? -1, stdout: said.log, stderr: said.error };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
};
