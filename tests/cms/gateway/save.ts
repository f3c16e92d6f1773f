import type { Answer, Browser } from './browser.ts';
import { makeNews, newsPath } from './make-city.ts';

/** What a save may hold besides the text of one news item. */
export interface SaveMore {
  base?: Record<string, string | null>;
  assets?: { path: string; content: string; encoding: string }[];
  options?: Record<string, unknown>;
  newPath?: string;
  slug?: string;
}

/** Saves texts by path, as the editor sends them. */
export const saveTexts = (
  browser: Browser,
  texts: Record<string, string>,
  { base, assets = [], options = {}, newPath, slug = 'x' }: SaveMore = {},
): Promise<Answer> =>
  browser.ask('persistEntry', {
    dataFiles: Object.entries(texts).map(([path, raw]) => ({
      path,
      slug,
      raw,
      ...(newPath && { newPath }),
    })),
    assets,
    base,
    options: {
      collectionName: 'anything',
      commitMessage: 'Update',
      useWorkflow: true,
      hasSubfolders: true,
      ...options,
    },
    cmsLabelPrefix: '',
  });

/** Saves one news item. */
export const saveNews = (
  browser: Browser,
  id: string,
  raw = makeNews(),
  more: SaveMore = {},
): Promise<Answer> => saveTexts(browser, { [newsPath(id)]: raw }, more);

/** The versions of a stored news item, as opening it gives them. */
export const openNews = async (browser: Browser, id: string): Promise<Record<string, string>> =>
  (await browser.ask('getEntry', { path: newsPath(id) })).body.versions;

/** Names the draft of a news item. */
export const draftOf = (id: string): { collection: string; slug: string } => {
  const [agency, slug] = id.split('/');
  return { collection: `news-${agency}`, slug: `${slug}/index` };
};

/** Calls the draft of a news item ready. */
export const makeReady = (publisher: Browser, id: string): Promise<Answer> =>
  publisher.ask('updateUnpublishedEntryStatus', { ...draftOf(id), newStatus: 'pending_publish' });

/** Publishes the draft of a news item. */
export const publishNews = (publisher: Browser, id: string): Promise<Answer> =>
  publisher.ask('publishUnpublishedEntry', draftOf(id));
