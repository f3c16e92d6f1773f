import type { z } from 'zod';
import { defineAction, nameParam, type Action } from './action.ts';
import { assignReviewer, reviewState } from './assign.ts';
import { approvePublished, unreviewedEntries } from './approve.ts';
import { draftConflict, joinDraft } from './conflict-publish.ts';
import { baseText, storedTexts } from './conflict-texts.ts';
import { deleteFiles } from './delete-files.ts';
import { deleteUnpublishedEntry, updateUnpublishedEntryStatus } from './draft-status.ts';
import { entriesByFiles, entriesByFolder, getEntry } from './entries.ts';
import { changeHistory } from './history.ts';
import { journeyWarnings } from './journey-warnings.ts';
import { knownSites, removeSite, siteUses } from './known-sites.ts';
import { getMedia, getMediaFile, persistMedia } from './media.ts';
import { addNote, deleteNote, getNotes, toggleNoteResolution, updateNote } from './notes.ts';
import { persistEntry } from './persist-entry.ts';
import { publishUnpublishedEntry } from './publish.ts';
import { returnDraft } from './return-draft.ts';
import {
  unpublishedEntries,
  unpublishedEntry,
  unpublishedEntryDataFile,
  unpublishedEntryMediaFile,
} from './unpublished.ts';
import { waiting } from './waiting.ts';
import { dropWorkCopies, saveWorkCopy, workCopies } from './work-copies.ts';

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
    approvePublished,
    unreviewedEntries,
    journeyWarnings,
    knownSites,
    siteUses,
    removeSite,
    storedTexts,
    baseText,
    draftConflict,
    joinDraft,
    workCopies,
    saveWorkCopy,
    dropWorkCopies,
    getDeployPreview: always(null),
    getNotes,
    addNote,
    updateNote,
    deleteNote,
    toggleNoteResolution,
    returnDraft,
    assignReviewer,
    reviewState,
    waiting,
    changeHistory,
    getPRMetadata: always({ metadata: null }),
  }),
);
