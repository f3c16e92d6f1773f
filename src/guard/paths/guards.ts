import { entryFiles } from './entry-files.ts';
import { fileSize } from './file-size.ts';
import { plain } from './plain.ts';
import type { TreeGuard } from './tree-file.ts';
import { unique } from './unique.ts';
import { whole } from './whole.ts';

/** What is asked of the names and kinds of all files. */
export const treeGuards: readonly TreeGuard[] = [plain, fileSize, unique, entryFiles, whole];
