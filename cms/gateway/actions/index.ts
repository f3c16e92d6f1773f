import type { z } from 'zod';
import { defineAction, nameParam, type Action } from './action.ts';
import { deleteFiles } from './delete-files.ts';
import { deleteUnpublishedEntry, updateUnpublishedEntryStatus } from './draft-status.ts';
import { entriesByFiles, entriesByFolder, getEntry } from './entries.ts';
import { getMedia, getMediaFile, persistMedia } from './media.ts';
import { persistEntry } from './persist-entry.ts';
import { publishUnpublishedEntry } from './publish.ts';
import {
  unpublishedEntries,
  unpublishedEntry,
  unpublishedEntryDataFile,
  unpublishedEntryMediaFile,
} from './unpublished.ts';

const draft = { collection: nameParam, slug: nameParam };

const info = defineAction({}, () =>
  Promise.resolve({ type: 'portal', publish_modes: ['editorial_workflow'] }),
);

const always = (answer: unknown, shape: z.ZodRawShape = draft) =>
  defineAction(shape, () => Promise.resolve(answer));

/** Every action of the protocol that the gateway answers, by the name that Decap gives it. */
export const actions: ReadonlyMap<string, Action> = new Map(
  Object.entries({
    info,
    entriesByFolder,
    entriesByFiles,
    getEntry,
    unpublishedEntries,
    unpublishedEntry,
    unpublishedEntryDataFile,
    unpublishedEntryMediaFile,
    persistEntry,
    updateUnpublishedEntryStatus,
    publishUnpublishedEntry,
    deleteUnpublishedEntry,
    getMedia,
    getMediaFile,
    persistMedia,
    deleteFiles,
    getDeployPreview: always(null),
    getNotes: always({ notes: [] }),
    getPRMetadata: always({ metadata: null }),
  }),
);
