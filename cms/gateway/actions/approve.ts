import { FrontmatterError, readText } from '#model/frontmatter.ts';
import { parseContentPath, type ContentPath } from '#model/path.ts';
import { mayApprove, mayRead } from '../../permission.ts';
import { moveRefs, writeCommit, writeTree } from '../git/commit.ts';
import { listFiles, readObjects } from '../git/tree.ts';
import { commitWords, entryWords } from '../message.ts';
import { reviewMark } from '../publishing/emergency.ts';
import { notYours, Refusal } from '../refusal.ts';
import { withChanges } from '../changed-content.ts';
import { validateEntry } from '../validate.ts';
import { defineAction, pathParam, publishedCommit, type Job } from './action.ts';

/** Who wrote the notice since it went out unreviewed, and who let it out. */
export const authorsSince = async (
  { git }: Pick<Job, 'git'>,
  main: string,
  path: string,
): Promise<string[]> => {
  const lines = async (...args: string[]) =>
    (await git.run(['log', ...args, '--', path])).output.toString().split('\n').filter(Boolean);
  const [release] = await lines('-1', '--grep=^Portal-Unreviewed: yes$', '--format=%H', main);
  const range = release === undefined ? [main] : [`${release}^1..${main}`];
  return [...new Set(await lines('--format=%ae', ...range))];
};

const noticeAt = ({ account }: Job, path: string): ContentPath => {
  const place = parseContentPath(path);
  if (!place || !mayRead(account, path)) throw notYours();
  if (place.kind !== 'notice' || place.role !== 'text' || place.locale !== 'id')
    throw new Refusal(400, 'Hanya pengumuman darurat yang disetujui dengan cara ini.');
  return place;
};

const approve = async (job: Job, place: ContentPath): Promise<string> => {
  const { git, main: ref, account } = job;
  const main = await publishedCommit(job);
  const changes = await reviewMark(git, main, place, false);
  if (changes.size === 0) throw new Refusal(409, 'Pengumuman ini sudah diperiksa orang kedua.');
  if (!mayApprove(account, place.agency, await authorsSince(job, main, place.path)))
    throw new Refusal(
      403,
      'Pengumuman darurat disetujui oleh penyunting lain, bukan oleh yang menulis atau menerbitkannya.',
    );
  const subject = `Setujui ${entryWords(place)}`;
  const words = commitWords(account, place, { action: 'approve', subject });
  const files = await listFiles(git, main);
  await validateEntry(git, withChanges(files, changes), place, files);
  const commit = await writeCommit(git, await writeTree(git, main, changes), [main], words);
  await moveRefs(git, [{ ref, from: main, to: commit }]);
  return commit;
};

/** Approves an emergency notice that one person published alone: readers are then no longer told that nobody checked it. */
export const approvePublished = defineAction({ path: pathParam }, async (job, { path }) => {
  const place = noticeAt(job, path);
  await job.freshen?.();
  const commit = await job.queue(job.main, () => approve(job, place));
  job.onPublish(commit);
  return { commit };
});

const titleIn = (bytes: Buffer | undefined): string => {
  try {
    const { title } = readText(bytes?.toString() ?? '', 'md').data;
    return typeof title === 'string' ? title : '';
  } catch (error) {
    if (error instanceof FrontmatterError) return '';
    throw error;
  }
};

/** The emergency notices of own agencies that wait for a second person, and whether that may be the one who asks. */
export const unreviewedEntries = defineAction({}, async (job) => {
  const { git, account } = job;
  const main = await publishedCommit(job);
  const args = ['grep', '-l', '-z', '-e', '^unreviewed: true$', main, '--', 'content'];
  const { output } = await git.run(args, { accept: [0, 1] });
  const paths = output
    .toString()
    .split('\0')
    .filter(Boolean)
    .map((name) => name.slice(main.length + 1))
    .filter((path) => parseContentPath(path)?.kind === 'notice' && mayRead(account, path));
  const stored = await readObjects(
    git,
    paths.map((path) => `${main}:${path}`),
  );
  return Promise.all(
    paths.map(async (path, index) => ({
      path,
      title: titleIn(stored[index]?.bytes),
      mayApprove: mayApprove(
        account,
        parseContentPath(path)?.agency,
        await authorsSince(job, main, path),
      ),
    })),
  );
});
