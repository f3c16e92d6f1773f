import { z } from 'zod';
import { parseContentPath } from '#model/path.ts';
import { mayRead } from '../../permission.ts';
import { listFiles, readFileAt, sizesOf, type StoredFile } from '../git/tree.ts';
import { absent, notYours, Refusal } from '../refusal.ts';
import { defineAction, pathParam, publishedCommit, type Job } from './action.ts';
import { findDraft } from './draft-lookup.ts';
import { mediaItem } from './media-item.ts';

/** The pictures and files beside one published entry; a folder that is no entry's has none. */
export const getMedia = defineAction(
  { mediaFolder: z.string().max(300).optional() },
  async (job, params) => {
    const folder = (params.mediaFolder ?? '').replace(/\/$/, '');
    const place = parseContentPath(`${folder}/x.pdf`);
    if (!place) return [];
    if (!mayRead(job.account, place.path)) throw notYours();
    const files = await listFiles(job.git, await publishedCommit(job), folder);
    const beside = [...files].filter(([path]) => parseContentPath(path)?.role === 'attachment');
    const sizes = await sizesOf(
      job.git,
      beside.map(([, id]) => id),
    );
    return beside.map(([path, id], index) => mediaItem(path, id, sizes[index] ?? 0));
  },
);

/** The bytes of a picture or file: as published, or as it is in the draft that is named. */
export const readMedia = async (job: Job, path: string, draftId?: string): Promise<StoredFile> => {
  const place = parseContentPath(path);
  if (place?.role !== 'attachment' || !mayRead(job.account, path)) throw notYours();
  const draft = draftId === undefined ? undefined : await findDraft(job, { id: draftId });
  if (draft && (draft.place.kind !== place.kind || draft.agency !== place.agency)) throw notYours();
  const file = await readFileAt(job.git, draft?.head ?? (await publishedCommit(job)), path);
  if (!file) throw absent('Berkas ini tidak ada.');
  return file;
};

/** One published picture or file, by its address. */
export const getMediaFile = defineAction({ path: pathParam }, async (job, { path }) => {
  const { id, bytes } = await readMedia(job, path);
  return mediaItem(path, id, bytes.length);
});

/** There is no shared store of pictures: each lies beside the entry that shows it. */
export const persistMedia = defineAction({ asset: z.unknown(), options: z.unknown() }, () => {
  throw new Refusal(403, 'Unggah gambar dan berkas dari dalam tulisan yang memakainya.');
});
