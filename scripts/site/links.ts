import { filesOf, type Element } from './page.ts';

/** A link that leads nowhere. */
export interface BrokenLink {
  page: string;
  link: string;
  reason: string;
  /** An editor wrote it, in a text or as the address of a site; else one of our templates did. */
  byEditor: boolean;
}

/** Attributes that hold one address. */
const addressAttributes = ['href', 'src', 'poster', 'data', 'action', 'cite'] as const;

const picturesIn = (srcset: string): string[] =>
  srcset.split(/,\s+/).flatMap((part) => part.trim().split(/\s+/)[0] ?? []);

/** Meta tags whose content is an address. */
const metaNames = new Set(['og:url', 'og:image', 'twitter:image']);

const linksIn = ({ tag, attributes }: Element): string[] => {
  const single = addressAttributes.flatMap((name) => attributes.get(name) ?? []);
  const pictures = picturesIn(attributes.get('srcset') ?? '').filter((link) => link !== '');
  const meta =
    tag === 'meta' && metaNames.has(attributes.get('property') ?? attributes.get('name') ?? '');
  return [...single, ...pictures, ...(meta ? [attributes.get('content') ?? ''] : [])];
};

interface Parts {
  ids: ReadonlySet<string>;
  /** Each link, and whether only editors wrote it. */
  links: ReadonlyMap<string, boolean>;
}

const isByEditor = ({ tag, body }: Element, link: string): boolean =>
  body !== undefined || (tag === 'a' && /^https?:/i.test(link));

const partsOf = (elements: Iterable<Element>): Parts => {
  const ids = new Set<string>();
  const links = new Map<string, boolean>();
  for (const element of elements) {
    const id = element.attributes.get('id');
    if (id !== undefined) ids.add(id);
    for (const link of linksIn(element).map((text) => text.trim()))
      links.set(link, (links.get(link) ?? true) && isByEditor(element, link));
  }
  return { ids, links };
};

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

interface LinkOptions {
  /** The site's own origin in service: absolute links to it are checked too. */
  origin: string;
  /** Whether a redirect of the host answers an address. */
  isRedirected: (address: string) => boolean;
}

/** Reads the pages of a built site one after another, and then tells which links and fragments lead to nothing on it. */
export interface LinkCheck {
  read(address: string, elements: Iterable<Element>): void;
  broken(): BrokenLink[];
}

/** Links to other sites are not followed. */
export const createLinkCheck = (site: string, { origin, isRedirected }: LinkOptions): LinkCheck => {
  const files = new Set(filesOf(site));
  const pages = new Map<string, Parts>();

  const faultOf = (page: string, link: string): string | undefined => {
    const url = URL.parse(link, origin + page);
    if (!url) return 'is no address';
    if (url.origin !== origin) return undefined;
    const address = decoded(url.pathname);
    if (address === undefined) return 'is badly encoded';
    if (isRedirected(address)) return undefined;
    if (!files.has(address))
      return files.has(`${address}/`) ? 'lacks its last slash' : 'names no file';
    const target = decoded(url.hash.slice(1));
    const ids = pages.get(address)?.ids;
    if (target === undefined || target === '' || !ids || ids.has(target)) return undefined;
    return `names a place that ${address} does not have`;
  };

  return {
    read: (address, elements) => void pages.set(address, partsOf(elements)),
    broken: () =>
      [...pages].flatMap(([page, { links }]) =>
        [...links].flatMap(([link, byEditor]) => {
          const reason = faultOf(page, link);
          return reason === undefined ? [] : [{ page, link, reason, byEditor }];
        }),
      ),
  };
};
