import { hashFolder, type Manifest } from '../release/manifest.ts';
import type { Finding } from './finding.ts';

/** Whatever in a folder is not as the list says: every file is read, hidden ones too. */
export const compareFolder = async (folder: string, wanted: Manifest): Promise<Finding[]> => {
  const found = await hashFolder(folder);
  const there = [...found].flatMap(([place, hash]): Finding[] => {
    const expected = wanted.get(place);
    if (expected === undefined) return [{ what: 'added', place }];
    return expected === hash ? [] : [{ what: 'changed', place }];
  });
  const missing = [...wanted.keys()]
    .filter((place) => !found.has(place))
    .map((place): Finding => ({ what: 'missing', place }));
  return [...there, ...missing];
};
