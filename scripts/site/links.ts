import { elementsOf, filesOf, pagesOf, type Element } from './page.ts';

/** A link that leads nowhere. */
export interface BrokenLink {
  page: string;
  link: string;
  reason: string;
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
  links: ReadonlySet<string>;
}

const partsOf = (html: string): Parts => {
  const ids = new Set<string>();
  const links = new Set<string>();
  for (const element of elementsOf(html)) {
    const id = element.attributes.get('id');
    if (id !== undefined) ids.add(id);
    for (const link of linksIn(element)) links.add(link.trim());
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
  /** Addresses that a redirect of the host answers. */
  redirected?: RegExp;
}

/** Every link and fragment of a built site that leads to nothing on it. Links to other sites are not followed. */
export const brokenLinks = (site: string, { origin, redirected }: LinkOptions): BrokenLink[] => {
  const files = new Set(filesOf(site));
  const pages = new Map<string, Parts>();
  for (const { address, html } of pagesOf(site)) pages.set(address, partsOf(html));

  const faultOf = (page: string, link: string): string | undefined => {
    const url = URL.parse(link, origin + page);
    if (!url) return 'is no address';
    if (url.origin !== origin) return undefined;
    const address = decoded(url.pathname);
    if (address === undefined) return 'is badly encoded';
    if (redirected?.test(address)) return undefined;
    if (!files.has(address))
      return files.has(`${address}/`) ? 'lacks its last slash' : 'names no file';
    const target = decoded(url.hash.slice(1));
    const ids = pages.get(address)?.ids;
    if (target === undefined || target === '' || !ids || ids.has(target)) return undefined;
    return `names a place that ${address} does not have`;
  };

  return [...pages].flatMap(([page, { links }]) =>
    [...links].flatMap((link) => {
      const reason = faultOf(page, link);
      return reason === undefined ? [] : [{ page, link, reason }];
    }),
  );
};
