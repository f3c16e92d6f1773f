import { z } from 'zod';
import { parseContentPath } from '#model/path.ts';
import { mayRead } from '../../permission.ts';
import { readFileAt, readObjects } from '../git/tree.ts';
import { absent, notYours, Refusal } from '../refusal.ts';
import { defineAction, pathParam, publishedCommit, type Job } from './action.ts';
import { entryAnswer } from './entry-answer.ts';
import { folderAnswer } from './folder-answer.ts';

const requireRead = ({ account }: Job, path: string): void => {
  if (!mayRead(account, path) || parseContentPath(path)?.role !== 'text') throw notYours();
};

/** A path that would lie in `folder`: what the grammar says of it, it says of the folder. */
const probe = (folder: string, extension: string) =>
  parseContentPath(`${folder}/x/index.${extension}`);

/** The published texts of one collection of one agency. */
export const entriesByFolder = defineAction(
  { folder: pathParam, extension: z.string().max(10), depth: z.number().int().min(0).max(10) },
  async (job, params) => {
    const folder = params.folder.replace(/\/$/, '');
    const place = probe(folder, params.extension);
    if (!place || !mayRead(job.account, place.path)) throw notYours();
    return folderAnswer(job.git, await publishedCommit(job), folder);
  },
);

/** The published texts at certain paths; those that do not exist are left out. */
export const entriesByFiles = defineAction(
  {
    files: z
      .array(z.strictObject({ path: pathParam, label: z.string().max(200).optional() }))
      .max(100),
  },
  async (job, { files }) => {
    for (const { path } of files) requireRead(job, path);
    const commit = await publishedCommit(job);
    const stored = await readObjects(
      job.git,
      files.map(({ path }) => `${commit}:${path}`),
    );
    return files.flatMap(({ path, label }, index) => {
      const file = stored[index];
      return file ? [entryAnswer(path, file.id, file.bytes, label)] : [];
    });
  },
);

/** One published text. */
export const getEntry = defineAction({ path: pathParam }, async (job, { path }) => {
  if (!parseContentPath(path)) throw new Refusal(403, 'Alamat tulisan ini tidak dikenal.');
  requireRead(job, path);
  const file = await readFileAt(job.git, await publishedCommit(job), path);
  if (!file) throw absent();
  return entryAnswer(path, file.id, file.bytes);
});
