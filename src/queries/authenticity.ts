import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { addresses } from '#domain/address.ts';
import {
  hashLists,
  type HashList,
  type Original,
  type OriginalPage,
} from '#domain/authenticity.ts';
import { plainName, plainText } from '#domain/plain-text.ts';
import { isWithdrawn } from '#domain/publication.ts';
import { parseBody, type BodyNode } from '#guard/body/markdown.ts';
import type { Entry } from '#model/entry.ts';
import { readText, type TextExtension } from '#model/frontmatter.ts';
import type { KindName } from '#model/kinds.ts';
import { locales } from '#model/path.ts';
import { all, filePathOf } from './entries.ts';
import { downloads } from './files.ts';

/** The kinds whose texts can be checked: what is sent on from phone to phone. */
const toldKinds = ['notice', 'news'] as const satisfies readonly KindName[];

const hashOf = (value: string | Uint8Array): string =>
  createHash('sha256').update(value).digest('hex');

const pageOf = (entry: Entry): OriginalPage => ({
  address: addresses('id').entry(entry.kind, entry.id),
  title: (entry.data as { title?: string }).title ?? '',
  isWithdrawn: isWithdrawn(entry),
});

/** Where the page begins a new line inside of a paragraph; the source's own lines are none. */
const lineEnd = '\u2028';

const wordsOf = ({ type, value = '', children = [] }: BodyNode): string =>
  type === 'break' ? lineEnd : value + children.map(wordsOf).join('');

const paragraphsOf = (node: BodyNode): string[] =>
  ['paragraph', 'heading', 'tableCell'].includes(node.type)
    ? wordsOf(node).split(lineEnd)
    : (node.children ?? []).flatMap(paragraphsOf);

/** The lines of an entry as its page shows them. */
const linesOf = (entry: Entry): string[] => {
  const file = filePathOf(entry);
  if (file === undefined) return [];
  const extension = path.extname(file).slice(1) as TextExtension;
  const { body } = readText(readFileSync(file, 'utf8'), extension);
  const { title = '', summary = '' } = entry.data as { title?: string; summary?: string };
  return [title, summary, ...paragraphsOf(parseBody(body, extension))]
    .map(plainText)
    .filter((line) => line !== '');
};

const textsOf = async (): Promise<Original[]> => {
  const texts = await Promise.all(
    toldKinds.flatMap((kind) =>
      locales.map(async (locale) =>
        (await all(kind, locale)).filter(({ textLocale }) => textLocale === locale),
      ),
    ),
  );
  return texts.flat().flatMap((entry) =>
    linesOf(entry).map((line) => ({
      kind: 'text' as const,
      hash: hashOf(line),
      page: pageOf(entry),
    })),
  );
};

const filesOf = async (): Promise<Original[]> =>
  (await downloads()).flatMap(({ entry, path: place }) => {
    const page = pageOf(entry);
    return [
      { kind: 'file', hash: hashOf(readFileSync(place)), page },
      { kind: 'name', hash: hashOf(plainName(path.basename(place))), page },
    ];
  });

let known: Promise<Record<string, HashList>> | undefined;

/** The published hashes that begin with each digit. */
export const publishedHashes = (): Promise<Record<string, HashList>> =>
  (known ??= Promise.all([filesOf(), textsOf()]).then((originals) => hashLists(originals.flat())));
