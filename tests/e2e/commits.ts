import type { Harness } from '../cms/gateway/gateway-harness.ts';

/** Who wrote what a folder holds since a commit, and who put it on the main branch; each name once. */
export const namesSince = async (
  gateway: Harness,
  before: string,
  folder: string,
): Promise<{ writers: string[]; publishers: string[] }> => {
  const names = async (...which: string[]) => {
    const said = await gateway.git(
      'log',
      '--format=%an',
      ...which,
      `${before}..main`,
      '--',
      folder,
    );
    return [...new Set(said.split('\n'))];
  };
  return { writers: await names('--no-merges'), publishers: await names('--first-parent') };
};
