import { locales } from '#model/path.ts';
import { inLanguage } from './address.ts';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * A sitemap (sitemaps.org 0.9) of pages that exist in every language; each names its twins.
 * `path` is the Indonesian address from the root, `changed` a day.
 */
export const sitemapOf = (
  pages: readonly { path: string; changed?: string }[],
  site: URL,
): string => {
  const absolute = (path: string) => escape(new URL(path, site).href);
  const urls = pages.flatMap(({ path, changed }) => {
    const twins = locales
      .map(
        (locale) =>
          `<xhtml:link rel="alternate" hreflang="${locale}" href="${absolute(inLanguage(path, locale))}"/>`,
      )
      .join('');
    const lastmod = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`;
    return locales.map(
      (locale) => `<url><loc>${absolute(inLanguage(path, locale))}</loc>${lastmod}${twins}</url>`,
    );
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`;
};
