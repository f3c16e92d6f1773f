import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { importCommit, makeBareRepository } from '../bare-repository.ts';

const author = 'Penulis <penulis@dinkes.demo>';
const committer = 'Portal <portal@palu.demo>';

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
  makeBareRepository(repository);
  mkdirSync(path.join(project, 'scripts'), { recursive: true });
  writeFileSync(path.join(project, 'scripts/build.ts'), build);
  return {
    folder,
    repository,
    project,
    commit: (files) => {
      const places = Object.entries(files).map(([name, text]) => [`content/${name}`, text]);
      return importCommit(repository, {
        files: Object.fromEntries(places) as Record<string, string>,
        ref: 'refs/heads/main',
        author,
        committer,
      });
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
