import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Makes sure that `file` holds the SSH key that signs the gateway's commits, and that nobody else can read it. The public
 * key lies beside it, in `<file>.pub`. The key stays outside git.
 */
export const ensureSigningKey = async (file: string): Promise<void> => {
  if (existsSync(file) && existsSync(`${file}.pub`)) {
    await chmod(file, 0o600);
    return;
  }
  if (existsSync(file)) throw new Error(`${file} has no public key beside it: ${file}.pub`);
  await mkdir(dirname(file), { recursive: true });
  await rm(`${file}.pub`, { force: true });
  await run('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'portal', '-f', file]);
};

/** The line by which `gpg.ssh.allowedSignersFile` knows commits of `email` that were signed with the key in `file`. */
export const allowedSigner = async (file: string, email: string): Promise<string> => {
  const [type = '', key = ''] = (await readFile(`${file}.pub`, 'utf8')).trim().split(' ');
  return `${email} namespaces="git" ${type} ${key}`;
};
