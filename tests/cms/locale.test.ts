import { beforeAll, describe, expect, it } from 'vitest';
import { indonesian } from '../../cms/admin/locale/index.ts';
import { importBundled } from './decap-in-node.ts';

let english: object;

beforeAll(async () => {
  ({ english } = await importBundled<{ english: object }>(
    "import english from 'decap-cms-locales/dist/esm/en/index.js'; export { english };",
  ));
});

const sentencesOf = (value: object, path = ''): [key: string, sentence: string][] =>
  Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'object' && inner !== null
      ? sentencesOf(inner, `${path}${key}.`)
      : [[`${path}${key}`, String(inner)] as [string, string]],
  );

const variablesOf = (words: object): Record<string, string[]> =>
  Object.fromEntries(
    sentencesOf(words).map(([key, sentence]) => [
      key,
      [...new Set(sentence.match(/%\{\w+\}/g))].sort(),
    ]),
  );

describe('the editor’s words', () => {
  it('have the keys of Decap’s English, no more and no less', () => {
    const keysOf = (words: object) =>
      sentencesOf(words)
        .map(([key]) => key)
        .sort();
    expect(keysOf(indonesian)).toEqual(keysOf(english));
  });

  it('keep the variables of each sentence', () => {
    expect(variablesOf(indonesian)).toEqual(variablesOf(english));
  });

  it('leave no sentence empty', () => {
    expect(sentencesOf(indonesian).filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
  });
});
