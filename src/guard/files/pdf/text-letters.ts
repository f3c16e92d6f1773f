import type { Text } from './values.ts';

/** A text of a PDF in its letters: in two bytes each, in UTF-8, or in one byte each. */
export const lettersOf = ({ bytes }: Text): string => {
  const buffer = Buffer.from(bytes, 'latin1');
  if (bytes.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(buffer);
  if (bytes.startsWith('\xff\xfe')) return new TextDecoder('utf-16le').decode(buffer);
  return bytes.startsWith('\xef\xbb\xbf') ? buffer.toString('utf8', 3) : bytes;
};
