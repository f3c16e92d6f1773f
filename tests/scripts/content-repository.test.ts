import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeText } from '#model/frontmatter.ts';
import { contentPath } from '#model/path.ts';
import { readHistories } from '#queries/history/histories.ts';
import { prepareContentRepository } from '../../scripts/start/content-repository.ts';
import { makeData } from '../make.ts';

let folder: string;
let project: string;
let bare: string;

const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@palu.demo', ...args], { cwd })
    .toString()
    .trim();

const write = (text: string) => {
  mkdirSync(path.join(project, 'content'), { recursive: true });
  writeFileSync(path.join(project, 'content/city.yml'), text);
};

const commit = (text: string) => {
  write(text);
  git(project, 'add', '.');
  git(project, 'commit', '--quiet', '-m', text);
  return git(project, 'rev-parse', 'HEAD');
};

const published = () => git(bare, 'show', 'main:content/city.yml');

/** A publication in the editor: a commit on main that the checkout does not have. */
const publish = () => {
  const made = git(bare, 'commit-tree', 'main^{tree}', '-p', 'main', '-m', 'Terbit');
  git(bare, 'update-ref', 'refs/heads/main', made);
  return made;
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'portal-repository-'));
  project = path.join(folder, 'project');
  bare = path.join(folder, 'state/content.git');
  mkdirSync(project);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const asCheckout = () => git(project, 'init', '--quiet', '--initial-branch=kerja');

it('begins with the history of the checkout, whatever its branch is called', async () => {
  asCheckout();
  const head = commit('satu');
  expect(await prepareContentRepository(bare, project)).toEqual({
    commit: head,
    notice: undefined,
  });
  expect(published()).toBe('satu');
});

it('begins with the content on disk where there is no git, or no commit', async () => {
  write('tanpa git');
  await prepareContentRepository(bare, project);
  expect(published()).toBe('tanpa git');
});

it('says in a repository made of content on disk that its history lies elsewhere', async () => {
  const histories = async () => {
    const { commit: at } = await prepareContentRepository(bare, project);
    const source = { git: bare, commit: at, mayFetch: false };
    const read = await readHistories(source, path.join(folder, 'cache'), new Map());
    if (read instanceof Error) throw read;
    return Object.entries(read).map(([id, { isCut }]) => [id, isCut]);
  };
  const text = writeText(makeData('service'), '', 'mdx');
  const put = (id: string) => {
    const file = path.join(project, contentPath('service', id));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  put('dinkes/lama');
  expect(await histories()).toEqual([['dinkes/lama', true]]);
  const work = path.join(folder, 'work');
  git(folder, 'clone', '--quiet', bare, work);
  project = work;
  put('dinkes/baru');
  git(work, 'add', '.');
  git(work, 'commit', '--quiet', '-m', 'baru');
  expect(await histories()).toEqual([
    ['dinkes/lama', true],
    ['dinkes/baru', false],
  ]);
});

it('follows new commits of the checkout', async () => {
  asCheckout();
  commit('satu');
  await prepareContentRepository(bare, project);
  const head = commit('dua');
  expect(await prepareContentRepository(bare, project)).toEqual({
    commit: head,
    notice: undefined,
  });
});

it('keeps what was published in the editor, silently while the checkout stands still', async () => {
  asCheckout();
  commit('satu');
  await prepareContentRepository(bare, project);
  const made = publish();
  expect(await prepareContentRepository(bare, project)).toEqual({
    commit: made,
    notice: undefined,
  });
});

it('keeps what was published, and says so, when the checkout has gone another way', async () => {
  asCheckout();
  commit('satu');
  await prepareContentRepository(bare, project);
  const made = publish();
  commit('dua');
  const { commit: served, notice } = await prepareContentRepository(bare, project);
  expect(served).toBe(made);
  expect(notice).toContain('.portal');
});

it('makes the repository again where its first making was cut short', async () => {
  asCheckout();
  const head = commit('satu');
  mkdirSync(bare, { recursive: true });
  expect((await prepareContentRepository(bare, project)).commit).toBe(head);
});
