import { writeText } from '#model/frontmatter.ts';
import { contentPath } from '#model/path.ts';
import { makeData } from '../../../make.ts';

/** The path of a service's main text. */
export const servicePath = (id: string): string => contentPath('service', id);

/** The text of a valid service, with fields changed; a field that is undefined is left out. */
export const makeService = (fields: Record<string, unknown> = {}): string => {
  const data = { ...makeData('service'), topics: ['kesehatan'], ...fields };
  const written = Object.entries(data).filter(([, value]) => value !== undefined);
  return writeText(Object.fromEntries(written), 'Datang pagi.', 'mdx');
};

/** The text of a paper or a counter. */
export const makeShared = (title: string, fields: Record<string, unknown> = {}): string =>
  writeText({ title, summary: `Tentang ${title}.`, ...fields }, '', 'yml');
