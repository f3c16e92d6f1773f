import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

type Pair = readonly [secret: string, open: string];

const made = new Map<string, Promise<Pair>>();

const makePair = async (name: string): Promise<Pair> => {
  const folder = await mkdtemp(join(tmpdir(), 'portal-key-'));
  try {
    const file = join(folder, 'key');
    await run('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', file]);
    return await Promise.all([readFile(file, 'utf8'), readFile(`${file}.pub`, 'utf8')]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Puts an SSH key in `file` and its public half beside it: the same key wherever the name is the same. */
export const placeSshKey = async (file: string, name: string): Promise<void> => {
  const making = made.get(name) ?? makePair(name);
  made.set(name, making);
  const [secret, open] = await making;
  await writeFile(file, secret, { mode: 0o600 });
  await writeFile(`${file}.pub`, open);
};
