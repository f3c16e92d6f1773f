/**
 * A text as it is hashed, so that what a messenger does to it makes no difference: composed letters, straight quotes and
 * dashes, no invisible characters, no marks of emphasis, one space between words. Browsers do it too.
 */
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

/** A file's name as it is hashed: a browser that saves a file twice writes “ (1)” behind the name. */
export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/ ?\(\d+\)(?=\.[a-z]+$)/, '')
    .trim();
