import type { PortalProcess } from './portal-process.ts';

const linesOf = (text: string): string[] => text.trim().split('\n');

/** Who wrote what a folder holds since a commit, and who put it on the main branch; each name once. */
export const namesSince = (
  portal: PortalProcess,
  before: string,
  folder: string,
): { writers: string[]; publishers: string[] } => {
  const names = (...which: string[]) => [
    ...new Set(
      linesOf(portal.git('log', '--format=%an', ...which, `${before}..main`, '--', folder)),
    ),
  ];
  return { writers: names('--no-merges'), publishers: names('--first-parent') };
};
