import { cutMark } from '#domain/history/history.ts';
import { FrontmatterError, readText } from '#model/frontmatter.ts';
import { promisedFields } from '#model/standard/promise.ts';
import { readBlobs } from './blobs.ts';
import { keep, kept } from './cache.ts';
import type { Git } from './git.ts';
import { publicationsSince, touchesOf, type Publication, type Touch } from './publications.ts';

/** A published text of a service: its promised fields as they were written. */
export interface Text {
  /** When it was published, in seconds since 1970, and by which commit. */
  time: number;
  commit: string;
  /** Its object's id. */
  blob: string;
  data: Record<string, unknown>;
}

/** The published texts of all services, by id, oldest first, down from one publication. Texts that promise the same are one. */
export interface HistoryRecord {
  head: string;
  /** The commit with which the repository begins, and whether it is a copy of content whose history lies elsewhere. */
  root: { commit: string; isCut: boolean };
  services: Record<string, Text[]>;
}

/** The promised fields of a text; undefined where it cannot be read. */
const promisedIn = (raw: string): Record<string, unknown> | undefined => {
  try {
    const { data } = readText(raw, 'mdx');
    return Object.fromEntries(
      promisedFields.flatMap((field) => (field in data ? [[field, data[field]]] : [])),
    );
  } catch (error) {
    if (error instanceof FrontmatterError) return undefined;
    throw error;
  }
};

/** Which texts go on under another id. Renames of one publication do not see each other. */
const rename = (services: Map<string, Text[]>, touches: readonly Touch[]) => {
  const moves = touches.flatMap(({ renamed, service }) =>
    renamed === undefined ? [] : [{ renamed, service, texts: services.get(renamed) ?? [] }],
  );
  for (const { renamed } of moves) services.delete(renamed);
  for (const { service, texts } of moves) services.set(service, texts);
};

const byPublication = (touches: readonly Touch[]): Touch[][] => {
  const groups = new Map<string, Touch[]>();
  for (const touch of touches) {
    const group = groups.get(touch.publication.id) ?? [];
    group.push(touch);
    groups.set(touch.publication.id, group);
  }
  return [...groups.values()];
};

/** Reads each text once, and gives the promised fields by the blob's id. */
const readTexts = async (git: Git, touches: readonly Touch[]) => {
  const ids = [...new Set(touches.flatMap(({ blob }) => blob ?? []))];
  const found = new Map<string, Record<string, unknown>>();
  const same = new Map<string, Record<string, unknown> | undefined>();
  await readBlobs(git, ids, (text, index) => {
    // A text whose frontmatter was read before, as of another body, is not read again.
    const frontmatter = text.slice(0, text.indexOf('\n---', 3) + 4);
    if (!same.has(frontmatter)) same.set(frontmatter, promisedIn(text));
    const data = same.get(frontmatter);
    if (data !== undefined) found.set(ids[index] ?? '', data);
  });
  return found;
};

const rootOf = async (git: Git, first: Publication | undefined): Promise<HistoryRecord['root']> => {
  if (first === undefined) throw new Error('there is no commit');
  const message = (await git.run(['cat-file', 'commit', first.id])).toString();
  return { commit: first.id, isCut: message.split('\n').includes(cutMark) };
};

/** Carries a record on to `head`, or makes it from the beginning where none is given or `head` does not follow it. */
const readRecord = async (
  git: Git,
  head: string,
  known?: HistoryRecord,
): Promise<HistoryRecord> => {
  const since = known && (await publicationsSince(git, head, known.head).catch(() => undefined));
  const base = since && known;
  const publications = since ?? (await publicationsSince(git, head, undefined)) ?? [];
  const touches = await touchesOf(git, publications);
  const texts = await readTexts(git, touches);
  const services = new Map(Object.entries(base?.services ?? {}));
  for (const group of byPublication(touches)) {
    rename(services, group);
    for (const { service, blob = '', publication } of group) {
      const data = texts.get(blob);
      const before = services.get(service) ?? [];
      if (data && JSON.stringify(before.at(-1)?.data) !== JSON.stringify(data))
        services.set(service, [
          ...before,
          { time: publication.time, commit: publication.id, blob, data },
        ]);
    }
  }
  return {
    head,
    root: base?.root ?? (await rootOf(git, publications[0])),
    services: Object.fromEntries(services),
  };
};

const recordFile = 'promise-texts.json';

/** The record at `head`, carried on from the one that an earlier build kept in `cache`, and kept there for the next. */
export const carriedRecord = async (
  git: Git,
  head: string,
  cache: string,
): Promise<HistoryRecord> => {
  const known = kept<HistoryRecord>(cache, recordFile);
  if (known?.head === head) return known;
  const record = await readRecord(git, head, known);
  keep(cache, recordFile, record);
  return record;
};
