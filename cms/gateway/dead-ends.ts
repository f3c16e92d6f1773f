import { deadEndOf } from '#domain/dead-ends.ts';
import type { Surroundings } from '#guard/check.ts';
import { FrontmatterError, readText } from '#model/frontmatter.ts';
import { contentPath } from '#model/path.ts';
import { readTexts, type Content } from './changed-content.ts';
import type { Repository } from './git/plumbing.ts';
import { redirectsIn } from './publishing/redirects.ts';

const redirects = contentPath('redirect', '');

const variantsIn = (raw: string): string[] => {
  try {
    const { variants } = readText(raw, 'mdx').data;
    return Array.isArray(variants)
      ? variants.flatMap((each: { id?: unknown } | null) =>
          typeof each?.id === 'string' ? [each.id] : [],
        )
      : [];
  } catch (error) {
    if (error instanceof FrontmatterError) return [];
    throw error;
  }
};

/** The services that a text may link a part of: their own texts tell which parts there are. */
const servicesIn = (raw: string): string[] =>
  [...raw.matchAll(/\/layanan\/([a-z0-9-]+\/[a-z0-9-]+)\//g)].map(([, id = '']) =>
    contentPath('service', id),
  );

/** The part of an address after the portal's own name; undefined for other sites. */
const withinPortal = (url: string, portalUrl: string): string | undefined => {
  if (/^\/(?!\/)/.test(url)) return url;
  const [address, portal] = [URL.parse(url), URL.parse(portalUrl)];
  return address && address.origin === portal?.origin
    ? address.href.slice(address.origin.length)
    : undefined;
};

/** Knows where the links of `raws` into the portal lead, once `content` is published. */
export const deadEndsIn = async (
  git: Repository,
  content: Content,
  raws: readonly string[],
  { topics, areas }: Surroundings,
  portalUrl: string,
): Promise<Required<Surroundings>['deadEndOf']> => {
  const services = [...new Set(raws.flatMap(servicesIn))];
  const texts = await readTexts(git, content, [redirects, ...services]);
  const textAt = (path: string) => Buffer.from(texts.get(path) ?? '').toString();
  const lines = redirectsIn(textAt(redirects)) ?? [];
  const portal = {
    has: (path: string) => content.has(path),
    topics,
    areas,
    lines,
    variantsOf: (service: string) => variantsIn(textAt(contentPath('service', service))),
  };
  return (url) => {
    const link = withinPortal(url, portalUrl);
    return link === undefined ? undefined : deadEndOf(link, portal);
  };
};
