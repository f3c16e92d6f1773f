import type { KindName } from '#model/kind.ts';
import type { Facility } from '#model/standard/manufacturing.ts';

/** The kinds whose published entries other entries pick, over all agencies. */
export const pickedKinds = ['evidence', 'service', 'counter', 'document'] as const;

/** A kind of {@link pickedKinds}. */
export type PickedKind = (typeof pickedKinds)[number];

/** A published entry as fields and panels name it. */
export interface NamedEntry {
  id: string;
  title: string;
  /** Its agency's short name; none where it is the city's. */
  agency?: string;
}

/** An entry that others may pick. */
export interface Choice extends NamedEntry {
  withdrawn?: true;
  /** What a counter offers. */
  facilities?: Facility[];
}

/** A published entry that picks another. */
export interface Use extends NamedEntry {
  kind: KindName;
}

/** What `GET /api/choices` answers. */
export interface Choices {
  entries: Record<PickedKind, Choice[]>;
  /** Who picks an entry, by its id. */
  uses: Record<PickedKind, Record<string, Use[]>>;
}

/** An entry's title with whose it is. */
export const nameOf = ({ title, agency }: NamedEntry): string =>
  agency === undefined ? title : `${title} (${agency})`;

/** An entry as a field offers it. What was withdrawn is still offered, so that an older pick does not lose its name. */
export const labelOfChoice = ({ withdrawn, ...entry }: Choice): string =>
  withdrawn ? `${nameOf(entry)}, ditarik` : nameOf(entry);
