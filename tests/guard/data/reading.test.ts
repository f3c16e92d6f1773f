import { createRequire } from 'node:module';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { readText, writeText } from '#model/frontmatter.ts';

/** Texts that some reader of YAML takes for something else. */
const texts = [
  ...['yes', 'no', 'on', 'off', 'y', 'n', 'NO', 'true', 'null', '~', '', '=', '<<', '-', '---'],
  ...['012', '0o12', '0x1f', '-0x1', '+0x1f', '0b11', '1_000', '1:30', '190:20:30', '.inf', '.nan'],
  ...['-0', '+12', '1e3', '.5', '1.', '2026', '2026-03-09', '2026-02-30', '2026-3-9'],
  ...['2026-03-09T08:30', '2026-03-09 08:30:00', '2026-03-09T24:00:00Z', '24:00'],
  ...[
    '*a',
    '&a',
    '!a',
    '%a',
    '@a',
    '`a',
    '? a',
    '- a',
    'a: b',
    'a #b',
    '[a',
    '{a',
    '"a',
    "'a",
    '|',
  ],
  ...['a\n---\nb', 'a\n+++\nb', '...\na', ' a ', 'a\n\n b\n', '\ta', '😀', 'é', '\u00a0'],
];

describe('what the gateway writes', () => {
  it.each(texts)('%j is one text to every reader', (text) => {
    const raw = writeText({ text, list: [text], [`k${text}`]: text }, '', 'yml');
    const data = { text, list: [text], [`k${text}`]: text };
    expect(readText(raw, 'yml').data).toEqual(data);
    expect(load(raw)).toEqual(data);
  });
});

it('the guard reads with the very loader that the portal reads with', () => {
  const own = createRequire(import.meta.url);
  const portals = createRequire(own.resolve('astro/package.json'));
  const bodys = createRequire(own.resolve('@astrojs/mdx/package.json'));
  const file = own.resolve('js-yaml');
  expect(portals.resolve('js-yaml')).toBe(file);
  const internal = createRequire(bodys.resolve('@astrojs/internal-helpers/frontmatter'));
  expect(internal.resolve('js-yaml')).toBe(file);
});
