import { describe, expect, it } from 'vitest';
import { standard as english } from '#i18n/en/standard.ts';
import { standard as indonesian } from '#i18n/id/standard.ts';

const papers = [
  [{}, undefined, undefined],
  [{ copies: 1 }, '1 lembar', '1 copy'],
  [{ copies: 2 }, '2 lembar', '2 copies'],
  [{ form: 'asli' }, 'asli', 'original'],
  [{ form: 'salinan', copies: 2 }, 'salinan, 2 lembar', '2 copies'],
  [{ form: 'asli-salinan', copies: 1 }, 'asli dan salinan, 1 lembar', 'original and copy'],
] as const;

describe('a paper', () => {
  it.each(papers)(
    '%o is wanted as it is said, with its number even where no form is',
    (row, id, en) => {
      expect([indonesian.paper(row), english.paper(row)]).toEqual([id, en]);
    },
  );
});
