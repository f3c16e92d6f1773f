import { one } from './entries.ts';
import { pathsOf } from './paths.ts';

/** What is said of an address at which there is nothing any more. */
export interface GonePage {
  /** The address that was, from the root. */
  from: string;
  /** Since when, `YYYY-MM-DD`. */
  since: string;
  title?: string | undefined;
  reason?: string | undefined;
}

const gonePages = async (): Promise<GonePage[]> =>
  ((await one('redirect', 'redirect'))?.data.items ?? []).flatMap(
    ({ from, gone: since, title, reason }) =>
      since === undefined ? [] : [{ from, since, title, reason }],
  );

/** The page of every address that is gone, in each language. */
export const gonePaths = () =>
  pathsOf(gonePages, ({ from }) => ({ address: from.replaceAll(/^\/|\/$/g, '') }));
