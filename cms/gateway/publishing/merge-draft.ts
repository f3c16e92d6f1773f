import { addresses } from '#domain/address.ts';
import { addressesOf } from '#domain/living.ts';
import { withLiving, withMove } from '#domain/redirects.ts';
import { kinds } from '#model/kinds.ts';
import { contentPath, parseContentPath, type ContentPath } from '#model/path.ts';
import { publishedCommit, type Job } from '../actions/action.ts';
import { withChanges, type Content } from '../changed-content.ts';
import { changesOf, presentPlace } from '../drafts/changes.ts';
import type { Draft } from '../drafts/draft.ts';
import {
  moveRefs,
  RefMoved,
  writeCommit,
  writeTree,
  type Changes,
  type CommitWords,
} from '../git/commit.ts';
import { mergeCommits } from '../git/merge.ts';
import { listFiles, readFileAt, type Files } from '../git/tree.ts';
import { commitWords, entryWords } from '../message.ts';
import { Refusal } from '../refusal.ts';
import { forgetRemarks } from '../reviews/remarks.ts';
import { refuseOrphans, validateEntry, validateReady } from '../validate.ts';
import { refuseWithoutChangeNote } from './change-note.ts';
import { refuseCalm, reviewMark } from './emergency.ts';
import { refuseLeftBehind } from './left-behind.ts';
import { refuseLostContacts } from './lost-contacts.ts';
import { refuseForeign } from './one-entry.ts';
import { confirmedHosts, domainsAdded } from './outbound.ts';
import { redirectsAfter, refuseLostLines } from './redirects.ts';

const conflict = () =>
  new Refusal(
    409,
    'Tulisan yang sudah terbit berubah sejak draf ini dibuat, dan kedua perubahan itu tidak dapat digabung. Salin isi draf, hapus drafnya, lalu masukkan lagi perubahannya.',
  );

/** Whether the account wrote in the draft itself: then nobody else has read it. */
const isAlone = ({ account }: Job, { authors }: Draft): boolean => authors.includes(account.login);

const wordsFor = (job: Job, draft: Draft): CommitWords => {
  const writers = draft.people.map(({ name }) => name).join(', ');
  const subject = `Terbitkan ${entryWords(draft.place)}`;
  if (!isAlone(job, draft))
    return commitWords(job.account, draft.place, {
      action: 'publish',
      subject,
      details: `Ditulis oleh: ${writers}.\nDiperiksa dan diterbitkan oleh: ${job.account.name}.`,
    });
  return commitWords(job.account, draft.place, {
    action: 'publish',
    subject,
    details: `Ditulis oleh: ${writers}.\nDiterbitkan seketika karena darurat oleh: ${job.account.name}.`,
    trailers: ['Portal-Unreviewed: yes'],
  });
};

const { entry: addressOf } = addresses('id');

/** A page that moved leaves its old address behind; a page that is new takes its address over. */
const redirectsFor = async (
  { git }: Job,
  main: string,
  tree: string,
  from: ContentPath,
  to: ContentPath,
): Promise<Changes> => {
  if (kinds[to.kind].storage !== 'entry') return new Map();
  const address = addressOf(to.kind, to.id);
  const wasPublished = await readFileAt(git, main, contentPath(from.kind, from.id));
  return redirectsAfter(git, tree, (lines) =>
    wasPublished && from.id !== to.id
      ? withMove(lines, addressOf(from.kind, from.id), address)
      : withLiving(lines, address),
  );
};

/** A page of an entry stands at its address as long as the entry is there. */
const refuseLost = async (
  { git }: Job,
  main: string,
  tree: string,
  content: Content,
): Promise<void> => {
  const living = new Set([...content.keys()].flatMap(addressesOf));
  await refuseLostLines(git, main, tree, (address) => living.has(address));
};

