import { wordsOfXml } from '../xml.ts';
import { exifFields } from './exif.ts';
import { iptcFields } from './iptc.ts';
import type { Block } from './layout.ts';
import { layoutOf } from './layout-of.ts';

const attributeValues = /=\s*"([^"]*)"/g;

const wordsIn = ({ kind, bytes }: Block): string[] => {
  if (kind === 'exif') return exifFields(bytes).map(({ words }) => words);
  if (kind === 'iptc') return iptcFields(bytes).map(({ words }) => words);
  const text = bytes.toString('utf8');
  if (kind === 'text') return [text];
  return [
    ...wordsOfXml(text),
    ...[...text.matchAll(attributeValues)].map(([, value = '']) => value),
  ];
};

/** What a picture says about itself: author, caption, comment. */
export const wordsOfPicture = async (bytes: Uint8Array): Promise<string[]> => {
  const { blocks } = await layoutOf(bytes);
  return blocks.flatMap(wordsIn).filter((words) => words.trim() !== '');
};
