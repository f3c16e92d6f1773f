const attribute =
  /\b(?:href|src|srcset|action|formaction|data|poster|content)\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'>]+))/gi;
const mapped = /<loc>(?<loc>[^<]*)<\/loc>|^[^\S\n]*sitemap:\s*(?<robots>\S+)/gim;

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
};

const decoded = (text: string): string =>
  text.replaceAll(
    /&(?:#x(?<hex>[0-9a-f]+)|#(?<dec>\d+)|(?<name>[a-z]+));/gi,
    (whole, hex: string, dec: string, name: string) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(dec);
      if (hex || dec) return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      return entities[name.toLowerCase()] ?? whole;
    },
  );

/** The addresses in an attribute: one, a list with widths (`srcset`), or the one after `url=` (`<meta refresh>`). */
const addressesIn = (value: string): string[] => {
  const refresh = /url\s*=\s*['"]?(?<to>[^'"]+)/i.exec(value)?.groups?.['to'];
  if (refresh !== undefined) return [refresh];
  return /^\S+(\s+[\d.]+[wx])?(,|$)/.test(value.trim())
    ? value.split(/,\s+/).map((part) => part.trim().split(/\s+/)[0] ?? '')
    : [];
};

/**
 * Every address of `origin` that a page, sitemap or robots.txt at `base` names, without its fragment. A sitemap names the
 * address that the site has in service, which may be another than the one it is looked at.
 */
export const linksIn = (text: string, base: URL): URL[] => {
  const named = [...text.matchAll(attribute)].flatMap(({ groups = {} }) =>
    addressesIn(decoded(groups['double'] ?? groups['single'] ?? groups['bare'] ?? '')),
  );
  const inMaps = [...text.matchAll(mapped)].flatMap(({ groups = {} }) => {
    const url = URL.parse(decoded(groups['loc'] ?? groups['robots'] ?? '').trim());
    return url ? [url.pathname + url.search] : [];
  });
  return [...named, ...inMaps].flatMap((link) => {
    const url = URL.parse(link, base);
    if (url?.origin !== base.origin) return [];
    url.hash = '';
    return [url];
  });
};
