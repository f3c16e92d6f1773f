import { addresses, agencySections } from '#domain/address.ts';
import { listAddresses } from '#domain/living.ts';
import { isWithdrawn } from '#domain/publication.ts';
import type { Entry } from '#model/entry.ts';
import { publishedKinds } from '#model/kinds.ts';
import { all } from './entries.ts';

/** A page for search engines. `path` is the Indonesian address; `changed` a day, `YYYY-MM-DD`, where one is known. */
export interface MappedPage {
  path: string;
  changed?: string;
}

const changedOf = ({ data }: Entry): { changed?: string } => {
  const {
    date,
    reviewed,
    changeNotes = [],
  } = data as {
    date?: string;
    reviewed?: string;
    changeNotes?: { date: string }[];
  };
  const changed = changeNotes.at(-1)?.date ?? reviewed ?? date;
  return changed === undefined ? {} : { changed };
};

/** Every page with content of its own, by its Indonesian address; each has its English twin. */
export const mappedPages = async (): Promise<MappedPage[]> => {
  const to = addresses('id');
  const agencies = await all('agency');
  const sections = agencies.flatMap(({ id }) =>
    agencySections.slice(1).map((section) => ({ path: to.agencySection(id, section) })),
  );
  const entries = await Promise.all(
    publishedKinds
      .filter((kind) => !['city', 'redirect', 'holidays'].includes(kind))
      .map((kind) => all(kind)),
  );
  return [
    ...listAddresses.map((path) => ({ path })),
    ...sections,
    ...entries
      .flat()
      .filter((entry) => !isWithdrawn(entry))
      .map((entry) => ({ path: to.entry(entry.kind, entry.id), ...changedOf(entry) })),
  ];
};
