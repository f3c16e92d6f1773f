import type { BreadcrumbList } from 'schema-dts';

/** One step on the way to a page. */
export interface Crumb {
  title: string;
  href: string;
  /** The language of the title, where it is not the page's. */
  lang?: string | undefined;
}

/** The way to a page for machines. `site` is the portal's own address. */
export const breadcrumbList = (crumbs: readonly Crumb[], site: URL): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ title, href }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: title,
    item: new URL(href, site).href,
  })),
});
