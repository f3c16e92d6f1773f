import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { addressesWithText, lacksText } from './empty-bodies.ts';
import { blockedCode } from './inline-code.ts';
import { createLinkCheck } from './links.ts';
import { elementsOf, pagesOf, placeOf } from './page.ts';

interface Options {
  /** The folder of what the site was built from. */
  content: string;
  /** Where the editor lies, on another host. */
  editor: string;
}

/** What is wrong with a built site, a line each. */
export interface SiteFaults {
  pages: number;
  /** What no city may publish: code in a page, files of other sites, a text that is missing, a link of ours to nothing. */
  faults: string[];
  /** Links that an editor wrote and that lead to nothing. */
  warnings: string[];
}

/** The origin that a home page says is its own. */
const originOf = (html: string): string => {
  for (const { tag, attributes } of elementsOf(html))
    if (tag === 'link' && attributes.get('rel') === 'canonical')
      return new URL(attributes.get('href') ?? '').origin;
  throw new Error('The home page names no address of its own.');
};

/** The addresses that moved or are gone, as the host reads them. */
const movedIn = (site: string): ReadonlySet<string> => {
  const file = path.join(site, '_redirects');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return new Set(text.split('\n').flatMap((line) => line.split(' ')[0] ?? []));
};

/** Looks at every page of a built site once. Gives way to other work between two pages. */
export const faultsOf = async (site: string, { content, editor }: Options): Promise<SiteFaults> => {
  const withText = addressesWithText(content);
  const home = readFileSync(placeOf(site, '/'), 'utf8');
  const moved = movedIn(site);
  const isRedirected = (address: string) => address.startsWith(editor) || moved.has(address);
  const links = createLinkCheck(site, { origin: originOf(home), isRedirected });
  const faults: string[] = [];
  let pages = 0;
  for (const { address, html } of pagesOf(site)) {
    const elements = [...elementsOf(html)];
    pages += 1;
    links.read(address, elements);
    faults.push(...blockedCode(elements).map((code) => `${address}: ${code}`));
    if (withText.has(address) && lacksText(elements)) faults.push(`${address}: has no text`);
    await setImmediate();
  }
  const warnings: string[] = [];
  for (const { page, link, reason, byEditor } of links.broken())
    (byEditor ? warnings : faults).push(`${page}: ${link} ${reason}`);
  return { pages, faults, warnings };
};
