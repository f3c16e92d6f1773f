import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Portal } from '#domain/dead-ends.ts';
import { readText } from '#model/frontmatter.ts';
import { contentPath } from '#model/path.ts';
import { redirectsIn } from '../cms/gateway/publishing/redirects.ts';

/** The paths of all content of the repository. */
export const seedPaths: readonly string[] = readdirSync('content', {
  recursive: true,
  withFileTypes: true,
})
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => path.join(parentPath, name));

const read = (file: string) => readFileSync(file, 'utf8');

const idsIn = (file: string) => new Set(Object.keys(readText(read(file), 'yml').data));

/** What tells where links lead in a portal of that content. */
export const seedPortal = (): Portal => {
  const files = new Set(seedPaths);
  return {
    has: (file) => files.has(file),
    topics: idsIn('content/topics.yml'),
    areas: idsIn('content/areas.yml'),
    lines: redirectsIn(read(contentPath('redirect', ''))) ?? [],
    variantsOf: (service) => {
      const { variants } = readText(read(contentPath('service', service)), 'mdx').data;
      return ((variants ?? []) as { id: string }[]).map(({ id }) => id);
    },
  };
};
