import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inLanguage } from '#domain/address.ts';
import { followingLines, lostAddresses, lostWords, type Standing } from '#domain/ledger.ts';
import { livingAddresses } from '#domain/living.ts';
import { redirectsFile } from '#domain/redirects.ts';
import { surroundingsOf } from '#guard/surroundings.ts';
import { fileNameImage } from '#model/fields.ts';
import { readText } from '#model/frontmatter.ts';
import { schemaOf } from '#model/kinds.ts';
import { contentPath } from '#model/path.ts';
import type { Redirection } from '#model/redirect.ts';
import { contentPathsIn, isToCome, type KnownLedger } from './ledger.ts';

const inFolder = (content: string, file: string) =>
  path.join(content, path.relative('content', file));

/** The lines of redirects.yml in a folder of content. */
export const readRedirections = (content: string): readonly Redirection[] => {
  const file = inFolder(content, contentPath('redirect', ''));
  return existsSync(file)
    ? schemaOf('redirect', fileNameImage).parse(readText(readFileSync(file, 'utf8'), 'yml').data)
        .items
    : [];
};

/** Which addresses a folder of content will have, by its paths alone. */
export const livingIn = (content: string): ((address: string) => boolean) => {
  const paths = contentPathsIn(content);
  const { topics, areas } = surroundingsOf(paths, (file) =>
    existsSync(inFolder(content, file)) ? readFileSync(inFolder(content, file), 'utf8') : undefined,
  );
  const living = livingAddresses(paths, { topics, areas });
  return (address) => living.has(address);
};

/** Which addresses a built site has; a page needs its English twin. */
export const builtIn = (out: string): ((address: string) => boolean) => {
  const has = (address: string) =>
    existsSync(path.join(out, address.endsWith('/') ? `${address}index.html` : address));
  return (address) => has(address) && (!address.endsWith('/') || has(inLanguage(address, 'en')));
};

/** What a build would lose, one line an address, in words for whoever lost it. */
export const lossesOf = (
  { ledger }: KnownLedger,
  standing: Standing,
  { content, now }: { content: string; now: Date },
): string[] =>
  lostAddresses(ledger, standing)
    .filter((address) => !isToCome(content, ledger.get(address), now))
    .map((address) => lostWords(address, ledger.get(address)));

/** The `_redirects` file of a built site. */
export const redirectsOf = ({ ledger }: KnownLedger, standing: Standing): string =>
  followingLines(ledger, standing)
    .map((line) => `${line}\n`)
    .join('') + redirectsFile(standing.lines);

/** The ledger as a text, one address a line. What waits for its day is not told. */
export const ledgerText = (
  { ledger }: KnownLedger,
  { isThere }: Standing,
  { content, now }: { content: string; now: Date },
): string =>
  [...ledger]
    .filter(([address, file]) => isThere(address) || !isToCome(content, file, now))
    .map(([address]) => `${address}\n`)
    .sort()
    .join('');
