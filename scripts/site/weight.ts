import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { elementsOf, placeOf, type Page } from './page.ts';

/** The budget of every page, in bytes as sent (brotli). */
export const budget = {
  /** HTML and CSS: what a browser needs before it shows anything. */
  firstPaint: 14 * 1024,
  /** JavaScript of a content page. The search page loads more once a reader searches. */
  script: 5 * 1024,
} as const;

/** The compressed bytes of a page, by part. */
export interface Weight {
  address: string;
  html: number;
  css: number;
  script: number;
}

/** How hard is compressed: as hosts do while they answer, or quicker, which gives some percent more. */
const qualities = { sent: 9, quick: 4 } as const;

const sizes = new Map<string, number>();

const sizeOf = (content: Buffer | string, quality: keyof typeof qualities = 'sent'): number =>
  brotliCompressSync(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: qualities[quality] },
  }).length;

const sizeOfFile = (place: string): number => {
  const known = sizes.get(place) ?? sizeOf(readFileSync(place));
  sizes.set(place, known);
  return known;
};

const importsIn = (code: string): string[] =>
  [...code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g)].flatMap(([, name]) => name ?? []);

/** A script and the modules that it needs at once. */
const withImports = (site: string, address: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(address)) return seen;
  seen.add(address);
  for (const name of importsIn(readFileSync(placeOf(site, address), 'utf8')))
    withImports(site, new URL(name, `http://site${address}`).pathname, seen);
  return seen;
};

/** What a browser downloads before the first paint of a page, and the scripts that run with it. */
export const weightOf = (site: string, { address, html }: Page): Weight => {
  const styles = new Set<string>();
  const scripts = new Set<string>();
  for (const { tag, attributes } of elementsOf(html)) {
    const href = attributes.get('href');
    const src = attributes.get('src');
    // A browser waits for no stylesheet of paper before it paints a screen.
    const isForScreen = attributes.get('media') !== 'print';
    if (tag === 'link' && attributes.get('rel') === 'stylesheet' && href && isForScreen)
      styles.add(href);
    if (tag === 'script' && src) withImports(site, src, scripts);
  }
  const sum = (addresses: Set<string>) =>
    [...addresses].reduce((total, file) => total + sizeOfFile(placeOf(site, file)), 0);
  const css = sum(styles);
  // Most pages fit even when compressed quickly; what does not is looked at closely.
  const quick = sizeOf(html, 'quick');
  const size = quick + css > budget.firstPaint ? sizeOf(html) : quick;
  return { address, html: size, css, script: sum(scripts) };
};
