import { createHash } from 'node:crypto';
import { historyOf, type History } from '#domain/history/history.ts';
import { keep, kept } from './cache.ts';
import { carriedRecord, type Text, type HistoryRecord } from './record.ts';
import { openSource, type HistorySource } from './source.ts';
import { versionsIn } from './versions.ts';

/** The history of a service's promise; `isCut` where what was before it lies elsewhere. */
export type PromiseHistory = History & { isCut: boolean };

/** The histories by the services' ids, or why this build knows none (for the log). */
export type Histories = Record<string, PromiseHistory> | Error;

interface Told {
  head: string;
  /** The names of papers that requirements were compared by. */
  names: string;
  /** `texts` are the texts that were told. */
  services: Record<string, { texts: string; history: PromiseHistory | undefined }>;
}

const hashOf = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');

const tell = (
  texts: readonly Text[],
  root: HistoryRecord['root'],
  papers: ReadonlyMap<string, string>,
): PromiseHistory | undefined => {
  const history = historyOf(
    versionsIn(texts),
    ({ text, evidence = '' }) => text ?? papers.get(evidence) ?? evidence,
  );
  return history && { ...history, isCut: root.isCut && texts[0]?.commit === root.commit };
};

/** Carries on what was told; services without a new text are not told anew. */
const tellOn = (
  { head, root, services }: HistoryRecord,
  papers: ReadonlyMap<string, string>,
  names: string,
  before: Told | undefined,
): Told => ({
  head,
  names,
  services: Object.fromEntries(
    Object.entries(services).map(([id, texts]) => {
      const hash = hashOf([root, texts.map(({ commit, blob }) => [commit, blob])]);
      const known = before?.names === names ? before.services[id] : undefined;
      if (known?.texts === hash) return [id, known];
      return [id, { texts: hash, history: tell(texts, root, papers) }];
    }),
  ),
});

const toldFile = 'promise-histories.json';

const read = async (
  source: HistorySource | undefined,
  cache: string,
  papers: ReadonlyMap<string, string>,
): Promise<Told> => {
  const { git, head } = await openSource(source);
  const names = hashOf([...papers].sort());
  const told = kept<Told>(cache, toldFile);
  if (told?.head === head && told.names === names) return told;
  const record = await carriedRecord(git, head, cache);
  const now = tellOn(record, papers, names, told);
  keep(cache, toldFile, now);
  return now;
};

/** Reads the histories of all services. `cache` is a folder that lives on between builds; `papers` are titles by id. */
export const readHistories = async (
  source: HistorySource | undefined,
  cache: string,
  papers: ReadonlyMap<string, string>,
): Promise<Histories> => {
  try {
    const { services } = await read(source, cache, papers);
    return Object.fromEntries(
      Object.entries(services).flatMap(([id, { history }]) => (history ? [[id, history]] : [])),
    );
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
};
