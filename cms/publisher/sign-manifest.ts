import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { signMessage } from '../signatures/sign.ts';

/** The list of a built site's files, in its root: one `sha256sum` line a file. */
export const manifestFile = 'MANIFEST.sha256';

/** The list's signature, beside it. */
export const signatureFile = `${manifestFile}.sig`;

/** What a signature of the list is for, so that no other signature of the same key passes for one. */
export const manifestNamespace = 'portal-palu-manifest';

/** Signs the list of the built site in `folder` with the SSH key in `keyFile`; without a key no signature is left there. */
export const signManifest = async (folder: string, keyFile: string | undefined): Promise<void> => {
  const place = path.join(folder, signatureFile);
  await rm(place, { force: true });
  if (keyFile === undefined) return;
  const list = await readFile(path.join(folder, manifestFile));
  await writeFile(place, await signMessage(keyFile, manifestNamespace, list));
};
