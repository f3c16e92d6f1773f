import { sha256Of } from '../release/manifest.ts';

/** As whom a page is asked for. Injected pages are often shown only to search engines, or to those who come from one. */
export const guises = {
  reader: {
    'User-Agent':
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  },
  crawler: {
    'User-Agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    Referer: 'https://www.google.com/',
  },
  arrival: {
    'User-Agent':
      'Mozilla/5.0 (Linux; Android 15; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
    Referer: 'https://www.google.com/search?q=palu',
  },
} as const;

/** See {@link guises}. */
export type Guise = keyof typeof guises;

/** What a host answered. */
export interface Answer {
  url: URL;
  status: number;
  /** Where a redirect leads, as an absolute address. */
  location: URL | undefined;
  hash: string;
  headers: Headers;
  /** The body where it is a text that may hold links. */
  text: string | undefined;
}

/** How long an answer may take, in milliseconds, and how often one that fails is asked for again. */
const patience = 30_000;
const attempts = 3;

const holdsLinks = /html|xml|text\/plain/;

const askOnce = async (url: URL, guise: Guise): Promise<Answer> => {
  const signal = AbortSignal.timeout(patience);
  const response = await fetch(url, { headers: guises[guise], redirect: 'manual', signal });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const location = response.headers.get('location');
  const isText = holdsLinks.test(response.headers.get('content-type') ?? 'text/html');
  return {
    url,
    status: response.status,
    location: location === null ? undefined : (URL.parse(location, url) ?? undefined),
    hash: await sha256Of([bytes]),
    headers: response.headers,
    text: isText ? new TextDecoder().decode(bytes) : undefined,
  };
};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks for an address; undefined where there is no answer, or only that the host is at fault or busy. */
export const ask = async (
  url: URL,
  guise: Guise = 'reader',
  left = attempts,
): Promise<Answer | undefined> => {
  const answer = await askOnce(url, guise).catch(() => undefined);
  if (answer && answer.status < 500 && answer.status !== 429) return answer;
  if (left <= 1) return undefined;
  await pause(500 * (attempts - left + 1));
  return ask(url, guise, left - 1);
};

/** Does the work for every item, `width` at a time. Items that are added meanwhile are worked on too. */
export const eachOf = async <Item>(
  items: Item[],
  width: number,
  work: (item: Item) => Promise<void>,
): Promise<void> => {
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const item = items[next] as Item;
      next += 1;
      await work(item);
    }
  };
  // A lane that ran dry may have work again when another one has added some.
  while (next < items.length) await Promise.all(Array.from({ length: width }, lane));
};
