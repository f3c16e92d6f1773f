import { readText } from '#model/frontmatter.ts';
import { collectionFolder, contentPath, parseContentPath } from '#model/path.ts';
import { labelOfChoice, type Choices, type PickedKind } from '../config/choices.ts';
import type { DecapOption } from '../config/decap.ts';
import type { References } from '../config/field.ts';
import { ask, read, readAgencies } from './gateway-client.ts';

interface StoredText {
  data: string;
  file: { path: string };
}

const titleOf = (value: unknown, fallback: string): string =>
  typeof value === 'object' && value !== null && 'title' in value && typeof value.title === 'string'
    ? value.title
    : fallback;

const byLabel = (a: DecapOption, b: DecapOption) => a.label.localeCompare(b.label, 'id');

const vocabulary = async (kind: 'topic' | 'area'): Promise<DecapOption[]> => {
  const { data } = await ask<StoredText>('getEntry', { path: contentPath(kind, '') });
  return Object.entries(readText(data, 'yml').data)
    .map(([value, entry]) => ({ value, label: titleOf(entry, value) }))
    .sort(byLabel);
};

const officialsOf = async (agency: string): Promise<DecapOption[]> => {
  const folder = collectionFolder('official', agency);
  const texts = await ask<StoredText[]>('entriesByFolder', { folder, extension: 'yml', depth: 2 });
  return texts
    .flatMap(({ data, file }) => {
      const place = parseContentPath(file.path);
      return place?.locale === 'id'
        ? [{ value: place.id, label: titleOf(readText(data, 'yml').data, place.slug) }]
        : [];
    })
    .sort(byLabel);
};

const agencies = async (): Promise<DecapOption[]> =>
  (await readAgencies()).map(({ id, title }) => ({ value: id, label: title }));

/** The published entries that others pick, over all agencies. */
export const readChoices = (): Promise<Choices> => read('/api/choices');

const picked = ({ entries }: Choices, kind: PickedKind): DecapOption[] =>
  entries[kind].map((choice) => ({ value: choice.id, label: labelOfChoice(choice) }));

/**
 * The choices of fields that name other entries: the closed vocabularies, the agencies, the agency's own offices, and what
 * is picked over all agencies.
 */
export const loadReferences = async (own: string, choices: Choices): Promise<References> => {
  const [topic, area, official, agency] = await Promise.all([
    vocabulary('topic'),
    vocabulary('area'),
    officialsOf(own),
    agencies(),
  ]);
  return {
    topic,
    area,
    official,
    agency,
    evidence: picked(choices, 'evidence'),
    service: picked(choices, 'service'),
    counter: picked(choices, 'counter'),
    document: picked(choices, 'document'),
  };
};
