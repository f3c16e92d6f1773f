import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  manifestFile,
  manifestNamespace,
  signatureFile,
} from '../../cms/publisher/sign-manifest.ts';
import { isSignedBy, signersIn } from '../../cms/signatures/verify.ts';
import { guises } from './asking.ts';

/** What keeps a site from being compared, in words for an operator. */
export class Uncheckable extends Error {}

/** A list that its signature does not vouch for: somebody changed it, or it was published without the key. */
export class Unsigned extends Error {}

/** Where the list comes from: a file, the folder that is looked at, or the site itself. */
export interface Source {
  manifest: string | undefined;
  target: string | URL;
  /** The file of the keys that may sign: allowed signers, or one public key. */
  signers: string | undefined;
}

const readOr = async (file: string): Promise<Buffer> =>
  readFile(file).catch((error: unknown) => {
    throw new Uncheckable(
      `${file} tidak dapat dibaca: ${error instanceof Error ? error.message : String(error)}`,
    );
  });

const fetchOr = async (url: URL): Promise<Buffer> => {
  const options = { headers: guises.reader, signal: AbortSignal.timeout(30_000) };
  const response = await fetch(url, options).catch((error: unknown) => {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new Uncheckable(
      `${url.href} tidak terjawab: ${cause instanceof Error ? cause.message : String(cause)}`,
    );
  });
  if (!response.ok) throw new Uncheckable(`${url.href} dijawab dengan ${response.status}.`);
  return Buffer.from(await response.arrayBuffer());
};

const readPart = ({ manifest, target }: Source, name: string): Promise<Buffer> => {
  if (manifest !== undefined)
    return readOr(
      name === manifestFile ? manifest : `${manifest}${signatureFile.slice(manifestFile.length)}`,
    );
  return target instanceof URL
    ? fetchOr(new URL(`/${name}`, target))
    : readOr(path.join(target, name));
};

/** The list to compare with. Throws {@link Uncheckable} or {@link Unsigned}. */
export const readList = async (source: Source): Promise<string> => {
  const list = await readPart(source, manifestFile);
  if (source.signers === undefined) return list.toString();
  const signers = signersIn((await readOr(source.signers)).toString());
  if (signers.length === 0)
    throw new Uncheckable(`${source.signers} tidak memuat kunci ssh-ed25519.`);
  const signature = await readPart(source, signatureFile).catch(() => Buffer.alloc(0));
  if (!isSignedBy(signers, manifestNamespace, list, signature.toString()))
    throw new Unsigned(
      signature.length === 0
        ? 'Daftar ini tidak ditandatangani.'
        : 'Tanda tangan daftar ini tidak sah.',
    );
  return list.toString();
};
