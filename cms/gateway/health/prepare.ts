import { existsSync } from 'node:fs';
import { findDrafts } from '../drafts/known-drafts.ts';
import { ensureSigningKey } from '../git/signing.ts';
import { openRepository } from '../git/plumbing.ts';
import { resolve } from '../git/tree.ts';
import { takeLease, type Lease } from './lease.ts';
import { clearLeftovers } from './leftovers.ts';

/** A repository that no gateway can work on. The message is for the operator. */
export class UnfitRepository extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnfitRepository';
  }
}

/** What a start is told. */
export interface Preparation {
  /** The folder of the bare repository. */
  repository: string;
  branch: string;
  /** The file of the key that signs commits; it is made when there is none. */
  signingKey: string;
  log: (line: string) => void;
}

/**
 * Makes a repository fit for one gateway before it listens: takes it for this process, removes what a killed process left,
 * and names drafts that cannot be read. Throws {@link UnfitRepository}.
 */
export const prepareRepository = async ({
  repository,
  branch,
  signingKey,
  log,
}: Preparation): Promise<Lease> => {
  if (!existsSync(repository)) throw new UnfitRepository(`Folder ${repository} tidak ada.`);
  const lease = takeLease(repository);
  if (!lease)
    throw new UnfitRepository(
      `Gerbang lain sedang berjalan di atas ${repository}. Hentikan dahulu yang itu, lalu mulai lagi.`,
    );
  try {
    const cleared = await clearLeftovers(repository);
    if (cleared.length > 0) log(`Sisa proses yang terputus dibersihkan: ${cleared.join(', ')}`);
    const git = openRepository(repository);
    const main = await resolve(git, `refs/heads/${branch}`);
    if (main === undefined)
      throw new UnfitRepository(
        `Cabang "${branch}" di ${repository} tidak ada atau rusak. Isi repositorinya dengan git clone --bare, atau pulihkan dari cadangan.`,
      );
    await ensureSigningKey(signingKey);
    const { broken } = await findDrafts(git, main);
    for (const ref of broken)
      log(`Draf rusak dan tidak ditampilkan; datanya dibiarkan untuk diperiksa: ${ref}`);
    return lease;
  } catch (error) {
    lease.release();
    throw error;
  }
};
