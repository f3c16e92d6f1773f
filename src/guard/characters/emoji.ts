/** Emoji as keyboards make them, with the invisible characters that hold their parts together. */
const emoji =
  /\p{RGI_Emoji}|\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]?(?:\u200D\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]?){1,3}|\p{Emoji}[\uFE0E\uFE0F]/gv;

/** The text with a space in place of each unit of an emoji, so that offsets stay. */
export const withoutEmoji = (words: string): string =>
  words.replace(emoji, (found) => ' '.repeat(found.length));
