import type { DeadEnd } from '#domain/dead-ends.ts';
import type { ContentText } from '#model/frontmatter.ts';
import type { ContentPath } from '#model/path.ts';
import type { BodyNode } from './body/markdown.ts';
import type { Finding } from './finding.ts';

/** What a guard may know about the rest of the content: which files there are, and the closed vocabularies. */
export interface Surroundings {
  /** Whether a file of this path exists, from the repository's root. */
  has(path: string): boolean;
  /** The paths of all files. */
  paths(): Iterable<string>;
  /** The ids in `content/topics.yml`. */
  topics: ReadonlySet<string>;
  /** The ids in `content/areas.yml`. */
  areas: ReadonlySet<string>;
  /** Whether links in texts of the agency, or of the city where it is undefined, may lead to a host: lower case, ASCII, without `www.`. */
  knowsDomain(host: string, agency: string | undefined): boolean;
  /** Whether a number or mailbox, in its normal form, stands in an official contact field of the agency, or of the city. */
  isOfficialContact(contact: string, agency: string | undefined): boolean;
  /** Why the reader of a link into this portal finds nothing; undefined for every other link. Absent where nobody is told. */
  deadEndOf?: (url: string) => DeadEnd | undefined;
}

/** A file beside an entry: a picture, or a document to download. */
export interface GuardedFile {
  place: ContentPath;
  bytes: Uint8Array;
}

/** A text file before anything parses it. */
export interface GuardedSource {
  place: ContentPath;
  /** The whole file. */
  raw: string;
}

/** A content text taken apart; its body is judged on its own, as {@link GuardedBody}. */
export interface GuardedText extends ContentText {
  place: ContentPath;
  raw: string;
}

/** A content text with its body as the renderer's parser reads it. */
export interface GuardedBody extends GuardedText {
  root: BodyNode;
}

/** What a guard finds: a finding without its file and the guard's id. */
export type Found = Omit<Finding, 'path' | 'guard'>;

/** One rule over one kind of subject. One file a guard. */
export interface Guard<Subject> {
  /** What findings are known by, such as `links`. */
  id: string;
  check: (subject: Subject, around: Surroundings) => Found[];
}

/** A {@link Guard} that has to decode what it judges. */
export interface SlowGuard<Subject> {
  id: string;
  check: (subject: Subject, around: Surroundings) => Promise<Found[]>;
}
