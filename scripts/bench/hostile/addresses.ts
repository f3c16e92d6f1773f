import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Staged } from './stage.ts';

/** An address to visit, and the slugs of the files that can be the cause of what happens there. */
export interface Stop {
  address: string;
  slugs: string[];
}

/** The published files by their path, each with the hash of its bytes. */
export type Hashes = ReadonlyMap<string, string>;

const filesIn = (site: string): string[] =>
  readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(site, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'));

const hashOf = (site: string, file: string): string =>
  createHash('sha256')
    .update(readFileSync(path.join(site, file)))
    .digest('hex');

/** What a site holds, to be compared with another. */
export const hashesOf = (site: string): Hashes =>
  new Map(filesIn(site).map((file) => [file, hashOf(site, file)]));

const addressOf = (file: string): string =>
  `/${file
    .replace(/(?:^|(?<=\/))index\.html$/, '')
    .split('/')
    .map(encodeURIComponent)
    .join('/')}`;

/** Whether a browser shows a file as a page, or it is one that an editor uploaded. */
const isShown = (file: string): boolean => /\.(?:html|xml)$|^berkas\//.test(file);

const slugsIn = (words: string, all: readonly Staged[]): string[] => {
  const named = new Set(words.match(/(?<![\w-])k\d{3,}(?![\w-])/g) ?? []);
  return all.map(({ slug }) => slug).filter((slug) => named.has(slug));
};

/** The addresses that the site's own list of redirects leads away from. */
const redirected = (site: string): string[] =>
  readFileSync(path.join(site, '_redirects'), 'utf8')
    .split('\n')
    .flatMap((line) => /^\/\S*/.exec(line) ?? []);

/** Where entries of their own are seen: at addresses with their slug, and on pages that name it, such as lists. */
export const stopsOfEntries = (site: string, all: readonly Staged[]): Stop[] =>
  filesIn(site)
    .filter(isShown)
    .map((file) => {
      const own = slugsIn(file, all);
      const slugs =
        own.length > 0 ? own : slugsIn(readFileSync(path.join(site, file), 'utf8'), all);
      return { address: addressOf(file), slugs };
    })
    .filter(({ slugs }) => slugs.length > 0);

/** Where one file with a path of its own is seen: whatever differs from the city without it. */
export const stopsOfChange = (site: string, { slug }: Staged, without: Hashes): Stop[] => {
  const changed = filesIn(site).filter((file) => without.get(file) !== hashOf(site, file));
  return [
    ...changed.filter(isShown).map(addressOf),
    ...(changed.includes('_redirects') ? redirected(site) : []),
  ].map((address) => ({ address, slugs: [slug] }));
};
