/** A host as lists name it: lower case, ASCII, without `www.` and without the root's dot. */
export const normalHost = (host: string): string =>
  host
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^www\./, '');

/** An address as the browser reads it; undefined where it is none, or leads into this portal. */
export const addressOf = (url: string): URL | undefined =>
  (/^[a-z][a-z0-9+.-]*:/i.test(url) ? URL.parse(url) : undefined) ?? undefined;

/** The host of an http(s) address as lists name it; undefined for every other link. */
export const hostOf = (url: string): string | undefined => {
  const address = addressOf(url);
  return address && /^https?:$/.test(address.protocol) ? normalHost(address.hostname) : undefined;
};

/** Whether a host is a machine's number, as a browser shows it. */
export const isNumber = (host: string): boolean => /^[\d.]+$/.test(host) || host.startsWith('[');

/** Whether something stands before the `@` of an address, which only looks like a site. */
export const hasName = ({ username, password }: URL): boolean => username !== '' || password !== '';

/**
 * Whether words are one address of http(s) and nothing else, also as only a browser takes it for one: it reads `https:host` and
 * `https:/host` as `https://host`.
 */
export const isWholeAddress = (words: string): boolean =>
  /^https?:\S+$/i.test(words) && (words.includes('://') || hostOf(words) !== undefined);
