import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listStoredRefs, readStoredRef } from '../cms/gateway/git/stored-refs.ts';

type Texts = Readonly<Record<string, string>>;

/** A commit of git's own making. */
export interface ImportedCommit {
  /** Path to text, or null for a file that goes. */
  files: Readonly<Record<string, string | null>>;
  /** The files lie over those of the first; without any, the commit begins a history. `:1` is the first that comes with it. */
  parents?: readonly string[];
  /** Whether the files are all that the commit holds. */
  isWhole?: boolean;
  /** The ref that moves to it; none unless told. */
  ref?: string;
  message?: string;
  /** Who writes and commits it, as git writes names. */
  author?: string;
  committer?: string;
}

const developer = 'Pengembang <pengembang@palu.demo>';

/** A ref that is gone again before the import ends. */
const passing = 'refs/import/passing';
const nothing = '0'.repeat(40);

const data = (content: string) => `data ${Buffer.byteLength(content)}\n${content}\n`;

const wordsOf = (commit: ImportedCommit, index: number, time: string): string => {
  const { files, parents = [], isWhole = false, ref = passing, message = 'Isi' } = commit;
  const { committer = developer, author = committer } = commit;
  return [
    `commit ${ref}\nmark :${index + 1}\n`,
    `author ${author} ${time}\ncommitter ${committer} ${time}\n`,
    data(message),
    ...parents.map((parent, at) => `${at === 0 ? 'from' : 'merge'} ${parent}\n`),
    isWhole ? 'deleteall\n' : '',
    ...Object.entries(files).map(([path, content]) =>
      content === null ? `D ${path}\n` : `M 100644 inline ${path}\n${data(content)}`,
    ),
    `get-mark :${index + 1}\n`,
    ref === passing ? `reset ${passing}\nfrom ${nothing}\n\n` : '',
  ].join('');
};

/** Makes commits in the bare repository `dir` by one process; gives them. A ref goes forward only, or to a new history. */
export const importCommits = (dir: string, commits: readonly ImportedCommit[]): string[] => {
  const time = `${Math.floor(Date.now() / 1000)} +0000`;
  const input = commits.map((commit, index) => wordsOf(commit, index, time)).join('');
  const begins = commits.some(({ parents = [] }) => parents.length === 0);
  const args = ['-c', 'fastimport.unpackLimit=0', '--git-dir', dir, 'fast-import', '--quiet'];
  const said = execFileSync('git', [...args, '--done', ...(begins ? ['--force'] : [])], {
    input: `${input}done\n`,
    encoding: 'utf8',
    stdio: 'pipe',
  });
  return said.trim().split('\n');
};

/** Makes one commit; gives it. */
export const importCommit = (dir: string, commit: ImportedCommit): string =>
  importCommits(dir, [commit])[0] ?? '';

/** Commits changes to `main`. */
export const commitToMain = (
  dir: string,
  files: ImportedCommit['files'],
  message = 'Isi awal',
): string => {
  const ref = 'refs/heads/main';
  return importCommit(dir, { files, parents: [`${ref}^0`], ref, message });
};

/** What git made of each content, file by file. */
const made = new Map<string, ReadonlyMap<string, Buffer>>();

const makeOne = (files: Texts): ReadonlyMap<string, Buffer> => {
  const dir = mkdtempSync(join(tmpdir(), 'portal-bare-'));
  try {
    execFileSync('git', ['init', '-q', '--bare', '--template=', '-b', 'main', dir]);
    if (Object.keys(files).length > 0)
      importCommit(dir, { files, ref: 'refs/heads/main', message: 'Isi awal' });
    const names = readdirSync(dir, { recursive: true, encoding: 'utf8' });
    const places = names.filter((name) => statSync(join(dir, name)).isFile());
    return new Map(places.map((place) => [place, readFileSync(join(dir, place))]));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
};

/** Makes a bare repository at `dir` whose `main` holds these files. Git itself makes one of each content; the rest are copies. */
export const makeBareRepository = (dir: string, files: Texts = {}): void => {
  const name = JSON.stringify(files);
  const stored = made.get(name) ?? makeOne(files);
  made.set(name, stored);
  for (const folder of ['objects/info', 'objects/pack', 'refs/heads', 'refs/tags'])
    mkdirSync(join(dir, folder), { recursive: true });
  for (const [file, bytes] of stored) writeFileSync(join(dir, file), bytes);
};

/** All refs of a bare repository with what they point to, a line each: its state. */
export const refsOf = (dir: string): string =>
  [...(listStoredRefs(dir, 'refs/')?.heads ?? [])].map((entry) => entry.join(' ')).join('\n');

/** The commit of a branch, or of a ref by its whole name. Throws where there is none. */
export const headOf = (dir: string, name = 'main'): string => {
  const head = readStoredRef(dir, name.startsWith('refs/') ? name : `refs/heads/${name}`);
  if (head === undefined) throw new Error(`${dir} has no ${name}`);
  return head;
};
