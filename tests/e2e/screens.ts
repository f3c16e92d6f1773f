import { cp, mkdir, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { buildAdmin } from '../../cms/build-admin.ts';

const built = resolve('.portal/test-accounts');

/** The folder that a gateway of the tests serves its screens from. */
export const screensOf = (repository: string): string => join(dirname(repository), 'admin');

/** Does something in one worker of the test run at a time. */
const alone = async (work: () => Promise<void>): Promise<void> => {
  const lock = join(tmpdir(), `portal-screens-${process.ppid}`);
  const isTaken = () =>
    mkdir(lock).then(
      () => false,
      () => true,
    );
  while (await isTaken()) await setTimeout(200);
  await work().finally(() => rmdir(lock));
};

/** Puts the editor's real screens into a folder; they are built once for all tests. */
export const putScreens = async (folder: string): Promise<void> => {
  await alone(() => buildAdmin(built, () => undefined));
  await cp(built, folder, { recursive: true });
};

/** Lets a gateway of the tests serve the editor's real screens. */
export const bringScreens = (repository: string): Promise<void> =>
  putScreens(screensOf(repository));
