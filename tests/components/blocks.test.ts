import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blocks } from '#model/blocks.ts';

describe('the blocks', () => {
  it('have one component each, by the name of their tag', () => {
    const components = readFileSync('src/components/blocks/tags.ts', 'utf8');
    const tags = [...components.matchAll(/default as (\w+) \} from '\.\/(\w+)\.astro'/g)];
    expect(tags.map(([, name]) => name).toSorted()).toEqual(Object.keys(blocks).toSorted());
    expect(tags.every(([, name, file]) => name === file)).toBe(true);
  });
});
