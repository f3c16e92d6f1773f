/** A text as the portal hashes it: see src/domain/authenticity.ts, which does the same. */
export const plainText = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replaceAll(/[‘’‚′]/g, "'")
    .replaceAll(/[“”„″]/g, '"')
    .replaceAll(/[‐-―−]/g, '-')
    .replaceAll(/[*_~`]/g, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^ ?(?:[-•·>]|\d{1,2}[.)]) /, '')
    .trim();

/** A file's name as the portal hashes it. */
export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/ ?\(\d+\)(?=\.[a-z]+$)/, '')
    .trim();
