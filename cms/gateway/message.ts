import { kinds } from '#model/kinds.ts';
import type { ContentPath } from '#model/path.ts';
import type { DraftStatus } from '../permission.ts';
import type { Account } from './account.ts';
import type { CommitWords, Person } from './git/commit.ts';

/** What a commit of the gateway does; the trailer Portal-Action says it. */
export type CommitAction =
  | 'save'
  | 'status'
  | 'publish'
  | 'delete'
  | 'discard'
  | 'return'
  | 'assign'
  | 'handover'
  | 'approve'
  | 'accounts'
  | 'domains';

/** What the record of changes calls each of them. */
export const actionWords: Readonly<Record<CommitAction, string>> = {
  save: 'Simpan',
  status: 'Ubah status',
  publish: 'Terbitkan',
  delete: 'Hapus',
  discard: 'Hapus draf',
  approve: 'Setujui',
  return: 'Kembalikan',
  assign: 'Pilih pemeriksa',
  handover: 'Serah terima',
  accounts: 'Ubah akun',
  domains: 'Hapus situs',
};

/** What an editor calls each stage of a draft. */
export const statusWords: Readonly<Record<DraftStatus, string>> = {
  draft: 'draf',
  pending_review: 'diperiksa',
  pending_publish: 'siap terbit',
};

/** The portal itself, as who commits. */
export const portal: Person = { name: 'Portal Kota Palu', email: 'portal@palu.demo' };

/** Who does something: an account, or the portal itself. */
type Who = Pick<Account, 'name' | 'login'>;

/** An account as the author of a commit. */
const personOf = ({ name, login }: Who): Person => ({ name, email: login });

/** An entry in a sentence: `berita dinkes/vaksinasi`. */
export const entryWords = ({ kind, id }: ContentPath): string => {
  const label = kinds[kind].label.one.toLowerCase();
  return id === '' || id === kind ? label : `${label} ${id}`;
};

const mostNamed = 10;

/** Some things in a sentence by their names; of many, the first are named and the rest is counted. */
export const namedOf = (names: readonly string[]): string => {
  const more = names.length > mostNamed ? `, dan ${names.length - mostNamed} lainnya` : '';
  return `${names.slice(0, mostNamed).join(', ')}${more}`;
};

/** The words of one commit: author is the account, committer the portal, and trailers that a program can read. */
export const commitWords = (
  account: Who,
  place: Pick<ContentPath, 'agency'>,
  said: {
    action: CommitAction;
    subject: string;
    status?: DraftStatus;
    details?: string;
    /** Further trailers, such as `Portal-Reviewer: …`. */
    trailers?: readonly string[];
  },
): CommitWords => {
  const trailers = [
    `Portal-User: ${account.login}`,
    `Portal-Agency: ${place.agency ?? 'kota'}`,
    `Portal-Action: ${said.action}`,
    ...(said.status === undefined ? [] : [`Portal-Status: ${said.status}`]),
    ...(said.trailers ?? []),
  ];
  const paragraphs = [
    said.subject,
    ...(said.details === undefined ? [] : [said.details]),
    trailers.join('\n'),
  ];
  return { author: personOf(account), committer: portal, message: `${paragraphs.join('\n\n')}\n` };
};
