import { expect, test } from 'vitest';
import { concernsJourneys, journeysToCheck, readJourneys } from '#domain/journeys/content.ts';
import { writeText } from '#model/frontmatter.ts';
import { contentPath } from '#model/path.ts';
import { makeData } from '../../make.ts';
import { now } from './make-plan.ts';

const journey = contentPath('journey', 'kelahiran');
const service = contentPath('service', 'disdukcapil/akta-kelahiran');
const paper = contentPath('evidence', 'disdukcapil/ktp-el');
const asksForCard = makeData('service', { requirements: [{ evidence: 'disdukcapil/ktp-el' }] });

const texts = (standard: object): [string, string][] => [
  [journey, writeText(makeData('journey'), '', 'mdx')],
  [service, writeText(standard, '', 'mdx')],
  [paper, writeText({ title: 'KTP-el', summary: 'Kartu.' }, '', 'yml')],
];

test('stored texts tell what to check, each warning a sentence with the paper’s title', () => {
  expect(journeysToCheck(readJourneys(texts(asksForCard)), now)).toEqual([
    {
      journey: expect.objectContaining({ id: 'kelahiran' }) as unknown,
      warnings: [expect.stringContaining('meminta “KTP-el”')],
    },
  ]);
  expect(journeysToCheck(readJourneys(texts(makeData('service'))), now)).toEqual([]);
});

test.each(['---\ntitle: [', 'tanpa data', '---\ntitle: Judul\n---\n'])(
  'a text that cannot be read is left out, so its service is gone: %j',
  (broken) => {
    const stored = new Map([...texts(asksForCard), [service, broken]]);
    expect(journeysToCheck(readJourneys(stored), now)[0]?.warnings).toEqual([
      expect.stringContaining('yang tidak ada'),
    ]);
  },
);

test('translations, attachments and other kinds are not read', () => {
  expect([journey, service, paper].map(concernsJourneys)).toEqual([true, true, true]);
  for (const path of [
    contentPath('journey', 'kelahiran', 'en'),
    'content/journeys/kelahiran/foto.png',
    contentPath('news', 'dinkes/vaksin'),
    'package.json',
  ])
    expect(concernsJourneys(path)).toBe(false);
});
