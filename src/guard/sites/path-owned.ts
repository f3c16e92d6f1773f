/** A host below which anybody may have pages: how many parts of the path say whose they are. */
interface PathOwned {
  parts: number;
  /** What may stand before those and only chooses a view, in lower case. */
  view?: RegExp;
  /** First parts that name a sort of page: whose it is, only the part behind them says, as in `t.me/joinchat/…`. */
  sorts?: ReadonlySet<string>;
}

const telegram: PathOwned = {
  parts: 1,
  view: /^s\//,
  sorts: new Set(['joinchat', 'addlist', 'addstickers', 'addemoji', 'c', 'contact', 'boost', 'm']),
};

const single: PathOwned = { parts: 1 };

/**
 * Hosts that say nothing of the owner of a page, where the path does. Where the owner is a label of the host, as on
 * blogspot.com, the host is the site already; where no part of an address tells it, as on docs.google.com, the host has to do.
 */
const pathOwned: ReadonlyMap<string, PathOwned> = new Map([
  ['sites.google.com', { parts: 2, view: /^u\/\d+\// }],
  ...['t.me', 'telegram.me', 'telegram.dog'].map((host) => [host, telegram] as const),
  // Accounts that are numbers, or a sign for one that its owner can change.
  ['wa.me', { parts: 1, sorts: new Set(['message', 'qr', 'c', 'p']) }],
  ['whatsapp.com', { parts: 1, sorts: new Set(['channel', 'catalog', 'product']) }],
  ...['chat.whatsapp.com', 'discord.gg'].map((host) => [host, single] as const),
  ...['telegra.ph', 'medium.com', 'github.com', 'issuu.com', 'about.me'].map(
    (host) => [host, single] as const,
  ),
  ...['gist.github.com', 'raw.githubusercontent.com'].map((host) => [host, single] as const),
  ...['storage.googleapis.com', 's3.amazonaws.com'].map((host) => [host, single] as const),
]);

/** Buckets of a region, which anybody may rent, stand in the path as those of no region do. */
const regions = /^s3[.-][a-z0-9-]+\.amazonaws\.com$/;

const ownedAt = (host: string): PathOwned | undefined =>
  pathOwned.get(host) ?? (regions.test(host) ? single : undefined);

/** Whether pages below a host are their owners', and the host is nobody's. */
export const isPathOwned = (host: string): boolean => ownedAt(host) !== undefined;

/** The site of a page: its host, with the owner's part of the path where that alone tells whose it is. */
export const siteNameOf = (host: string, path: string): string => {
  const owned = ownedAt(host);
  if (!owned) return host;
  const whole = path.toLowerCase().split('/').filter(Boolean).join('/');
  const parts = (owned.view ? `${whole}/`.replace(owned.view, '') : whole)
    .split('/')
    .filter(Boolean);
  const count = owned.parts + (owned.sorts?.has(parts[0] ?? '') ? 1 : 0);
  return [host, ...parts.slice(0, count)].join('/');
};
