import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { markdownToHtml, mdxToHast } from 'satteri';
import { bodyFeatures } from '#guard/body/features.ts';
import { asRendered } from '#guard/body/markdown.ts';
import { blocks } from '#model/blocks.ts';
import { readText } from '#model/frontmatter.ts';

/** What a page may show of a body: elements with their attributes. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  blockquote: [],
  br: [],
  code: ['class'],
  del: [],
  em: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  hr: [],
  img: ['src', 'alt'],
  li: [],
  ol: ['start'],
  p: [],
  pre: [],
  strong: [],
  table: [],
  tbody: [],
  td: ['align'],
  th: ['align'],
  thead: [],
  tr: [],
  ul: [],
};

const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:', 'geo:']);
const page = 'https://portal.example/berita/dinkes/uji/';

/** A target as a browser resolves it: a known scheme, no name before the host, and this origin where no scheme is written. */
const isSafeTarget = (href: string): boolean => {
  const url = URL.parse(href, page);
  if (!url || !schemes.has(url.protocol) || url.username !== '' || url.password !== '')
    return false;
  return /^[a-z]+:/i.test(href) || url.origin === new URL(page).origin;
};

const faultOfElement = (name: string, attributes: [string, string][]): string[] => {
  const known = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
  if (!known) return [`element ${name}`];
  return attributes.flatMap(([key, value]) => {
    if (!known.includes(key)) return [`attribute ${key} of ${name}`];
    if (key === 'href' && !isSafeTarget(value)) return [`target ${value}`];
    return key === 'src' && !/^[a-z0-9-]+\.(?:jpe?g|png|webp|avif)$/.test(value)
      ? [`picture ${value}`]
      : [];
  });
};

type HtmlNode = DefaultTreeAdapterTypes.Node;

const faultsOfHtml = (node: HtmlNode): string[] => {
  const children = 'childNodes' in node ? node.childNodes.flatMap(faultsOfHtml) : [];
  if (node.nodeName === '#comment' || node.nodeName === '#documentType') return ['comment'];
  if (!('tagName' in node)) return children;
  const attributes = node.attrs.map(({ name, value }): [string, string] => [name, value]);
  return [...faultOfElement(node.tagName, attributes), ...children];
};

interface HastNode {
  type: string;
  name?: string | null;
  tagName?: string;
  properties?: Record<string, unknown>;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: HastNode[];
}

const htmlName = (name: string) => (name === 'className' ? 'class' : name);

const faultsOfHast = (node: HastNode): string[] => {
  const children = (node.children ?? []).flatMap(faultsOfHast);
  if (node.type === 'root' || node.type === 'text') return children;
  if (node.type === 'element')
    return [
      ...faultOfElement(
        node.tagName ?? '',
        Object.entries(node.properties ?? {}).map(([key, value]) => [htmlName(key), String(value)]),
      ),
      ...children,
    ];
  const block = Object.hasOwn(blocks, node.name ?? '') ? blocks[node.name ?? ''] : undefined;
  if (node.type !== 'mdxJsxFlowElement' || !block) return [`${node.type} ${node.name ?? ''}`];
  const odd = (node.attributes ?? []).filter(
    ({ type, name = '', value }) =>
      type !== 'mdxJsxAttribute' ||
      typeof value !== 'string' ||
      !Object.hasOwn(block.attributes.shape, name),
  );
  return [...odd.map(({ name }) => `attribute ${name} of ${node.name}`), ...children];
};

/** What the renderer makes of a text that no page may hold; empty where all is sound. */
export const faultsOfRendered = (raw: string, extension: 'md' | 'mdx'): string[] => {
  const { body } = asRendered(readText(raw, extension), extension);
  if (body.trim() === '') return [];
  if (extension === 'mdx') return faultsOfHast(mdxToHast(body, { features: bodyFeatures }));
  return faultsOfHtml(parseFragment(markdownToHtml(body, { features: bodyFeatures }).html));
};
