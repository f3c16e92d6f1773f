import type { Entry } from '#model/entry.ts';
import { fileNameImage } from '#model/fields.ts';
import { FrontmatterError, readText } from '#model/frontmatter.ts';
import { kinds, schemaOf, type KindName } from '#model/kinds.ts';
import { parseContentPath, type ContentPath } from '#model/path.ts';
import { describeWarning, warningsOf, type PaperTitles } from './warnings.ts';

const read = ['journey', 'service', 'evidence'] as const satisfies KindName[];
type ReadKind = (typeof read)[number];

const isRead = (kind: KindName): kind is ReadKind => (read as readonly KindName[]).includes(kind);

/** Whether the file at `path` says anything of journeys: them, the services they lead through, the papers those ask for. */
export const concernsJourneys = (path: string): boolean => {
  const place = parseContentPath(path);
  return place?.role === 'text' && place.locale === 'id' && isRead(place.kind);
};

/** Journeys and all that their warnings rest on. */
export interface JourneyContent {
  journeys: readonly Entry<'journey'>[];
  services: ReadonlyMap<string, Entry<'service'>>;
  papers: PaperTitles;
}

const schemas = {
  journey: schemaOf('journey', fileNameImage),
  service: schemaOf('service', fileNameImage),
  evidence: schemaOf('evidence', fileNameImage),
};

const entryIn = ({ kind, id, agency, slug }: ContentPath, raw: string): Entry | undefined => {
  if (!isRead(kind)) return undefined;
  try {
    const parsed = schemas[kind].safeParse(readText(raw, kinds[kind].extension).data);
    return parsed.success
      ? ({ kind, id, agency, slug, textLocale: 'id', data: parsed.data } as unknown as Entry)
      : undefined;
  } catch (error) {
    if (error instanceof FrontmatterError) return undefined;
    throw error;
  }
};

const isOf =
  <K extends KindName>(kind: K) =>
  (entry: Entry): entry is Entry<K> =>
    entry.kind === kind;

/** Journeys from stored texts, by path. A text that the guard would refuse is left out. */
export const readJourneys = (
  texts: Iterable<readonly [path: string, raw: string]>,
): JourneyContent => {
  const entries = [...texts].flatMap(([path, raw]) => {
    const place = parseContentPath(path);
    const entry = place && concernsJourneys(path) ? entryIn(place, raw) : undefined;
    return entry ? [entry] : [];
  });
  const byId = (one: Entry, other: Entry) => one.id.localeCompare(other.id);
  return {
    journeys: entries.filter(isOf('journey')).sort(byId),
    services: new Map(entries.filter(isOf('service')).map((entry) => [entry.id, entry])),
    papers: new Map(entries.filter(isOf('evidence')).map(({ id, data }) => [id, data.title])),
  };
};

/** A journey that its owner must look at, with what is wrong in words. */
export interface JourneyToCheck {
  journey: Entry<'journey'>;
  warnings: readonly string[];
}

/** The journeys that no longer fit their services at `now`. */
export const journeysToCheck = (
  { journeys, services, papers }: JourneyContent,
  now: Date,
): JourneyToCheck[] =>
  journeys
    .map((journey) => ({
      journey,
      warnings: warningsOf(journey, services, now).map((warning) =>
        describeWarning(warning, papers),
      ),
    }))
    .filter(({ warnings }) => warnings.length > 0);
