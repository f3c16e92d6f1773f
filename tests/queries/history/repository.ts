import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeText } from '#model/frontmatter.ts';
import type { DataOf } from '#model/kinds.ts';
import { contentPath } from '#model/path.ts';
import { readHistories, type Histories } from '#queries/history/histories.ts';
import { sourceOf } from '#queries/history/source.ts';
import { readStoredRef } from '../../../cms/gateway/git/stored-refs.ts';
import { makeData } from '../../make.ts';

/** The text of a service, with fields changed. */
export const serviceText = (changes: Partial<DataOf<'service'>> = {}, body = 'Datang pagi.') =>
  writeText(makeData('service', changes), body, 'mdx');

const person = {
  GIT_AUTHOR_NAME: 'Penulis',
  GIT_AUTHOR_EMAIL: 'penulis@dinkes.demo',
  GIT_COMMITTER_NAME: 'Portal',
  GIT_COMMITTER_EMAIL: 'portal@palu.demo',
  GIT_CONFIG_GLOBAL: '/dev/null',
};

/** A checkout with its history, in a folder of its own. */
export class Checkout {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'portal-history-'));
  readonly project = path.join(this.folder, 'project');
  readonly cache = path.join(this.folder, 'cache');

  constructor() {
    mkdirSync(this.project);
    this.git('init', '--quiet', '--initial-branch=main');
  }

  /** Runs git as it is at noon of a day in Palu. */
  git(...args: string[]): string {
    return this.gitOn('2026-03-01', ...args);
  }

  gitOn(day: string, ...args: string[]): string {
    return this.runOn(day, 'git', ...args);
  }

  private runOn(day: string, program: string, ...args: string[]): string {
    const date = `${day}T04:00:00Z`;
    const env = { ...process.env, ...person, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    return execFileSync(program, args, { cwd: this.project, env, stdio: 'pipe' }).toString().trim();
  }

  write(id: string, text: string) {
    const file = path.join(this.project, contentPath('service', id));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** Commits the text of a service; gives the commit. */
  commit(day: string, id: string, text: string): string {
    this.write(id, text);
    return this.commitAll(day);
  }

  commitAll(day: string): string {
    // By one small shell: to start a program from a large process takes long.
    const script = 'git add --all && git commit --quiet --allow-empty -m isi';
    this.runOn(day, 'sh', '-c', script);
    return readStoredRef(path.join(this.project, '.git'), 'HEAD') ?? '';
  }

  /** Renames a service's folder. */
  rename(from: string, to: string) {
    const [before, after] = [from, to].map((id) =>
      path.dirname(path.join(this.project, contentPath('service', id))),
    );
    mkdirSync(path.dirname(after ?? ''), { recursive: true });
    renameSync(before ?? '', after ?? '');
  }

  /** Takes all blobs away, as if nobody had ever fetched them. */
  loseBlobs() {
    const objects = path.join(this.project, '.git/objects');
    const all = this.git('cat-file', '--batch-all-objects', '--batch-check');
    for (const [, id = ''] of all.matchAll(/^(\S+) blob /gm))
      rmSync(path.join(objects, id.slice(0, 2), id.slice(2)), { force: true });
  }

  /** Reads the histories as a build of the project does. */
  read(project = this.project, env: Record<string, string> = {}): Promise<Histories> {
    const source = sourceOf({ PORTAL_CONTENT: path.join(project, 'content'), ...env });
    return readHistories(source, this.cache, new Map());
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The costs that a service had, each with the day since when, oldest first; or why they are not known. */
export const costsIn = (histories: Histories, id: string): unknown => {
  if (histories instanceof Error) return histories.message;
  const { since, revisions } = histories[id] ?? { since: undefined, revisions: [] };
  const steps = revisions
    .toReversed()
    .flatMap(({ day, changes }) =>
      changes.flatMap((change) =>
        change.part === 'cost' ? [[day, change.before?.amount, change.after?.amount]] : [],
      ),
    );
  return since === undefined ? [] : [since, ...steps];
};
