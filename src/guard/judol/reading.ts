import type { GuardedBody } from '../check.ts';
import { linksOf } from '../links.ts';
import type { Passage } from '../passages.ts';
import { stretchesOf } from '../stretches.ts';
import { leadsAway } from './hosts.ts';
import { tokensOf, type Token } from './tokens.ts';
import { warnsOfGambling, type Setting } from './verdict.ts';

/** A text as the guards of this folder read it. */
interface Reading {
  setting: Setting;
  stretches: readonly { stretch: Passage; tokens: readonly Token[] }[];
}

const readings = new WeakMap<GuardedBody, Reading>();

const read = (text: GuardedBody): Reading => ({
  setting: {
    warns: [text.data['title'], text.data['summary']].some(
      (words) => typeof words === 'string' && warnsOfGambling(tokensOf(words)),
    ),
    leadsAway: linksOf(text).some(({ url }) => leadsAway(url)),
  },
  stretches: stretchesOf(text).map((stretch) => ({
    stretch,
    tokens: tokensOf(stretch.words),
  })),
});

/** Reads a text once for all guards of this folder. */
export const readingOf = (text: GuardedBody): Reading => {
  const reading = readings.get(text) ?? read(text);
  readings.set(text, reading);
  return reading;
};
