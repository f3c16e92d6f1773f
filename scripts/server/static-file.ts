import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

/** What a file is, by the end of its name. */
export const types: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.ods': 'application/vnd.oasis.opendocument.spreadsheet',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
};

/** A file of the site, ready to be sent. */
export interface StaticFile {
  bytes: Buffer;
  type: string;
  /** A strong validator: the hash of the content. */
  etag: string;
  modified: Date;
}

/** What a path names in a folder: a file, or a folder whose address lacks its slash. */
export type Found = StaticFile | 'needs-slash' | undefined;

const contentType = (file: string): string =>
  types[path.extname(file).toLowerCase()] ?? 'application/octet-stream';

const statOf = (file: string) => stat(file).catch(() => undefined);

const load = async (file: string, modified: Date): Promise<StaticFile> => {
  const bytes = await readFile(file);
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  return { bytes, type: contentType(file), etag, modified };
};

/** The candidates for an address, in the order in which a host with pretty addresses tries them. */
const candidates = (pathname: string): string[] =>
  pathname.endsWith('/') ? [`${pathname}index.html`] : [pathname, `${pathname}.html`];

/**
 * Finds the file of a decoded path below `directory`, which may be a link that is pointed elsewhere between two
 * calls. Nothing outside of the folder is ever found, neither by `..` nor by a link.
 */
export const findFile = async (directory: string, pathname: string): Promise<Found> => {
  const root = await realpath(directory).catch(() => undefined);
  if (root === undefined || pathname.includes('\0')) return undefined;
  for (const candidate of candidates(pathname)) {
    const file = await realpath(path.join(root, candidate)).catch(() => undefined);
    if (file === undefined || !file.startsWith(root + path.sep)) continue;
    const info = await statOf(file);
    if (info?.isFile()) return load(file, info.mtime);
    if (info?.isDirectory() && (await statOf(path.join(file, 'index.html')))) return 'needs-slash';
  }
  return undefined;
};
