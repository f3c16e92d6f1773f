import type { Entry } from '#model/entry.ts';
import { all } from '../entries.ts';
import { readHistories, type Histories, type PromiseHistory } from './histories.ts';
import { sourceOf } from './source.ts';

let known: Promise<Histories> | undefined;

const load = async (): Promise<Histories> => {
  const papers = new Map((await all('evidence')).map(({ id, data }) => [id, data.title]));
  const cache = process.env['PORTAL_CACHE'] ?? 'node_modules/.cache/portal';
  const histories = await readHistories(sourceOf(process.env), cache, papers);
  console.log(
    histories instanceof Error
      ? `history: not available: ${histories.message}`
      : `history: ${Object.keys(histories).length} services`,
  );
  return histories;
};

/** What became of a service's promise; undefined where this build cannot know. */
export const promiseHistoryOf = async ({
  id,
}: Entry<'service'>): Promise<PromiseHistory | undefined> => {
  const histories = await (known ??= load());
  return histories instanceof Error ? undefined : histories[id];
};
