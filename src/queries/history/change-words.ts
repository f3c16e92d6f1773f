import { said, type Said } from '#domain/bilingual.ts';
import type { Change } from '#domain/history/changes.ts';
import type { Revision } from '#domain/history/history.ts';
import { dictionary } from '#i18n/dictionary.ts';
import type { Entry } from '#model/entry.ts';
import type { Locale } from '#model/path.ts';
import type { Time } from '#model/standard/duration.ts';
import type { Requirement } from '#model/standard/requirement.ts';
import { one } from '../entries.ts';

/** A change as a reader meets it: each side in phrases. */
export interface ChangeWords {
  part: Change['part'];
  variants: Said[];
  before: Said[];
  after: Said[];
}

const isSaid = (words: Said | undefined): words is Said => words !== undefined && words.text !== '';

const requirementWords = async (row: Requirement, locale: Locale): Promise<Said[]> => {
  const paper = row.evidence && (await one('evidence', row.evidence, locale));
  const form = dictionary(locale).standard.paper(row);
  const name = paper
    ? { text: paper.data.title, lang: paper.textLocale }
    : { text: row.evidence ?? '', lang: 'id' as const };
  return [
    said(row, 'text', locale) ?? name,
    form === undefined ? undefined : { text: form, lang: locale },
    said(row, 'when', locale),
    said(row, 'source', locale),
    said(row, 'note', locale),
  ].filter(isSaid);
};

/** One sentence where all of it is in the reader's language; else its parts, each in its own. */
const timeWords = (row: Time, locale: Locale): Said[] => {
  const { standard } = dictionary(locale);
  const length =
    row.amount === undefined || row.unit === undefined
      ? undefined
      : { text: standard.length(row.amount, row.unit), lang: locale };
  const others = [said(row, 'from', locale), said(row, 'note', locale)].filter(isSaid);
  const sentence = others.every(({ lang }) => lang === locale)
    ? [{ text: standard.time(row), lang: locale }]
    : [length, ...others];
  return [said(row, 'what', locale), ...sentence].filter(isSaid);
};

const counterWords = async (id: string, locale: Locale): Promise<Said[]> => {
  const counter = await one('counter', id, locale);
  return [{ text: counter?.data.title ?? id, lang: counter?.textLocale ?? 'id' }];
};

type Side = 'before' | 'after';

const sideWords = (change: Change, side: Side, locale: Locale): Said[] | Promise<Said[]> => {
  const { standard, services, history } = dictionary(locale);
  const ours = (text: string): Said => ({ text, lang: locale });
  if (change[side] === undefined)
    return [ours((side === 'before' ? history.notYet : history.noMore)[change.part])];
  switch (change.part) {
    case 'cost': {
      const row = change[side];
      const amount =
        row.amount === undefined ? said(row, 'rate', locale) : ours(standard.cost(row));
      return [said(row, 'what', locale), amount].filter(isSaid);
    }
    case 'time':
      return timeWords(change[side], locale);
    case 'requirement':
      return requirementWords(change[side], locale);
    case 'counter':
      return counterWords(change[side], locale);
    case 'digital':
      return [ours(services.digital[change[side]])];
    default:
      return [ours(change[side])];
  }
};

/** The changes of a revision in words. */
export const changeWordsOf = ({ changes }: Revision, locale: Locale): Promise<ChangeWords[]> =>
  Promise.all(
    changes.map(async (change) => ({
      part: change.part,
      variants: change.variants.map((variant) => said(variant, 'title', locale)).filter(isSaid),
      before: await sideWords(change, 'before', locale),
      after: await sideWords(change, 'after', locale),
    })),
  );

/** The notes of a revision in words: as the entry's translation has them, where it does. */
export const noteWordsOf = async (
  { notes }: Revision,
  service: Entry<'service'>,
  locale: Locale,
): Promise<Said[]> => {
  const original = (await one('service', service.id))?.data.changeNotes ?? [];
  return notes.map(({ date, note }) => {
    const at = original.findIndex((other) => other.date === date && other.note === note);
    const translated = locale === 'id' ? undefined : service.data.changeNotes?.[at];
    return translated?.date === date && translated.note !== note
      ? { text: translated.note, lang: locale }
      : { text: note, lang: 'id' };
  });
};
