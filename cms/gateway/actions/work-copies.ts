import { z } from 'zod';
import { locales } from '#model/path.ts';
import { parseCollectionName, placeOfEntry } from '../../collection-name.ts';
import { mayReadDraft } from '../../permission.ts';
import { notYours, Refusal } from '../refusal.ts';
import { createWorkCopies, type WorkCopies } from '../work-copies/work-copies.ts';
import { defineAction, nameParam, pathParam, type Job } from './action.ts';

/** The largest copy: all of its texts together, in characters. */
const largestCopy = 512 * 1024;

const entryShape = { collection: nameParam, slug: z.string().max(200) };

const formParam = z.string().regex(/^[a-z0-9-]{8,64}$/);

/** Lets an account work on typing of its own, in collections where it may write today. */
const ownCopies = (
  { account, store }: Job,
  { collection, slug }: { collection: string; slug: string },
): WorkCopies => {
  const place = slug === '' ? parseCollectionName(collection) : placeOfEntry(collection, slug);
  if (!place || !mayReadDraft(account, place.agency)) throw notYours();
  return createWorkCopies(store, Date.now);
};

/** Own unsaved typing in an entry, or in new ones of the collection where `slug` is empty; newest first. */
export const workCopies = defineAction(entryShape, (job, entry) =>
  Promise.resolve(ownCopies(job, entry).of(job.account.login, entry.collection, entry.slug)),
);

/** Keeps what is typed in an open form. The model is not asked: half a sentence is worth keeping too. */
export const saveWorkCopy = defineAction(
  {
    ...entryShape,
    form: formParam,
    path: z.union([z.literal(''), pathParam]),
    texts: z.partialRecord(z.enum(locales), z.string()),
    base: z.record(pathParam, z.string().max(64).nullable()),
    sequence: z.int().min(0),
    continues: formParam.optional(),
  },
  (job, copy) => {
    const size = Object.values(copy.texts).reduce((sum, text) => sum + text.length, 0);
    if (size > largestCopy || Object.keys(copy.base).length > 10)
      throw new Refusal(
        413,
        'Tulisan ini terlalu panjang untuk disimpan sementara. Tekan “Simpan” supaya tidak hilang.',
      );
    ownCopies(job, copy).write(job.account.login, copy);
    return Promise.resolve({ kept: true });
  },
);

/** Throws own unsaved typing away. */
export const dropWorkCopies = defineAction(
  { forms: z.array(formParam).max(100) },
  (job, { forms }) => {
    createWorkCopies(job.store, Date.now).drop(job.account.login, forms);
    return Promise.resolve({ dropped: forms.length });
  },
);
