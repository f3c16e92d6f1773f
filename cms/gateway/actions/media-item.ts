import { parseContentPath } from '#model/path.ts';
import type { Draft } from '../drafts/draft.ts';

/** Where the gateway serves pictures and files. */
const mediaRoute = '/api/cms/v1/media';

/** A picture or file as the editor lists it: its bytes come from `url`. With `draft`, as it is in that draft. */
export const mediaItem = (
  path: string,
  id: string,
  size: number,
  draft?: Pick<Draft, 'collection' | 'slug'>,
) => {
  const query = new URLSearchParams({
    path,
    ...(draft && { draft: `${draft.collection}/${draft.slug}` }),
  });
  const url = `${mediaRoute}?${query}`;
  return { id, name: parseContentPath(path)?.file ?? path, path, size, url, displayURL: url };
};
