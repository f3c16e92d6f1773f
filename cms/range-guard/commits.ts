import type { Repository } from '../gateway/git/plumbing.ts';

/** A commit of the range, as far as the rules read it. */
export interface Commit {
  id: string;
  parents: readonly string[];
  tree: string;
  /** The names that the signers' file gives to the key that signed; empty without a good signature. */
  signers: readonly string[];
  /** The author's e-mail in lower case. */
  author: string;
  /** The trailers of the gateway; several of the same name are joined by a comma and so match nothing. */
  user: string;
  action: string;
  status: string;
  /** Who approved a change of the list of accounts. */
  approver: string;
}

// What a forger may write freely comes last, so that it cannot pass for the fields before it.
const format = [
  '%H',
  '%P',
  '%T',
  '%G?',
  '%GS',
  '%ae',
  ...['User', 'Action', 'Status', 'Approver'].map(
    (key) => `%(trailers:key=Portal-${key},valueonly,separator=%x2C)`,
  ),
].join('%x1f');

const fields = 10;

/** A commit that is not written as git writes it. */
export class UnreadableCommit extends Error {
  constructor(id: string) {
    super(`Commit ${id.slice(0, 12)} tidak dapat dibaca: ada tanda yang tidak semestinya.`);
    this.name = 'UnreadableCommit';
  }
}

const readCommit = (record: string): Commit => {
  const parts = record.split('\x1f');
  const [id = '', parents = '', tree = '', mark, signer = '', author = '', ...trailers] = parts;
  if (parts.length !== fields) throw new UnreadableCommit(id);
  const [user = '', action = '', status = '', approver = ''] = trailers.map((text) => text.trim());
  return {
    id,
    parents: parents.split(' ').filter(Boolean),
    tree,
    signers: mark === 'G' ? signer.split(',') : [],
    author: author.toLowerCase(),
    user: user.toLowerCase(),
    action,
    status,
    approver: approver.toLowerCase(),
  };
};

/** The commits that `head` has and `base` has not, newest first. `signersFile` names the keys that count. */
export const readRange = async (
  git: Repository,
  base: string,
  head: string,
  signersFile: string,
): Promise<Commit[]> => {
  const { output } = await git.run([
    '-c',
    `gpg.ssh.allowedSignersFile=${signersFile}`,
    // Only keys of the signers' file count, never a keyring of the machine.
    '-c',
    'gpg.program=false',
    '-c',
    'gpg.x509.program=false',
    'log',
    '--topo-order',
    '-z',
    '--no-show-signature',
    `--format=${format}`,
    head,
    `^${base}`,
    '--',
  ]);
  return output.toString().split('\0').filter(Boolean).map(readCommit);
};
