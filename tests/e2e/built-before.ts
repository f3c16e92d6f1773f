import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openRepository } from '../../cms/gateway/git/plumbing.ts';
import { exportContent } from '../../cms/publisher/export.ts';
import { keyOf, liveFile } from '../../cms/publisher/publisher.ts';
import { swapSite } from '../../cms/publisher/site-folder.ts';
import { prepareContentRepository } from '../../scripts/start/content-repository.ts';
import { putScreens } from './screens.ts';

const projectDir = process.cwd();

/** Leaves in a state folder what an earlier start left that published this content: the editor, the site in dist/, and its pictures. */
export const leaveBuilt = async (state: string): Promise<void> => {
  const inState = (name: string) => path.resolve(state, name);
  const work = inState('work');
  await mkdir(work, { recursive: true });
  const { commit } = await prepareContentRepository(inState('content.git'), projectDir);
  const git = openRepository(inState('content.git'));
  const tree = await exportContent(git, commit, work);
  await putScreens(inState('admin'));
  await cp('dist', inState('site-next'), { recursive: true });
  await cp('node_modules/.astro/assets', path.join(work, 'cache/assets'), { recursive: true });
  await swapSite(inState('site'), inState('site-next'));
  const key = await keyOf(git, { commit, tree, projectDir, now: new Date() });
  await writeFile(path.join(work, liveFile), key);
};
