import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { concernsJourneys, journeysToCheck, readJourneys } from '#domain/journeys/content.ts';

/** What the owners of journeys must look at in a content folder, one Indonesian line each. It stops no build. */
export const journeyWarningsIn = (folder: string, now: Date): string[] => {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [`content/${path.relative(folder, file).split(path.sep).join('/')}`, file])
    .filter(([name = '']) => concernsJourneys(name));
  const texts = paths.map(([name = '', file = '']) => [name, readFileSync(file, 'utf8')] as const);
  return journeysToCheck(readJourneys(texts), now).flatMap(({ journey, warnings }) =>
    warnings.map((warning) => `peristiwa hidup “${journey.data.title}”: ${warning}`),
  );
};
