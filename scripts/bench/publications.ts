import { execFileSync } from 'node:child_process';

/** A commit to be made: its time in seconds, and the files that it writes. */
export interface PublicationFiles {
  time: number;
  files: Readonly<Record<string, string>>;
}

const dataOf = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;

const commandsFor = ({ time, files }: PublicationFiles, from: string): string =>
  [
    'commit refs/heads/main\n',
    `committer Portal <portal@palu.demo> ${time} +0800\n`,
    dataOf('Terbit'),
    from,
    ...Object.entries(files).map(([name, text]) => `M 100644 inline ${name}\n${dataOf(text)}`),
  ].join('');

/** Adds commits to the branch `main` of a repository, all in one process. Gives the last one. */
export const addPublications = (git: string, publications: readonly PublicationFiles[]): string => {
  const run = (args: string[], input?: string) =>
    execFileSync('git', ['--git-dir', git, ...args], {
      stdio: 'pipe',
      ...(input === undefined ? {} : { input }),
    })
      .toString()
      .trim();
  const hasMain = run(['for-each-ref', 'refs/heads/main']) !== '';
  const input = publications.map((publication, index) =>
    commandsFor(publication, index === 0 && hasMain ? 'from refs/heads/main^0\n' : ''),
  );
  run(['fast-import', '--quiet'], input.join(''));
  return run(['rev-parse', 'refs/heads/main']);
};
