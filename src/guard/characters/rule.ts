/** What a rule says of the character at `offset`, counted in UTF-16 units. */
export interface CharacterFault {
  offset: number;
  problem: string;
  remedy: string;
}

/** A rule over the characters of a text, which holds wherever the text comes from: the file as it is, or an escape in it. */
export interface CharacterRule {
  id: string;
  find: (words: string) => CharacterFault[];
}

/** As many faults as tell an editor what to mend; a made-up file may have a million. */
const mostFaults = 20;

/** Every match of a pattern as a fault; `tell` answers undefined for a match that may stay. */
export const faultsAt = (
  words: string,
  pattern: RegExp,
  tell: (match: string) => Omit<CharacterFault, 'offset'> | undefined,
): CharacterFault[] => {
  const faults: CharacterFault[] = [];
  for (const match of words.matchAll(pattern)) {
    const told = tell(match[0]);
    if (told) faults.push({ offset: match.index, ...told });
    if (faults.length === mostFaults) break;
  }
  return faults;
};

/** A character by its number, as in `U+202E`. */
export const numberOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Letters with accents, and the signs of careful typing: nothing that a rule asks about. */
const plain =
  /^[\t\n\r\x20-\x7E\u00A0-\u00AC\u00AE-\u017E\u0180-\u01BF\u01C1-\u024F\u1E00-\u1EFF\u2010-\u2015\u2018-\u201F\u2022\u2026\u20AC\u2190-\u2193\u2212]*$/;

/** Whether a text holds only what every rule lets pass; almost every text does. */
export const isPlain = (words: string): boolean => plain.test(words);

/** Faults with those that a rule finds in each line of a text, as long as there are not enough to tell. */
export const addedByLine = (
  faults: readonly CharacterFault[],
  words: string,
  inLine: (line: string) => CharacterFault[],
): CharacterFault[] => {
  const found = [...faults];
  let start = 0;
  for (const line of words.split('\n')) {
    if (found.length >= mostFaults) break;
    found.push(...inLine(line).map((fault) => ({ ...fault, offset: fault.offset + start })));
    start += line.length + 1;
  }
  return found;
};
