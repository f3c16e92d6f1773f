/** Emoji as keyboards make them, with the invisible characters that hold their parts together. */
const emoji =
  /\p{RGI_Emoji}|\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]?(?:\u200D\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]?){1,3}|[\p{Emoji}--[0-9#*]][\uFE0E\uFE0F]/gv;

/** What an emoji may hold that a text may not. Without one of these there is nothing to look for, which takes long. */
const parts =
  /[\u200D\u20E3\uFE0E\uFE0F\u{1F170}-\u{1F189}\u{1F1E6}-\u{1F1FF}\u{E0020}-\u{E007F}]/u;

/** The text with a space in place of each unit of an emoji, so that offsets stay. */
export const withoutEmoji = (words: string): string =>
  parts.test(words) ? words.replace(emoji, (found) => ' '.repeat(found.length)) : words;
