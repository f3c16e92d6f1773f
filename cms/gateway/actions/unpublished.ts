import { z } from 'zod';
import { parseContentPath } from '#model/path.ts';
import {
  mayPublish,
  mayPublishUnreviewed,
  mayReadDraft,
  publishRefusal,
  type Editor,
} from '../../permission.ts';
import { readDrafts, type Draft } from '../drafts/draft.ts';
import { withTexts, type DraftWithTexts } from '../drafts/texts.ts';
import { readFileAt } from '../git/tree.ts';
import { isEmergencyText } from '../publishing/emergency.ts';
import { absent, notYours } from '../refusal.ts';
import { momentOf } from '../schedule/moment.ts';
import { defineAction, nameParam, pathParam, publishedCommit, type Job } from './action.ts';
import { findDraft } from './draft-lookup.ts';
import { mediaItem } from './media-item.ts';

const name = {
  id: z.string().max(300).optional(),
  collection: nameParam.optional(),
  slug: nameParam.optional(),
};

/** Whether the account may publish it, and when it is published by itself. */
const publicationAnswer = (account: Editor, draft: Draft, texts: DraftWithTexts['texts']) => {
  const { raw = '' } = texts.find(({ path }) => parseContentPath(path)?.locale === 'id') ?? {};
  const atOnce = mayPublishUnreviewed(account, draft, isEmergencyText(draft.place, raw));
  return {
    mayPublish: atOnce || mayPublish(account, draft),
    publishRefusal: atOnce ? null : (publishRefusal(account, draft) ?? null),
    scheduledFor: draft.scheduledBy === undefined ? null : (momentOf(draft.place, raw) ?? null),
  };
};

const draftAnswer = ({ account }: Job, { draft, changes, texts }: DraftWithTexts) => ({
  collection: draft.collection,
  slug: draft.slug,
  status: draft.status,
  updatedAt: draft.updatedAt,
  pullRequestAuthor: draft.people[0]?.name ?? draft.updatedBy,
  diffs: changes.flatMap(({ path, id, isNew }) =>
    id === undefined ? [] : [{ path, id, newFile: isNew }],
  ),
  data: Object.fromEntries(texts.map(({ path, raw }) => [path, raw])),
  versions: Object.fromEntries(texts.map(({ path, id }) => [path, id])),
  authors: draft.people.map((person) => ({ name: person.name, login: person.email })),
  ...publicationAnswer(account, draft, texts),
});

/** The drafts of own agencies: their ids, or with `bundle` all that the editor shows of them. */
export const unpublishedEntries = defineAction(
  { bundle: z.boolean().optional() },
  async (job, { bundle }) => {
    const all = await readDrafts(job.git, await publishedCommit(job));
    const own = all.filter(({ agency }) => mayReadDraft(job.account, agency));
    if (bundle !== true) return own.map(({ collection, slug }) => `${collection}/${slug}`);
    return (await withTexts(job.git, own)).map((draft) => draftAnswer(job, draft));
  },
);

/** One draft with its texts. */
export const unpublishedEntry = defineAction(name, async (job, params) => {
  const [draft] = await withTexts(job.git, [await findDraft(job, params)]);
  if (!draft) throw absent();
  return draftAnswer(job, draft);
});

const fileOfDraft = async (
  job: Job,
  params: { collection: string; slug: string; path: string },
) => {
  const draft = await findDraft(job, params);
  const place = parseContentPath(params.path);
  if (place?.kind !== draft.place.kind || place.agency !== draft.agency) throw notYours();
  const file = await readFileAt(job.git, draft.head, params.path);
  if (!file) throw absent('Berkas ini tidak ada di draf.');
  return { draft, file };
};

const fileName = {
  collection: nameParam,
  slug: nameParam,
  path: pathParam,
  id: z.string().max(64).nullish(),
};

/** One text as it is in a draft, changed there or not. */
export const unpublishedEntryDataFile = defineAction(fileName, async (job, params) => {
  const { file } = await fileOfDraft(job, params);
  return { data: file.bytes.toString(), versions: { [params.path]: file.id } };
});

/** One picture or file as it is in a draft, by its address. */
export const unpublishedEntryMediaFile = defineAction(fileName, async (job, params) => {
  const { draft, file } = await fileOfDraft(job, params);
  return mediaItem(params.path, file.id, file.bytes.length, draft);
});
