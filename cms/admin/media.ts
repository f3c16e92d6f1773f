/** A picture or file beside an entry; its bytes come from `url`. */
export interface MediaItem {
  id: string;
  name: string;
  path: string;
  size: number;
  url: string;
  displayURL: string;
}

/** Where the gateway serves pictures and files. */
export const mediaRoute = '/api/cms/v1/media';

/** The published picture or file at a content path. */
export const mediaOf = (path: string): MediaItem => {
  const url = `${mediaRoute}?${new URLSearchParams({ path })}`;
  return {
    id: path,
    name: path.slice(path.lastIndexOf('/') + 1),
    path,
    size: 0,
    url,
    displayURL: url,
  };
};
