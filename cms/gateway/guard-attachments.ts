import type { Surroundings } from '#guard/check.ts';
import type { Finding } from '#guard/finding.ts';
import { guardFile } from '#guard/guard.ts';
import type { ContentPath } from '#model/path.ts';
import { domainLists, type Content } from './changed-content.ts';
import { createMemory } from './git/memory.ts';
import type { Repository } from './git/plumbing.ts';
import { readObjects, type Files } from './git/tree.ts';
import type { OfficialContacts } from './official-contacts.ts';
import { inTurn } from './uploads/lanes.ts';

/**
 * The blobs of pictures and documents in which nothing was found, by their names too, since a name says what bytes must be. What
 * one agency may tell, another may not: so the lists of sites and the contacts are named that they were judged by.
 */
const soundBlobs = createMemory<true>(10_000, () => 1);

/** What a judgement is kept by; undefined where something in it is not stored yet. */
const judgementOf = (
  content: Content,
  { agency, file }: ContentPath,
  held: string | Uint8Array,
  { version }: OfficialContacts,
) => {
  const lists = domainLists(agency).map((list) => content.get(list) ?? '');
  const judged = [held, ...lists];
  const isStored = judged.every((id) => typeof id === 'string');
  return isStored ? [...judged, version, file].join(' ') : undefined;
};

/** Judges the pictures and documents at `places` that are new beside those of `judged`. No other is read. */
export const guardAttachments = async (
  git: Repository,
  content: Content,
  places: readonly ContentPath[],
  around: Surroundings,
  { judged, contacts }: { judged: Files; contacts: OfficialContacts },
): Promise<Finding[]> => {
  const findings: Finding[] = [];
  for (const place of places) {
    const { path } = place;
    const held = content.get(path);
    if (held === undefined || held === judged.get(path)) continue;
    const name = judgementOf(content, place, held, contacts);
    if (name !== undefined && soundBlobs.get(name)) continue;
    const bytes = typeof held === 'string' ? (await readObjects(git, [held]))[0]?.bytes : held;
    if (!bytes) continue;
    const found = await inTurn(() => guardFile(path, bytes, around));
    if (name !== undefined && found.length === 0) soundBlobs.set(name, true);
    findings.push(...found);
  }
  return findings;
};
