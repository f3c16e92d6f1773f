import type { CommitWords, Person } from './commit.ts';

/** A commit as it is to be stored. */
export interface NewCommit extends CommitWords {
  tree: string;
  parents: readonly string[];
  /** Its time, in seconds since 1970. */
  time: number;
  /** When its author did it, where that was earlier: a commit that is made again. */
  authored?: number | undefined;
  /** Minutes to the east of Greenwich. */
  zone: number;
}

/** What git takes off both ends of a name. */
const crud = /^[\s.,:;<>"\\']+|[\s.,:;<>"\\']+$/gu;

/** A name as git can hold it. */
const clean = (text: string): string => text.replace(/[<>\p{Cc}]/gu, ' ').replace(crud, '');

const zoneWords = (minutes: number): string => {
  const size = Math.abs(minutes);
  const digits = String(Math.floor(size / 60) * 100 + (size % 60)).padStart(4, '0');
  return `${minutes < 0 ? '-' : '+'}${digits}`;
};

const personWords = ({ name, email }: Person): string => {
  const person = clean(name);
  if (person === '') throw new Error(`a commit needs a name beside <${email}>`);
  return `${person} <${clean(email)}>`;
};

const header = ({
  tree,
  parents,
  author,
  committer,
  time,
  authored = time,
  zone,
}: NewCommit): string => {
  const words = zoneWords(zone);
  return [
    `tree ${tree}`,
    ...parents.map((parent) => `parent ${parent}`),
    `author ${personWords(author)} ${authored} ${words}`,
    `committer ${personWords(committer)} ${time} ${words}`,
    '',
  ].join('\n');
};

/** The bytes of a commit without a signature: what a signature is made over. Throws where a name is empty. */
export const commitBytes = (commit: NewCommit): Buffer => {
  if (commit.message.includes('\0')) throw new Error('a message holds no NUL');
  return Buffer.from(`${header(commit)}\n${commit.message}`);
};

/** The bytes of a commit with the signature that was made over the others. */
export const signedBytes = (commit: NewCommit, signature: string): Buffer => {
  const name = commit.tree.length === 40 ? 'gpgsig' : 'gpgsig-sha256';
  const lines = signature.trimEnd().split('\n').join('\n ');
  return Buffer.from(`${header(commit)}${name} ${lines}\n\n${commit.message}`);
};
