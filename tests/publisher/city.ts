import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const person = {
  GIT_AUTHOR_NAME: 'Penulis',
  GIT_AUTHOR_EMAIL: 'penulis@dinkes.demo',
  GIT_COMMITTER_NAME: 'Portal',
  GIT_COMMITTER_EMAIL: 'portal@palu.demo',
};

/** A project whose build copies the content, and fails or waits for a file `go` where a file says so. It stands for any build. */
const build = `
import { appendFileSync, cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
const { PORTAL_CONTENT: content, PORTAL_OUT: out } = process.env;
for (const name of readdirSync(content)) {
  const text = readFileSync(content + '/' + name, 'utf8');
  if (text.includes('rusak')) {
    console.error(text);
    process.exit(1);
  }
  if (text.includes('tunggu')) {
    writeFileSync('waiting', String(process.pid));
    await new Promise((resolve) => setInterval(() => existsSync('go') && resolve(), 10));
  }
}
cpSync(content, out, { recursive: true });
appendFileSync('builds.log', 'x');
console.log('built');
process.exit(0);
`;

/** A folder with a bare repository and a small project. */
export interface City {
  folder: string;
  repository: string;
  project: string;
  /** Commits the content of a branch: file name below content/ to text. */
  commit(files: Readonly<Record<string, string>>): string;
  remove(): void;
}

/** Makes a city of its own for a test. */
export const makeCity = (): City => {
  const folder = mkdtempSync(path.join(tmpdir(), 'portal-city-'));
  const repository = path.join(folder, 'content.git');
  const project = path.join(folder, 'project');
  const git = (args: string[], input?: string) =>
    execFileSync('git', ['--git-dir', repository, ...args], {
      env: { ...process.env, ...person, GIT_INDEX_FILE: path.join(folder, 'index') },
      ...(input === undefined ? {} : { input }),
    })
      .toString()
      .trim();
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', repository]);
  mkdirSync(path.join(project, 'scripts'), { recursive: true });
  writeFileSync(path.join(project, 'scripts/build.ts'), build);
  return {
    folder,
    repository,
    project,
    commit: (files) => {
      rmSync(path.join(folder, 'index'), { force: true });
      for (const [name, text] of Object.entries(files)) {
        const blob = git(['hash-object', '-w', '--stdin'], text);
        git(['update-index', '--add', '--cacheinfo', `100644,${blob},content/${name}`]);
      }
      const commit = git(['commit-tree', git(['write-tree']), '-m', 'isi']);
      git(['update-ref', 'refs/heads/main', commit]);
      return commit;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
