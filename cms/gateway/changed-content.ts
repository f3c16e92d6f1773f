import type { Surroundings } from '#guard/check.ts';
import { domainListPath, domainsIn } from '#guard/known-domains.ts';
import { surroundingsOf } from '#guard/surroundings.ts';
import { createMemory } from './git/memory.ts';
import { overlaid } from './git/overlaid.ts';
import type { Repository } from './git/plumbing.ts';
import { readObjects, type Files } from './git/tree.ts';

/** Content that is about to be committed: stored files by blob id, fresh ones by their bytes. */
export type Content = ReadonlyMap<string, string | Uint8Array>;

/** The stored content with changes made; null removes. */
export const withChanges = (
  files: Files,
  changes: ReadonlyMap<string, Uint8Array | string | null>,
): Content => overlaid<string | Uint8Array>(files, changes);

/** The texts at `paths` that are there, by path. */
export const readTexts = async (git: Repository, content: Content, paths: readonly string[]) => {
  const known = paths.flatMap((path) => {
    const held = content.get(path);
    return held === undefined ? [] : [{ path, held }];
  });
  const stored = known.flatMap(({ held }) => (typeof held === 'string' ? [held] : []));
  const read = await readObjects(git, stored);
  const byId = new Map(stored.map((id, index) => [id, read[index]?.bytes]));
  return new Map(
    known.flatMap(({ path, held }) => {
      const bytes = typeof held === 'string' ? byId.get(held) : held;
      return bytes === undefined ? [] : [[path, bytes] as const];
    }),
  );
};

/** The closed vocabularies that a text is judged against. */
export const vocabularies = ['content/topics.yml', 'content/areas.yml'];

type Vocabularies = Pick<Surroundings, 'topics' | 'areas'>;

/** Vocabularies by the blobs that they were read from. */
const knownVocabularies = createMemory<Vocabularies>(8, () => 1);

const vocabulariesIn = (content: Content, texts: ReadonlyMap<string, Uint8Array>): Vocabularies => {
  const held = vocabularies.map((path) => content.get(path) ?? '');
  const name = held.every((id) => typeof id === 'string') ? held.join(' ') : undefined;
  const known = name === undefined ? undefined : knownVocabularies.get(name);
  if (known) return known;
  const { topics, areas } = surroundingsOf([], (path) => {
    const bytes = texts.get(path);
    return bytes && Buffer.from(bytes).toString();
  });
  if (name !== undefined) knownVocabularies.set(name, { topics, areas });
  return { topics, areas };
};

/** The lists of sites that texts of an agency, or of the city, may link. */
export const domainLists = (agency: string | undefined): string[] =>
  [undefined, ...(agency === undefined ? [] : [agency])].map(domainListPath);

/**
 * What a guard may know around a text, from the texts that were read. Contacts are known where `isOfficialContact` tells them:
 * see official-contacts.ts.
 */
export const surroundings = (
  content: Content,
  texts: ReadonlyMap<string, Uint8Array>,
  isOfficialContact: Surroundings['isOfficialContact'] = () => false,
): Surroundings => ({
  ...vocabulariesIn(content, texts),
  isOfficialContact,
  knowsDomain: domainsIn((path) => {
    const bytes = texts.get(path);
    return bytes && Buffer.from(bytes).toString();
  }),
  has: (path) => content.has(path),
  paths: () => content.keys(),
});
