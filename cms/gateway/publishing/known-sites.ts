import { isMap, isScalar, parseDocument } from 'yaml';
import { guardFile } from '#guard/guard.ts';
import { domainListPath } from '#guard/known-domains.ts';
import { parseContentPath } from '#model/path.ts';
import type { Job } from '../actions/action.ts';
import {
  domainLists,
  readTexts,
  surroundings,
  vocabularies,
  withChanges,
} from '../changed-content.ts';
import { readDrafts } from '../drafts/draft.ts';
import { withTexts } from '../drafts/texts.ts';
import type { Changes } from '../git/commit.ts';
import { listFiles, readFileAt } from '../git/tree.ts';
import { entryWords } from '../message.ts';
import { absent } from '../refusal.ts';
import { namesIn } from './outbound.ts';

/** A site on a list: of an agency, or of the city where that is undefined. */
export interface ListedSite {
  agency: string | undefined;
  host: string;
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

/** The published texts to which a list applies. */
const publishedTexts = async (
  { git }: Job,
  main: string,
  agency: string | undefined,
): Promise<Text[]> => {
  const folder = domainListPath(agency).replace(/[^/]+$/, '');
  // An address of another site begins so: see the guard of domains.
  const words = ['-i', '-e', 'http', '-e', 'www[.]'];
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

const draftTexts = async (
  { git }: Job,
  main: string,
  agency: string | undefined,
): Promise<Text[]> => {
  const drafts = await readDrafts(git, main);
  const own = drafts.filter((draft) => agency === undefined || draft.agency === agency);
  return (await withTexts(git, own)).flatMap(({ texts }) =>
    texts.map(({ path, raw }) => ({ path, raw, isDraft: true })),
  );
};

/**
 * The entries, in words, that link a site by what `shorter`, a change of the list of the agency or of the city, takes out of it:
 * what their guard would refuse then.
 */
export const usesWithout = async (
  job: Job,
  main: string,
  agency: string | undefined,
  shorter: Changes,
): Promise<string[]> => {
  const { git } = job;
  const files = await listFiles(git, main);
  const without = withChanges(files, shorter);
  const texts = [
    ...(await publishedTexts(job, main, agency)),
    ...(await draftTexts(job, main, agency)),
  ].flatMap((text) => {
    const place = parseContentPath(text.path);
    return place?.role === 'text' && place.kind !== 'domain' ? [{ ...text, place }] : [];
  });
  const lists = new Set(texts.flatMap(({ place }) => domainLists(place.agency)));
  const [before, after] = await Promise.all(
    [files, without].map(async (content) =>
      surroundings(content, await readTexts(git, content, [...lists, ...vocabularies])),
    ),
  );
  const uses = new Set<string>();
  for (const { path, raw, place, isDraft } of texts) {
    if (!before || !after) continue;
    const found = await guardFile(path, Buffer.from(raw), after);
    if (found.some(({ outbound }) => outbound && before.knowsDomain(outbound.host, place.agency)))
      uses.add(`${entryWords(place)}${isDraft ? ' (draf)' : ''}`);
  }
  return [...uses];
};

/** The entries that link a site by its list alone, in words. */
export const usesOf = async (job: Job, main: string, site: ListedSite): Promise<string[]> =>
  usesWithout(job, main, site.agency, await siteRemoved(job, main, site));
