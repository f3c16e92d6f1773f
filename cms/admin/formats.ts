import CMS from 'decap-cms-app';
import { readText, writeText, type TextExtension } from '#model/frontmatter.ts';

const bodyKey = 'body';

/** Teaches Decap the project's own reading and writing of content texts, one format an extension. */
export const registerFormats = (): void => {
  const formatFor = (extension: TextExtension) => ({
    fromFile: (raw: string): object => {
      const { data, body } = readText(raw, extension);
      return extension === 'yml' ? data : { ...data, [bodyKey]: body };
    },
    toFile: (value: object): string => {
      const { [bodyKey]: body = '', ...data } = value as Record<string, unknown>;
      return writeText(data, typeof body === 'string' ? body : '', extension);
    },
  });
  for (const extension of ['md', 'mdx', 'yml'] as const)
    CMS.registerCustomFormat(`portal-${extension}`, extension, formatFor(extension));
};
