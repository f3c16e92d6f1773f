import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { addresses } from '#domain/address.ts';
import { readText, type TextExtension } from '#model/frontmatter.ts';
import { parseContentPath } from '#model/path.ts';
import type { Element } from './page.ts';

const hasText = (file: string): boolean => {
  const extension = path.extname(file).slice(1) as TextExtension;
  return readText(readFileSync(file, 'utf8'), extension).body.trim() !== '';
};

/** The addresses of all entries of a content folder whose author wrote more than fields. */
export const addressesWithText = (content: string): ReadonlySet<string> => {
  if (!existsSync(content)) return new Set();
  const found = new Set<string>();
  for (const name of readdirSync(content, { recursive: true, encoding: 'utf8' })) {
    if (!/\.mdx?$/.test(name)) continue;
    const place = parseContentPath(`content/${name.split(path.sep).join('/')}`);
    if (place?.role === 'text' && hasText(path.join(content, name)))
      found.add(addresses(place.locale).entry(place.kind, place.id));
  }
  return found;
};

/** Whether a page has a place for the text of an entry, and nothing in it: the renderer failed and did not say so. */
export const lacksText = (elements: Iterable<Element>): boolean => {
  const filled = new Map<number, boolean>();
  for (const { body, text, tag } of elements)
    if (body !== undefined)
      filled.set(body, (filled.get(body) ?? false) || text.trim() !== '' || tag === 'img');
  return filled.size > 0 && ![...filled.values()].includes(true);
};
