import type { Found, Guard, GuardedBody } from '../check.ts';
import { textOf, type BodyNode } from '../body/markdown.ts';
import { hostOf } from '../address.ts';
import { linksOf, type Link } from '../links.ts';
import { isOfficial } from './hosts.ts';

/** The most different sites that one text leads to, official ones not counted. */
const maxSites = 15;
/** The most links out of the portal in a paragraph, cell or list that holds little else. */
const maxBare = 7;
/** The most links of one text to the very same page. */
const maxSame = 4;
/** The most addresses in one field of the data. */
const maxInField = 3;

const remedy = 'Sisakan tautan yang benar-benar dibutuhkan warga.';

const isOut = (url: string): boolean => {
  const host = hostOf(url);
  return host !== undefined && !isOfficial(host);
};

const linksBelow = (node: BodyNode): BodyNode[] => [
  ...(node.type === 'link' && isOut(node.url ?? '') ? [node] : []),
  ...(node.children ?? []).flatMap(linksBelow),
];

/** The innermost blocks in which there is little beside links that lead out. */
const bareRows = (node: BodyNode): BodyNode[] => {
  const links = linksBelow(node);
  if (links.length <= maxBare) return [];
  const inner = (node.children ?? []).flatMap(bareRows);
  if (inner.length > 0) return inner;
  const linked = links.map(textOf).join('').length;
  const sites = new Set(links.map(({ url }) => hostOf(url ?? '')));
  return sites.size > 3 && linked > textOf(node).replace(/\s/g, '').length * 0.7 ? [node] : [];
};

const tooManySites = (links: readonly Link[]): Found[] => {
  const sites = new Map<string, Link>();
  for (const link of links) {
    const host = hostOf(link.url);
    if (host !== undefined && !isOfficial(host) && !sites.has(host)) sites.set(host, link);
  }
  const first = [...sites.values()][maxSites];
  return first
    ? [
        {
          ...first.at(),
          field: first.field,
          problem: `Tulisan ini menaut ke ${sites.size} situs di luar pemerintah. Tulisan seperti itu biasa dipakai untuk menaikkan situs judi di mesin pencari.`,
          remedy,
        },
      ]
    : [];
};

const repeated = (links: readonly Link[], limit: number, sameField: boolean): Found[] => {
  const counts = new Map<string, number>();
  return links.flatMap((link) => {
    const key = sameField ? (link.keys ?? []).join(' ') : link.url;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === limit + 1
      ? [
          {
            ...link.at(),
            field: link.field,
            problem: sameField
              ? 'Isian ini hanya deretan alamat.'
              : `Halaman ${link.url} ditaut lebih dari ${limit} kali.`,
            remedy,
          },
        ]
      : [];
  });
};

/** No text is a heap of links that serve search engines and nobody else. */
export const linkFarms: Guard<GuardedBody> = {
  id: 'link-farms',
  check: (text) => {
    const links = linksOf(text).filter(({ url }) => isOut(url));
    const inData = links.filter(({ keys }) => keys !== undefined);
    const inBody = links.filter(({ keys }) => keys === undefined);
    return [
      ...bareRows(text.root).map(({ position }) => ({
        line: text.bodyLine + (position?.start.line ?? 1) - 1,
        column: position?.start.column ?? 1,
        field: 'Isi',
        problem: 'Bagian ini hanya deretan tautan ke situs luar.',
        remedy,
      })),
      ...tooManySites(links),
      ...repeated(inBody, maxSame, false),
      ...repeated(inData, maxInField, true),
    ];
  },
};
