/** A fact of a message, with what stands for it where there is no room. */
export interface Fact {
  text: string;
  /** Points to the page instead. */
  short: string;
}

/** What a message says, in order. */
export interface Message {
  /** Never left out. */
  title: string;
  facts: readonly Fact[];
  /** The list: its heading, and its items. */
  heading: string;
  items: readonly string[];
  /** What stands for items that found no room. */
  more: (count: number) => string;
  /** Never left out. */
  foot: readonly string[];
}

/** How long a message may be, in characters. */
export const messageLimit = 700;

const sizeOf = (text: string) => [...text].length;

const joined = (
  { title, heading, more, foot }: Message,
  facts: string[],
  items: string[],
  left: number,
) =>
  [
    title,
    ...facts,
    ...(items.length + left > 0 ? [heading] : []),
    ...items.map((item) => `- ${item}`),
    ...(left > 0 ? [more(left)] : []),
    ...foot,
  ].join('\n');

/**
 * A message of at most `limit` characters. No fact is cut: items that find no room are counted and point to the page; where
 * even that is too long, the longest facts point to the page too. Throws where title and foot alone are longer.
 */
export const messageText = (message: Message, limit = messageLimit): string => {
  const { facts, items } = message;
  const longestFirst = facts
    .map((fact, index) => ({ index, size: sizeOf(fact.text) }))
    .sort((a, b) => b.size - a.size);
  for (let shortened = 0; shortened <= facts.length; shortened += 1) {
    const short = new Set(longestFirst.slice(0, shortened).map(({ index }) => index));
    const shown = facts.map((fact, index) => (short.has(index) ? fact.short : fact.text));
    for (let kept = items.length; kept >= 0; kept -= 1) {
      const text = joined(message, shown, items.slice(0, kept), items.length - kept);
      if (sizeOf(text) <= limit) return text;
    }
  }
  throw new Error(`The message “${message.title}” has no room in ${limit} characters.`);
};
