import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** An element of a page, with its attributes by name. */
export interface Element {
  tag: string;
  attributes: ReadonlyMap<string, string>;
  /** The text directly inside. */
  text: string;
  /** The number of the text of an entry that it stands in or is; none of our own templates wrote what is inside. */
  body?: number;
}

/** A page of a built site. */
export interface Page {
  /** Its address, such as `/berita/`. */
  address: string;
  html: string;
}

const addressOf = (file: string): string =>
  `/${file.split(path.sep).join('/')}`.replace(/(^|\/)index\.html$/, '$1');

/** All files of a built site, as addresses. */
export const filesOf = (site: string): string[] =>
  readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => addressOf(path.relative(site, path.join(entry.parentPath, entry.name))));

/** The place of an address on disk. */
export const placeOf = (site: string, address: string): string =>
  path.join(site, address.endsWith('/') ? `${address}index.html` : address);

/** Every HTML page of a built site, one after another. */
export function* pagesOf(site: string): Generator<Page> {
  for (const address of filesOf(site))
    if (address.endsWith('/') || address.endsWith('.html'))
      yield { address, html: readFileSync(placeOf(site, address), 'utf8') };
}

const childrenOf = (node: Node): Node[] => {
  if (node.nodeName === 'template' && 'content' in node) return node.content.childNodes;
  return 'childNodes' in node ? node.childNodes : [];
};

const textIn = (node: Node): string =>
  childrenOf(node)
    .map((child) => ('value' in child ? child.value : ''))
    .join('');

const isBody = (node: Node): boolean =>
  'attrs' in node &&
  node.attrs.some(({ name, value }) => name === 'class' && value.split(/\s+/).includes('prose'));

/** Every element of a document, in order, read as a browser reads it. */
export function* elementsOf(html: string): Generator<Element> {
  let bodies = 0;
  const open: { node: Node; body?: number }[] = [{ node: parse(html) }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node } = next;
    const body = next.body ?? (isBody(node) ? ++bodies : undefined);
    const place = body === undefined ? {} : { body };
    for (const child of childrenOf(node).toReversed()) open.push({ node: child, ...place });
    if ('tagName' in node)
      yield {
        tag: node.tagName,
        attributes: new Map(node.attrs.map(({ name, value }) => [name, value])),
        get text() {
          return textIn(node);
        },
        ...place,
      };
  }
}
