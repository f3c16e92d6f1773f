import { normalHost } from '../address.ts';

/** A service that passes its reader on to a site that its own name does not tell. */
interface Redirector {
  /** The host as lists name it. */
  host: RegExp;
  /** What its path begins with. */
  path: RegExp;
  /** The parameter that holds the target; undefined where the path is the way there, or every address of the path leads on. */
  parameter?: string;
}

const anything = /^/;

/**
 * Doors of large sites that stand open to every target: their hosts are known and trusted, and whoever writes the link chooses
 * where it leads. A target at a public body is refused too, since its own address is there to be written.
 */
const redirectors: readonly Redirector[] = [
  // Google: results, pages kept for telephones (AMP), translations, advertisements. Its other services have the same door.
  {
    host: /^(?:[a-z0-9-]+\.)*google\.[a-z.]{2,6}$/,
    path: /^\/(?:local_)?(?:url|aclk|imgres|amp\/|travel\/clk|interstitial)/i,
  },
  { host: /^(?:[a-z0-9-]+\.)*google\.[a-z.]{2,6}$/, path: /^\/search/, parameter: 'btnI' },
  { host: /^translate\.google\.[a-z.]{2,6}$/, path: /^\/(?:translate|website)/, parameter: 'u' },
  { host: /\.translate\.goog$/, path: anything },
  { host: /\.cdn\.ampproject\.org$/, path: anything },
  { host: /^adservice\.google\.[a-z.]{2,6}$|^googleadservices\.com$/, path: anything },
  { host: /(?:^|\.)doubleclick\.net$/, path: anything },
  // Networks: what stands before a link that a member posted.
  { host: /^(?:l|lm)\.(?:facebook|instagram|messenger|threads)\.(?:com|net)$/, path: anything },
  { host: /^(?:m\.)?facebook\.com$/, path: /^\/(?:l\.php|flx\/warn)/ },
  { host: /^l\.wl\.co$/, path: anything },
  { host: /^(?:m\.)?youtube\.com$/, path: /^\/redirect/, parameter: 'q' },
  { host: /^linkedin\.com$/, path: /^\/(?:safety\/go|redir\/)/ },
  { host: /^steamcommunity\.com$/, path: /^\/linkfilter/ },
  { host: /^t\.umblr\.com$/, path: anything },
  { host: /^(?:m\.)?vk\.com$/, path: /^\/away\.php/, parameter: 'to' },
  { host: /^out\.reddit\.com$/, path: anything },
  { host: /^slack-redir\.net$/, path: anything },
  { host: /^tiktok\.com$/, path: /^\/link\//, parameter: 'target' },
  { host: /^disq\.us$/, path: anything },
  // Other search engines.
  { host: /^bing\.com$/, path: /^\/ck\/a/ },
  { host: /^duckduckgo\.com$/, path: /^\/l\//, parameter: 'uddg' },
  { host: /^r\.search\.yahoo\.com$/, path: anything },
  { host: /^(?:clck\.)?yandex\.[a-z]{2,3}$/, path: /^\/(?:clck|redir)/ },
  { host: /^baidu\.com$/, path: /^\/link/, parameter: 'url' },
  // Copies of pages, where the copy's owner vouches for nothing.
  { host: /^web\.archive\.org$/, path: /^\/(?:web\/[^/]+|save)\/(?:https?:|www\.)/i },
  { host: /^(?:webcache\.)?googleusercontent\.com$/, path: /^\/search/, parameter: 'q' },
];

/** A path as a server reads it: signs that are written by their number are the signs. */
const pathRead = (pathname: string): string => {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
};

/** Whether an address leads on to another site through the open door of a large one. */
export const isRedirector = ({ hostname, pathname, searchParams }: URL): boolean => {
  const [host, asked] = [normalHost(hostname), pathRead(pathname).replace(/^\/+/, '/')];
  return redirectors.some(
    ({ host: named, path, parameter }) =>
      named.test(host) &&
      path.test(asked) &&
      (parameter === undefined || searchParams.has(parameter)),
  );
};
