import type { Said } from '#domain/bilingual.ts';
import { messageText, type Fact } from '#domain/cards/message.ts';
import { dictionary } from '#i18n/dictionary.ts';
import { addresses } from '#domain/address.ts';
import type { Locale } from '#model/path.ts';
import { qrOf, type QrCode } from './code.ts';

/** What a card says, in the words of one language. */
export interface Card {
  /** Whose it is: the agency, or the word for life events. */
  above: string;
  heading: Said;
  /** The chosen variant. */
  chosen: Said | undefined;
  /** Heading and variant in one. */
  title: string;
  facts: readonly CardFact[];
  lists: readonly CardList[];
  /** The page it is about, from the site's root. */
  page: string;
  code: string;
  /** The day of its version, in words. */
  day: string;
  /** Whether what it says is only an example. */
  example: boolean;
}

/** A fact under its label. `line` is how a message says it. */
export interface CardFact {
  label: string;
  lines: readonly string[];
  line?: (text: string) => string;
}

/** A list to tick off. `empty` is said where it has no items. */
export interface CardList {
  title: string;
  items: readonly Said[];
  empty?: string;
}

/** A card with what is drawn from it. */
export interface DrawnCard extends Card {
  /** The same facts as a text to send. */
  message: string;
  qr: QrCode;
  /** Where the code is confirmed, without `https://`. */
  checkAddress: string;
}

/** Draws a card. `site` is the portal's own address; `messageList` is the list that the message carries. */
export const drawnCard = (
  card: Card,
  messageList: CardList & { heading: string },
  locale: Locale,
  site: URL,
): DrawnCard => {
  const { cards } = dictionary(locale);
  const address = new URL(card.page, site).href;
  return {
    ...card,
    message: messageText({
      title: `*${card.title}*`,
      facts: card.facts.flatMap(({ lines, line }): Fact[] =>
        line === undefined || lines.length === 0
          ? []
          : [{ text: line(lines.join('; ')), short: line(cards.seePage) }],
      ),
      heading: messageList.heading,
      items: messageList.items.map(({ text }) => text),
      more: cards.more,
      foot: [cards.pageLine(address), cards.codeLine(card.code, card.day)],
    }),
    qr: qrOf(address),
    checkAddress: new URL(addresses(locale).check, site).href.replace(/^https:\/\//, ''),
  };
};
