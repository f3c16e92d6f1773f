/** A host below which anybody may have pages: how many parts of the path say whose they are. */
interface PathOwned {
  parts: number;
  /** Parts before those that only choose a view. */
  skipped?: ReadonlySet<string>;
}

const telegram: PathOwned = { parts: 1, skipped: new Set(['s']) };

/**
 * Hosts that say nothing of the owner of a page, where the path does. Where the owner is a label of the host, as on
 * blogspot.com, the host is the site already; where no part of an address tells it, as on docs.google.com, the host has to do.
 */
const pathOwned: ReadonlyMap<string, PathOwned> = new Map([
  ['sites.google.com', { parts: 2 }],
  ...['t.me', 'telegram.me', 'telegram.dog'].map((host) => [host, telegram] as const),
  // Groups, and accounts that are numbers.
  ...['chat.whatsapp.com', 'wa.me', 'discord.gg'].map((host) => [host, { parts: 1 }] as const),
  ...['telegra.ph', 'medium.com', 'github.com', 'issuu.com', 'about.me'].map(
    (host) => [host, { parts: 1 }] as const,
  ),
  ...['storage.googleapis.com', 's3.amazonaws.com'].map((host) => [host, { parts: 1 }] as const),
]);

/** Whether pages below a host are their owners', and the host is nobody's. */
export const isPathOwned = (host: string): boolean => pathOwned.has(host);

/** The site of a page: its host, with the owner's part of the path where that alone tells whose it is. */
export const siteNameOf = (host: string, path: string): string => {
  const owned = pathOwned.get(host);
  if (!owned) return host;
  const parts = path.toLowerCase().split('/').filter(Boolean);
  const [first = ''] = parts;
  const own = owned.skipped?.has(first) ? parts.slice(1) : parts;
  return [host, ...own.slice(0, owned.parts)].join('/');
};
