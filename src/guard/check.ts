import { kinds } from '#model/kinds.ts';
import type { ContentText } from '#model/frontmatter.ts';
import type { ContentPath } from '#model/path.ts';
import type { Finding } from './finding.ts';

/** What a check may know about the rest of the content: which files there are, and the closed vocabularies. */
export interface Surroundings {
  /** Whether a file of this path exists, from the repository's root. */
  has(path: string): boolean;
  /** The paths of all files. */
  paths(): Iterable<string>;
  /** The ids in `content/topics.yml`. */
  topics: ReadonlySet<string>;
  /** The ids in `content/areas.yml`. */
  areas: ReadonlySet<string>;
}

/** A content text that could be taken apart. */
export interface GuardedText extends ContentText {
  place: ContentPath;
}

/** One check over one text. One file a check. */
export interface Check {
  id: string;
  check: (text: GuardedText, around: Surroundings) => Omit<Finding, 'path' | 'guard'>[];
}

/** The entries of a text, each with the labels that lead to it: one, or one a key where the file is a list. */
export const entriesOf = ({ place, data }: GuardedText): [labels: string[], entry: unknown][] =>
  kinds[place.kind].storage === 'list'
    ? Object.entries(data).map(([id, entry]) => [[id], entry])
    : [[[], data]];
