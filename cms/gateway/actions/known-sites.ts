import { z } from 'zod';
import { sitePattern } from '#guard/judol/sites.ts';
import { domainListPath } from '#guard/known-domains.ts';
import { parseContentPath } from '#model/path.ts';
import { isCityWide, mayRead, mayRemoveDomain } from '../../permission.ts';
import { counting } from '../edit-limits/counting.ts';
import { moveRefs, writeCommit, writeTree } from '../git/commit.ts';
import { listFiles, readFileAt } from '../git/tree.ts';
import { commitWords } from '../message.ts';
import { siteRemoved, usesOf, type ListedSite } from '../publishing/known-sites.ts';
import { refuseUsed } from '../publishing/left-behind.ts';
import { namesIn } from '../publishing/outbound.ts';
import { shownSite } from '../publishing/shown-site.ts';
import { notYours } from '../refusal.ts';
import { withChanges } from '../changed-content.ts';
import { validateEntry } from '../validate.ts';
import { defineAction, publishedCommit, type Job } from './action.ts';

const textIn = (entry: unknown, name: string): string | null => {
  const value = (entry as Record<string, unknown> | null)?.[name];
  return typeof value === 'string' ? value : null;
};

/** The sites that texts of own agencies may link, list by list, with who let them in and why. */
export const knownSites = defineAction({}, async (job) => {
  const { git, account } = job;
  const main = await publishedCommit(job);
  const files = await listFiles(git, main);
  const own = isCityWide(account.role)
    ? [...files.keys()].filter((path) => path.endsWith('/domains.yml'))
    : [undefined, ...account.agencies].map(domainListPath).filter((path) => files.has(path));
  const names = new Map((await job.accounts.all()).map(({ login, name }) => [login, name]));
  const lists = await Promise.all(
    own.map(async (path) => {
      const place = parseContentPath(path);
      if (place?.kind !== 'domain' || !mayRead(account, path)) return [];
      const raw = (await readFileAt(git, main, path))?.bytes.toString() ?? '';
      const { agency } = place;
      return Object.entries(namesIn(raw)).map(([host, entry]) => {
        const by = textIn(entry, 'by');
        return {
          agency: agency ?? null,
          host,
          shown: shownSite(host),
          withBelow: (entry as { subdomains?: unknown } | null)?.subdomains === true,
          reason: textIn(entry, 'reason'),
          by: by === null ? null : (names.get(by) ?? by),
          since: textIn(entry, 'since'),
          entry: textIn(entry, 'entry'),
          mayRemove: mayRemoveDomain(account, agency),
        };
      });
    }),
  );
  return lists.flat();
});

const site = {
  agency: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/)
    .nullable(),
  host: z.string().max(253).regex(sitePattern),
};

const siteFor = (
  { account }: Job,
  { agency, host }: { agency: string | null; host: string },
): ListedSite => {
  const place = parseContentPath(domainListPath(agency ?? undefined));
  if (!place || !mayRemoveDomain(account, place.agency)) throw notYours();
  return { agency: place.agency, host };
};

/** The entries that link a site, published or as drafts: as long as there are any, it stays. */
export const siteUses = defineAction(site, async (job, params) => ({
  uses: await usesOf(job, await publishedCommit(job), siteFor(job, params)),
}));

const remove = async (job: Job, listed: ListedSite): Promise<string> => {
  const { git, main: ref, account } = job;
  const { agency, host } = listed;
  const main = await publishedCommit(job);
  const changes = await siteRemoved(job, main, listed);
  refuseUsed(host, await usesOf(job, main, listed));
  const files = await listFiles(git, main);
  for (const [path, left] of changes) {
    const place = left === null ? undefined : parseContentPath(path);
    if (place) await validateEntry(git, withChanges(files, changes), place, files);
  }
  const owner = agency === undefined ? 'kota' : `instansi ${agency}`;
  const words = commitWords(
    account,
    { agency },
    { action: 'domains', subject: `Hapus situs ${host} dari daftar ${owner}` },
  );
  const commit = await writeCommit(git, await writeTree(git, main, changes), [main], words);
  await moveRefs(git, [{ ref, from: main, to: commit }]);
  return commit;
};

/** Takes a site out of a list, in the account's name: nothing changes for readers, since nothing may link it. */
export const removeSite = defineAction(site, async (job, params) => {
  const listed = siteFor(job, params);
  await job.freshen?.();
  const entry = `${domainListPath(listed.agency)} ${listed.host}`;
  const commit = await counting(job, 'delete', entry, () =>
    job.queue(job.main, () => remove(job, listed)),
  );
  job.onPublish(commit);
  return { commit };
});
