import { isMap, isScalar, parseDocument } from 'yaml';
import { guardFile } from '#guard/guard.ts';
import { domainListPath } from '#guard/known-domains.ts';
import type { Finding } from '#guard/finding.ts';
import { domainsInFiles } from '#guard/judol/domains-in-files.ts';
import { parseContentPath, type ContentPath } from '#model/path.ts';
import type { Job } from '../actions/action.ts';
import {
  domainLists,
  readTexts,
  surroundings,
  vocabularies,
  withChanges,
} from '../changed-content.ts';
import { readDrafts } from '../drafts/draft.ts';
import { withTexts, type DraftWithTexts } from '../drafts/texts.ts';
import type { Changes } from '../git/commit.ts';
import { listFiles, readFileAt, readObjects, type Files } from '../git/tree.ts';
import { entryWords } from '../message.ts';
import { absent } from '../refusal.ts';
import { inTurn } from '../uploads/lanes.ts';
import { namesIn } from './outbound.ts';

/** A site on a list: of an agency, or of the city where that is undefined. */
export interface ListedSite {
  agency: string | undefined;
  host: string;
}

/** Sites on one list. */
interface ListedSites extends Pick<ListedSite, 'agency'> {
  hosts: readonly string[];
}

/** A list without a site. What stands above the first line is said of the whole list, and stays. */
const shrunk = (raw: string, host: string): string => {
  const list = parseDocument(raw);
  const [first] = isMap(list.contents) ? list.contents.items : [];
  if (isScalar(first?.key) && first.key.value === host && first.key.commentBefore)
    list.commentBefore = first.key.commentBefore;
  list.delete(host);
  return list.toString({ lineWidth: 0 });
};

/** The change of `main` that takes a site out of its list; what people wrote between the other lines stays. */
export const siteRemoved = async (
  { git }: Pick<Job, 'git'>,
  main: string,
  { agency, host }: ListedSite,
): Promise<Changes> => {
  const path = domainListPath(agency);
  const raw = (await readFileAt(git, main, path))?.bytes.toString() ?? '';
  const hosts = Object.keys(namesIn(raw));
  if (!hosts.includes(host)) throw absent('Situs ini tidak ada lagi di daftar.');
  return new Map([[path, hosts.length === 1 ? null : Buffer.from(shrunk(raw, host))]]);
};

/** A text that may hold an address of another site. */
interface Text {
  path: string;
  raw: string;
  isDraft: boolean;
}

/** What a list applies to. */
const folderOf = (agency: string | undefined): string =>
  domainListPath(agency).replace(/[^/]+$/, '');

/** A piece of a site that stands in every text that names it, however its dots are written. */
const pieceOf = (host: string): string =>
  host.split(/[./]/).reduce((one, other) => (other.length > one.length ? other : one));

/** The published texts to which a list applies and that may hold an address of one of the sites. */
const publishedTexts = async (
  { git }: Job,
  main: string,
  { agency, hosts }: ListedSites,
): Promise<Text[]> => {
  const folder = folderOf(agency);
  // An address of another site begins so, or is its bare name: see the guard of domains.
  const pieces = new Set(hosts.map(pieceOf));
  const words = ['-i', ...['http', 'www[.]', ...pieces].flatMap((piece) => ['-e', piece])];
  const args = ['grep', '-l', '-z', ...words, main, '--', folder];
  const { output } = await git.run(args, { accept: [0, 1] });
  const names = output.toString().split('\0').filter(Boolean);
  const paths = names.map((name) => name.slice(main.length + 1));
  const texts = await readTexts(git, await listFiles(git, main), paths);
  return [...texts].map(([path, bytes]) => ({
    path,
    raw: Buffer.from(bytes).toString(),
    isDraft: false,
  }));
};

/** A file beside an entry, published or in a draft. */
interface Beside {
  place: ContentPath;
  id: string;
  isDraft: boolean;
}

const draftsOf = async (
  { git }: Job,
  main: string,
  agency: string | undefined,
): Promise<DraftWithTexts[]> => {
  const drafts = await readDrafts(git, main);
  const own = drafts.filter((draft) => agency === undefined || draft.agency === agency);
  return withTexts(git, own);
};

/** The files to which a list applies: those that are published, and those that drafts change. */
const filesBeside = (
  files: Files,
  drafts: readonly DraftWithTexts[],
  agency: string | undefined,
): Beside[] => {
  const folder = folderOf(agency);
  const published = [...files]
    .filter(([path]) => path.startsWith(folder))
    .map(([path, id]) => ({ path, id, isDraft: false }));
  const changed = drafts
    .flatMap(({ changes }) => changes)
    .map(({ path, id }) => ({ path, id, isDraft: true }));
  return [...published, ...changed].flatMap(({ path, id, isDraft }) => {
    const place = parseContentPath(path);
    return place?.role === 'attachment' && id !== undefined ? [{ place, id, isDraft }] : [];
  });
};

/** The entries, in words, that link one of `sites` by their list alone: what their guard would refuse after `shorter`, a change of it. */
export const usesWithout = async (
  job: Job,
  main: string,
  sites: ListedSites,
  shorter: Changes,
): Promise<string[]> => {
  if (sites.hosts.length === 0) return [];
  const { git } = job;
  const { agency } = sites;
  const files = await listFiles(git, main);
  const without = withChanges(files, shorter);
  const drafts = await draftsOf(job, main, agency);
  const texts = [
    ...(await publishedTexts(job, main, sites)),
    ...drafts.flatMap((draft) =>
      draft.texts.map(({ path, raw }) => ({ path, raw, isDraft: true })),
    ),
  ].flatMap((text) => {
    const place = parseContentPath(text.path);
    return place?.role === 'text' && place.kind !== 'domain' ? [{ ...text, place }] : [];
  });
  const beside = filesBeside(files, drafts, agency);
  const lists = new Set([...texts, ...beside].flatMap(({ place }) => domainLists(place.agency)));
  const [before, after] = await Promise.all(
    [files, without].map(async (content) =>
      surroundings(content, await readTexts(git, content, [...lists, ...vocabularies])),
    ),
  );
  const uses = new Set<string>();
  if (!before || !after) return [];
  const note = (
    place: ContentPath,
    isDraft: boolean,
    found: readonly Pick<Finding, 'outbound'>[],
  ) => {
    if (found.some(({ outbound }) => outbound && before.knowsDomain(outbound.host, place.agency)))
      uses.add(`${entryWords(place)}${isDraft ? ' (draf)' : ''}`);
  };
  for (const { path, raw, place, isDraft } of texts)
    note(place, isDraft, await guardFile(path, Buffer.from(raw), after));
  for (const { place, id, isDraft } of beside) {
    const bytes = (await readObjects(git, [id]))[0]?.bytes;
    if (bytes)
      note(place, isDraft, await inTurn(() => domainsInFiles.check({ place, bytes }, after)));
  }
  return [...uses];
};

/** The entries that link a site by its list alone, in words. */
export const usesOf = async (job: Job, main: string, site: ListedSite): Promise<string[]> =>
  usesWithout(
    job,
    main,
    { agency: site.agency, hosts: [site.host] },
    await siteRemoved(job, main, site),
  );
