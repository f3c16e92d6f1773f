import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { attachment } from '#domain/address.ts';
import { formatOf, type FileFacts } from '#domain/files.ts';
import type { Entry } from '#model/entry.ts';
import { isDownload } from '#model/path.ts';
import { all, filePathOf } from './entries.ts';

/** A file that a public entry offers for download. */
export interface Download {
  /** Its address on the portal. */
  address: string;
  /** Where it lies on disk. */
  path: string;
  /** Whose it is. */
  entry: Entry;
}

const folderOf = (entry: Entry): string => {
  const path = filePathOf(entry);
  if (path === undefined) throw new Error(`${entry.kind} ${entry.id} has no file.`);
  return dirname(path);
};

/** The facts of a document's file; undefined where it has none. */
export const fileFactsOf = (document: Entry<'document'>): FileFacts | undefined => {
  const name = document.data.file;
  if (name === undefined) return undefined;
  const bytes = readFileSync(join(folderOf(document), name));
  return {
    address: attachment('document', document.id, name),
    name,
    bytes: bytes.length,
    format: formatOf(name),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
};

const besides = (entry: Entry): string[] =>
  entry.kind === 'document'
    ? [(entry as Entry<'document'>).data.file].filter((name) => name !== undefined)
    : readdirSync(folderOf(entry)).filter(isDownload);

/** Every file that public documents, services and pages offer. */
export const downloads = async (): Promise<Download[]> => {
  const entries: Entry[] = [
    ...(await all('document')),
    ...(await all('service')),
    ...(await all('page')),
  ];
  return entries.flatMap((entry) =>
    besides(entry).map((name) => ({
      address: attachment(entry.kind, entry.id, name),
      path: join(folderOf(entry), name),
      entry,
    })),
  );
};