/** Judges what a publication changes beside the entry at `place`: lists that follow from it. */
const validateOthers = async (
  { git }: Job,
  content: Content,
  extra: Changes,
  place: ContentPath,
  published: Files,
): Promise<void> => {
  for (const path of extra.keys()) {
    const changed = parseContentPath(path);
    if (changed && (changed.kind !== place.kind || changed.id !== place.id))
      await validateEntry(git, content, changed, published);
  }
};

interface Merged {
  main: string;
  tree: string;
}

/** The published content with the draft in it, and all that follows from it; no ref moves. Refuses what may not be published. */
const rehearse = async (job: Job, draft: Draft, confirmed: readonly string[]): Promise<Merged> => {
  const { git } = job;
  const main = await publishedCommit(job);
  const [changes = []] = await changesOf(git, [draft]);
  const place = presentPlace(draft, changes);
  refuseForeign(draft, place, changes);
  const merged = await mergeCommits(git, main, draft.head, draft.base);
  if ('conflicts' in merged) throw conflict();
  const isOwn = isAlone(job, draft);
  if (isOwn) await refuseCalm(git, merged.tree, place);
  await refuseWithoutChangeNote(git, [main, draft.place], [merged.tree, place]);
  const [published, files] = [await listFiles(git, main), await listFiles(git, merged.tree)];
  const following: Changes = new Map([
    ...(await redirectsFor(job, main, merged.tree, draft.place, place)),
    ...(await reviewMark(git, merged.tree, place, isOwn)),
  ]);
  const waiting = await validateReady(git, withChanges(files, following), place, published);
  // The list that follows names the sites that were waited for, so the entry needs no second judgement.
  const hosts = confirmedHosts(job, draft.agency, isOwn, waiting, confirmed);
  const known = await domainsAdded(job, merged.tree, place, hosts);
  const extra: Changes = new Map([...following, ...known]);
  const content = withChanges(files, extra);
  await validateOthers(job, content, extra, place, published);
  await refuseLostContacts(git, published, content, place);
  const tree = extra.size === 0 ? merged.tree : await writeTree(git, merged.tree, extra);
  await refuseLeftBehind(job, main, tree, content, place);
  if (place.kind === 'redirect') await refuseLost(job, main, tree, content);
  if (place.id !== draft.place.id) await refuseOrphans(git, tree, content, draft.place.id);
  return { main, tree };
};

const mergeOnce = async (job: Job, draft: Draft, confirmed: readonly string[]): Promise<string> => {
  const { main, tree } = await rehearse(job, draft, confirmed);
  const commit = await writeCommit(job.git, tree, [main, draft.head], wordsFor(job, draft));
  await moveRefs(job.git, [
    { ref: job.main, from: main, to: commit },
    { ref: draft.ref, from: draft.head, to: null },
  ]);
  forgetRemarks(job.store, draft.ref);
  return commit;
};

/** Published content may move by another hand, such as a developer's push: then the merge is made afresh. */
const attempts = 3;

const mergeWithRetry = async (
  job: Job,
  draft: Draft,
  confirmed: readonly string[],
  left: number,
): Promise<string> => {
  try {
    return await mergeOnce(job, draft, confirmed);
  } catch (error) {
    if (!(error instanceof RefMoved) || left <= 1) throw error;
    return mergeWithRetry(job, draft, confirmed, left - 1);
  }
};

/**
 * Merges a draft into the published content, in the name of the job's account, and takes the draft away. Gives the new
 * published commit. What others say of the draft's address is set right in the same commit, and the sites that the account
 * confirmed become known: `confirmed` are their hosts.
 */
export const mergeDraft = async (
  job: Job,
  draft: Draft,
  confirmed: readonly string[] = [],
): Promise<string> => {
  await job.freshen?.();
  return job.queue(job.main, () => mergeWithRetry(job, draft, confirmed, attempts));
};

/** Refuses what {@link mergeDraft} would refuse if it ran now. */
export const rehearseMerge = async (
  job: Job,
  draft: Draft,
  confirmed: readonly string[],
): Promise<void> => {
  await rehearse(job, draft, confirmed);
};
