import { BadContainer, walkContainer } from './container.ts';
import { wordsOfXml, xmlText } from '../xml.ts';

const aboutItself = /^(?:docProps\/[^/]+\.xml|meta\.xml)$/i;

/** What an office file says about itself: title, author, company, own fields. Nothing of one that cannot be opened. */
export const wordsOfOffice = async (bytes: Buffer): Promise<string[]> => {
  const found: string[] = [];
  try {
    await walkContainer(bytes, {
      wants: (name) => aboutItself.test(name),
      file(name, content) {
        if (aboutItself.test(name)) found.push(...wordsOfXml(xmlText(content) ?? ''));
      },
      end: () => undefined,
    });
  } catch (error) {
    if (!(error instanceof BadContainer)) throw error;
  }
  return found;
};
