import { attachmentPath, contentPath, parseContentPath, type ContentPath } from '#model/path.ts';
import type { Surroundings } from '#guard/check.ts';
import type { Finding } from '#guard/finding.ts';
import { guardFile } from '#guard/guard.ts';
import { guardEntryFiles } from '#guard/paths/entry-files.ts';
import { whole, whyNotWhole } from '#guard/paths/whole.ts';
import {
  domainLists,
  readTexts,
  surroundings,
  vocabularies,
  type Content,
} from './changed-content.ts';
import { deadEndsIn } from './dead-ends.ts';
import { guardAttachments } from './guard-attachments.ts';
import type { Repository } from './git/plumbing.ts';
import type { Files } from './git/tree.ts';
import { findingWords, placeWords } from '../finding-words.ts';
import { entryWords, namedOf } from './message.ts';
import { contactsOf } from './official-contacts.ts';
import { Refusal } from './refusal.ts';

const guardFiles = async (
  paths: readonly string[],
  texts: ReadonlyMap<string, Uint8Array>,
  around: Surroundings,
): Promise<Finding[]> => {
  const findings: Finding[] = [];
  for (const path of paths)
    findings.push(...(await guardFile(path, texts.get(path) ?? new Uint8Array(), around)));
  return findings;
};

/** Refuses what was found in an entry; the screens are told each finding's place too. */
const refuse = (findings: readonly Finding[]): void => {
  if (findings.length === 0) return;
  const whys = new Set(findings.flatMap(({ incomplete }) => incomplete?.why ?? []));
  const lines = findings.map((finding) =>
    finding.incomplete ? `${finding.field}: ${finding.problem}` : findingWords(finding),
  );
  throw new Refusal(422, [...whys, ...lines].join('\n'), { findings });
};

const pathsOf = (content: Content, { kind, id }: ContentPath): ContentPath[] => {
  const folder = attachmentPath(kind, id, '');
  const places: ContentPath[] = [];
  for (const path of content.keys()) {
    const place = path.startsWith(folder) ? parseContentPath(path) : undefined;
    if (place?.kind === kind && place.id === id) places.push(place);
  }
  return places;
};

/** The paths of the texts and files of the entry at `place`. */
export const filesOfEntry = (content: Content, place: ContentPath): string[] =>
  pathsOf(content, place).map(({ path }) => path);

const findingsOf = async (
  git: Repository,
  content: Content,
  place: ContentPath,
  { published, judged, portalUrl }: { published: Files; judged?: Files; portalUrl?: string },
): Promise<Finding[]> => {
  const files = pathsOf(content, place);
  const paths = files.flatMap(({ path, role }) => (role === 'text' ? [path] : []));
  const beside = files.filter(({ role }) => role === 'attachment');
  if (!content.has(contentPath(place.kind, place.id)))
    throw new Refusal(
      422,
      'Tulisan bahasa Indonesia belum ada. Isi dahulu tulisan bahasa Indonesianya.',
    );
  const lists = domainLists(place.agency);
  const texts = await readTexts(git, content, [...paths, ...vocabularies, ...lists]);
  const contacts = await contactsOf(git, published, place.agency);
  const known = surroundings(content, texts, contacts.isOfficialContact);
  const raws = paths.map((path) => Buffer.from(texts.get(path) ?? '').toString());
  const around =
    portalUrl === undefined
      ? known
      : { ...known, deadEndOf: await deadEndsIn(git, content, raws, known, portalUrl) };
  return [
    ...guardEntryFiles(files),
    ...whyNotWhole(place.path, known).map((why) => ({ path: place.path, guard: whole.id, ...why })),
    ...(await guardFiles(paths, texts, around)),
    ...(judged === undefined
      ? []
      : await guardAttachments(git, content, beside, around, { judged, contacts })),
  ];
};

/** What may wait: parts that only readers need, and sites that a publisher has to confirm. */
type Waiting = 'incomplete' | 'outbound';

const validate = async (
  findings: Promise<Finding[]>,
  waiting: readonly Waiting[],
): Promise<Finding[]> => {
  const waits = (finding: Finding) => waiting.some((reason) => finding[reason] !== undefined);
  const found = await findings;
  refuse(found.filter((finding) => !waits(finding)));
  return found;
};

/**
 * Refuses content in which the entry at `place` breaks a rule of the guard. All of its texts are read, and of its pictures
 * and documents those that the published files do not have. The contact fields of the published files vouch for contacts,
 * never those of a draft.
 */
export const validateEntry = async (
  git: Repository,
  content: Content,
  place: ContentPath,
  published: Files,
): Promise<void> => {
  await validate(findingsOf(git, content, place, { published, judged: published }), []);
};

/**
 * As {@link validateEntry}, for an entry that could be published once a publisher has confirmed the sites that it links:
 * gives the findings that wait for that.
 */
export const validateReady = (
  git: Repository,
  content: Content,
  place: ContentPath,
  published: Files,
): Promise<Finding[]> =>
  validate(findingsOf(git, content, place, { published, judged: published }), ['outbound']);

/**
 * As {@link validateEntry}, for an entry that is still written: parts may be missing that only readers need, and sites wait.
 * Of its files those are read that `judged` does not have: the files that this change starts from.
 */
export const validateDraft = async (
  git: Repository,
  content: Content,
  place: ContentPath,
  published: Files,
  judged = published,
): Promise<void> => {
  const findings = findingsOf(git, content, place, { published, judged });
  await validate(findings, ['incomplete', 'outbound']);
};

/**
 * What the guard says of a form as it stands: everything, also what a save would not be refused for, and notes on links into
 * the portal at `portalUrl`. Its files are judged when they are uploaded.
 */
export const judgeForm = (
  git: Repository,
  content: Content,
  place: ContentPath,
  published: Files,
  portalUrl: string,
): Promise<Finding[]> => findingsOf(git, content, place, { published, portalUrl });

/** What a text says of others: an entry, a topic, an area, an address of the portal. */
const relations: ReadonlySet<string> = new Set(['references', 'redirects']);

/** Refuses a tree in which some text still refers to the entry, topic or area `id` that is gone from it. */
export const refuseOrphans = async (
  git: Repository,
  tree: string,
  content: Content,
  id: string,
): Promise<void> => {
  const args = ['grep', '-l', '-z', '-F', '-e', id, tree, '--', 'content'];
  const { output } = await git.run(args, { accept: [0, 1] });
  const paths = output
    .toString()
    .split('\0')
    .filter(Boolean)
    .map((name) => name.slice(tree.length + 1));
  const mentioning = paths.filter((path) => parseContentPath(path)?.role === 'text');
  const texts = await readTexts(git, content, [...mentioning, ...vocabularies]);
  const around = surroundings(content, texts);
  const findings = await guardFiles(mentioning, texts, around);
  const orphans = findings.filter(({ guard }) => relations.has(guard));
  if (orphans.length === 0) return;
  const users = orphans.flatMap((finding) => {
    const place = parseContentPath(finding.path);
    return place ? [`${entryWords(place)} (${placeWords(finding)})`] : [];
  });
  throw new Refusal(
    422,
    `“${id}” masih dipakai di ${namedOf([...new Set(users)])}. Ganti atau kosongkan dahulu isian itu.`,
  );
};
