import {
  mayApproveRosterChange,
  mayChangeRoster,
  mayWithdrawRosterChange,
} from '../../permission.ts';
import type { Account } from '../account.ts';
import { publishedCommit, type Job } from '../actions/action.ts';
import { moveRefs, writeCommit, writeTree } from '../git/commit.ts';
import { treeOf } from '../git/tree-objects.ts';
import { commitWords } from '../message.ts';
import { Refusal } from '../refusal.ts';
import { changeLines, isSamePerson, subjectOf } from './person.ts';
import { readProposal, type Proposal } from './proposals.ts';
import { rosterForChange, rosterChangesWith } from './roster-file.ts';
import { refuseUnfit, wishOf } from './wanted.ts';

const factsOf = ({ by, login }: Proposal) => ({ by: by.login, login });

const find = async ({ git }: Job, id: string): Promise<Proposal> => {
  const proposal = await readProposal(git, id);
  if (!proposal)
    throw new Refusal(
      409,
      'Usul ini tidak ada lagi. Mungkin sudah disetujui atau ditarik. Muat ulang halaman.',
    );
  return proposal;
};

/** Rights may have ended while the request waited for its turn. */
const presentAccount = async ({ accounts, account }: Job): Promise<Account> => {
  const present = await accounts.find(account.login);
  if (!present || !mayChangeRoster(present))
    throw new Refusal(403, 'Hanya pengelola yang dapat memutuskan perubahan akun.');
  return present;
};

const refuseOwn = (account: Account, proposal: Proposal): void => {
  if (mayApproveRosterChange(account, factsOf(proposal))) return;
  throw new Refusal(
    403,
    proposal.by.login === account.login
      ? 'Ini usul Anda sendiri. Pengelola lain yang memeriksa dan menyetujuinya.'
      : 'Usul ini tentang akun Anda sendiri. Pengelola lain yang memeriksa dan menyetujuinya.',
  );
};

const refuseOutdated = async (job: Job, { by, before, login }: Proposal, main: string) => {
  const proposer = await job.accounts.find(by.login);
  if (!proposer || !mayChangeRoster(proposer))
    throw new Refusal(
      409,
      `${by.name} bukan pengelola lagi, jadi usulnya tidak berlaku. Tarik usul ini, lalu buat yang baru.`,
    );
  const roster = await rosterForChange(job.git, main);
  if (!isSamePerson(roster.editors.get(login), before))
    throw new Refusal(
      409,
      `Akun ${login} sudah berubah sejak usul ini dibuat. Tarik usul ini, lalu buat yang baru bila masih perlu.`,
    );
  return roster;
};

/** What an approved change did. */
interface Approved {
  commit: string;
  /** Whom it concerns. */
  login: string;
  /** Who held the login before may not be who holds it now, or now holds more than an invitation by one person may give. */
  needsNewKeys: boolean;
}

const approve = async (job: Job, id: string, known: readonly string[]): Promise<Approved> => {
  const { git } = job;
  const proposal = await find(job, id);
  const account = await presentAccount(job);
  refuseOwn(account, proposal);
  const main = await publishedCommit(job);
  const roster = await refuseOutdated(job, proposal, main);
  const { login, before, after, by } = proposal;
  const wish = wishOf(after ?? { login, remove: true }, known);
  refuseUnfit(roster, wish);
  const words = commitWords(
    by,
    { agency: undefined },
    {
      action: 'accounts',
      subject: subjectOf(login, before, after),
      details: [
        ...changeLines(before, after),
        '',
        `Diusulkan oleh: ${by.name}.`,
        `Diperiksa dan disetujui oleh: ${account.name}.`,
      ].join('\n'),
      trailers: [`Portal-Account: ${login}`, `Portal-Approver: ${account.login}`],
    },
  );
  const tree = await writeTree(git, main, await rosterChangesWith(git, main, login, wish.person));
  const commit = await writeCommit(git, tree, [main], words);
  await moveRefs(git, [
    { ref: job.main, from: main, to: commit },
    { ref: proposal.ref, from: proposal.head, to: null },
  ]);
  const becomesAdmin = after?.role === 'admin' && before?.role !== 'admin';
  return { commit, login, needsNewKeys: before === undefined || becomesAdmin };
};

/**
 * Makes a proposal the published list: one commit by who proposed it, which names who approved. Made anew on what is
 * published by then. `agencies` gives the ids of the agencies.
 */
export const approveChange = async (
  job: Job,
  id: string,
  agencies: () => Promise<readonly string[]>,
): Promise<Approved> => {
  await job.freshen?.();
  const approved = await job.queue(job.main, async () => approve(job, id, await agencies()));
  job.onPublish(approved.commit);
  return approved;
};

/** Takes a proposal away: its own maker's right, and a judge's. It rests under `refs/discarded/`, with who took it away. */
export const withdrawChange = (job: Job, id: string): Promise<void> =>
  job.queue(job.main, async () => {
    const { git } = job;
    const proposal = await find(job, id);
    const account = await presentAccount(job);
    if (!mayWithdrawRosterChange(account, factsOf(proposal))) refuseOwn(account, proposal);
    const { login, before, after, ref, head } = proposal;
    const words = commitWords(
      account,
      { agency: undefined },
      {
        action: 'accounts',
        subject: `Tarik usul: ${subjectOf(login, before, after)}`,
        trailers: [`Portal-Account: ${login}`],
      },
    );
    const commit = await writeCommit(git, await treeOf(git, head), [head], words);
    await moveRefs(git, [
      { ref: ref.replace('refs/heads/', 'refs/discarded/'), from: null, to: commit },
      { ref, from: head, to: null },
    ]);
  });
