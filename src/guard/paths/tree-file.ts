import type { Surroundings } from '../check.ts';
import type { Finding } from '../finding.ts';

/** A file of a content tree before it is read. */
export interface TreeFile {
  path: string;
  /** What git calls its kind: `100644` for a plain file. */
  mode: string;
  /** In bytes. */
  size: number;
}

/** One rule over the names and kinds of all files. */
export interface TreeGuard {
  id: string;
  check: (files: readonly TreeFile[], around: Surroundings) => Omit<Finding, 'guard'>[];
}
