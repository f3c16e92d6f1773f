import type { FileWords } from '../files/file-words.ts';
import { wordsGuard, type Judge } from '../files/words-guard.ts';
import { addressInWords } from '../links.ts';
import { gamblingFault } from './gambling.ts';
import { leadsAway } from './hosts.ts';
import { fraudFault } from './scams.ts';
import { tokensOf, type Token } from './tokens.ts';
import { fraudOf, gamblingOf, warnsOfGambling, type Setting } from './verdict.ts';

/** Digits and what sets them apart say nothing of gambling. */
const onlyNumbers = /^[\d\s.,:()/%-]*$/;

/** A document that warns of gambling says so at its beginning: in its head, its title or its subject. */
const openingParagraphs = 8;

/** A cell stands alone: nothing around it warns, and nothing leads away. */
const alone: Setting = { warns: false, leadsAway: false };

const faultsOf = (words: string, tokens: readonly Token[], setting: Setting) => {
  const advert = gamblingOf(words, tokens, setting);
  if (advert) return [gamblingFault(advert)];
  const fraud = fraudOf(words, tokens, setting);
  return fraud ? [fraudFault(fraud)] : [];
};

const judgeOf = (): Judge => {
  let paragraphs = 0;
  let warns = false;
  const settingOf = (words: string, tokens: readonly Token[]): Setting => {
    paragraphs += 1;
    warns ||= paragraphs <= openingParagraphs && warnsOfGambling(tokens);
    const addresses = words.match(addressInWords) ?? [];
    return { warns, leadsAway: addresses.some(leadsAway) };
  };
  return ({ words, kind }: FileWords) => {
    if (onlyNumbers.test(words)) return [];
    const tokens = tokensOf(words);
    return faultsOf(words, tokens, kind === 'running' ? settingOf(words, tokens) : alone);
  };
};

/** No cell of a table, no paragraph of a document, and nothing that a file says about itself, advertises gambling or a fraud. */
export const judolInFiles = wordsGuard('judol', judgeOf);
