import { describe, expect, test } from 'vitest';
import {
  mayDelete,
  mayApprove,
  mayDiscard,
  mayPublish,
  mayPublishUnreviewed,
  mayRead,
  mayReadDraft,
  mayRenewKeys,
  mayTendJourney,
  maySetStatus,
  mayWrite,
  needsSecondFactor,
  publishRefusal,
  type DraftFacts,
  type Editor,
} from '../../cms/permission.ts';

const writer: Editor = { login: 'penulis@dinkes', role: 'writer', agencies: ['dinkes'] };
const publisher: Editor = { login: 'penyunting@dinkes', role: 'publisher', agencies: ['dinkes'] };
const stranger: Editor = { login: 'penyunting@bpbd', role: 'publisher', agencies: ['bpbd'] };
const press: Editor = { login: 'humas', role: 'press', agencies: [] };
const admin: Editor = { login: 'admin', role: 'admin', agencies: [] };
const nobody: Editor = { login: 'baru', role: 'publisher', agencies: [] };

const own = 'content/agencies/dinkes/news/vaksinasi/index.md';
const topics = 'content/topics.yml';
const journey = 'content/journeys/kelahiran/index.mdx';
const cityPage = 'content/pages/tentang/index.mdx';

const makeDraft = (facts: Partial<DraftFacts> = {}): DraftFacts => ({
  agency: 'dinkes',
  status: 'pending_publish',
  authors: ['penulis@dinkes'],
  ...facts,
});

const who = { writer, publisher, stranger, press, admin, nobody };
const allowed = (rule: (editor: Editor) => boolean) =>
  Object.entries(who)
    .filter(([, editor]) => rule(editor))
    .map(([name]) => name);

describe('mayWrite', () => {
  test.each<[string, string[]]>([
    [own, ['writer', 'publisher', 'press', 'admin']],
    [
      'content/agencies/dinkes/news/vaksinasi/index.en.md',
      ['writer', 'publisher', 'press', 'admin'],
    ],
    ['content/agencies/dinkes/news/vaksinasi/foto.png', ['writer', 'publisher', 'press', 'admin']],
    ['content/agencies/dinkes/profile.yml', ['writer', 'publisher', 'press', 'admin']],
    ['content/agencies/dinkes-dua/news/vaksinasi/index.md', ['press', 'admin']],
    [topics, ['admin']],
    ['content/domains.yml', ['admin']],
    ['content/agencies/dinkes/domains.yml', ['publisher', 'press', 'admin']],
    ['content/agencies/dinkes/news/domains.yml', []],
    ['content/city.yml', ['press', 'admin']],
    [cityPage, ['press', 'admin']],
    [journey, ['press', 'admin']],
    ['content/journeys/kelahiran/index.en.mdx', ['press', 'admin']],
    ['content/agencies/dinkes/journeys/kelahiran/index.mdx', []],
    ['content/agencies/dinkes/../bpbd/profile.yml', []],
    ['content/agencies/dinkes/news/vaksinasi/index.html', []],
    ['package.json', []],
    ['.git/config', []],
    ['', []],
  ])('%j: %j', (path, names) => {
    expect(allowed((editor) => mayWrite(editor, path))).toEqual(names);
  });
});

test('a journey concerns its owner’s accounts and whoever works for the city; the city alone deletes it', () => {
  expect(allowed((editor) => mayTendJourney(editor, 'dinkes'))).toEqual([
    'writer',
    'publisher',
    'press',
    'admin',
  ]);
  expect(allowed((editor) => mayTendJourney(editor, 'disdukcapil'))).toEqual(['press', 'admin']);
  expect(allowed((editor) => mayDelete(editor, journey))).toEqual(['press']);
});

test('reading: own agencies, and the closed vocabularies for everyone', () => {
  expect(allowed((editor) => mayRead(editor, own))).toEqual([
    'writer',
    'publisher',
    'press',
    'admin',
  ]);
  expect(allowed((editor) => mayRead(editor, topics))).toEqual(Object.keys(who));
  expect(allowed((editor) => mayRead(editor, 'content/city.yml'))).toEqual(['press', 'admin']);
  expect(allowed((editor) => mayRead(editor, '/etc/passwd'))).toEqual([]);
});

test('drafts are seen in own agencies; the city’s by who works for it', () => {
  expect(allowed((editor) => mayReadDraft(editor, 'dinkes'))).toEqual([
    'writer',
    'publisher',
    'press',
    'admin',
  ]);
  expect(allowed((editor) => mayReadDraft(editor, undefined))).toEqual(['press', 'admin']);
});

test('calling a draft ready is a reviewer’s word; the way back is open to its writers', () => {
  expect(allowed((editor) => maySetStatus(editor, makeDraft(), 'pending_publish'))).toEqual([
    'publisher',
    'press',
    'admin',
  ]);
  expect(allowed((editor) => maySetStatus(editor, makeDraft(), 'pending_review'))).toEqual([
    'writer',
    'publisher',
    'press',
    'admin',
  ]);
  expect(allowed((editor) => maySetStatus(editor, makeDraft(), 'draft'))).toEqual([
    'writer',
    'publisher',
    'press',
    'admin',
  ]);
});

test('publishing takes a reviewer of that agency who wrote nothing in it, and a draft that is ready', () => {
  expect(allowed((editor) => mayPublish(editor, makeDraft()))).toEqual([
    'publisher',
    'press',
    'admin',
  ]);
  expect(publishRefusal(stranger, makeDraft())).toBe('scope');
  expect(publishRefusal(writer, makeDraft({ authors: ['lain'] }))).toBe('role');
  expect(
    publishRefusal(publisher, makeDraft({ authors: ['penulis@dinkes', publisher.login] })),
  ).toBe('own-work');
  expect(publishRefusal(admin, makeDraft({ authors: [admin.login] }))).toBe('own-work');
  for (const status of ['draft', 'pending_review'] as const)
    expect(publishRefusal(publisher, makeDraft({ status }))).toBe('not-ready');
});

test('a draft is thrown away by who wrote in it and by reviewers', () => {
  expect(allowed((editor) => mayDiscard(editor, makeDraft()))).toEqual([
    'writer',
    'publisher',
    'press',
    'admin',
  ]);
  expect(allowed((editor) => mayDiscard(editor, makeDraft({ authors: ['lain'] })))).toEqual([
    'publisher',
    'press',
    'admin',
  ]);
});

test('published entries are deleted by the press office alone', () => {
  expect(allowed((editor) => mayDelete(editor, own))).toEqual(['press']);
  for (const kept of [topics, 'content/agencies/dinkes/profile.yml', 'content/city.yml'])
    expect(allowed((editor) => mayDelete(editor, kept))).toEqual([]);
});

test('an own emergency is published unreviewed by a reviewer of its agency, and by nobody else', () => {
  const byAll = makeDraft({
    status: 'draft',
    authors: Object.values(who).map(({ login }) => login),
  });
  expect(allowed((editor) => mayPublishUnreviewed(editor, byAll, true))).toEqual([
    'publisher',
    'press',
    'admin',
  ]);
  expect(allowed((editor) => mayPublishUnreviewed(editor, byAll, false))).toEqual([]);
  const byAnother = makeDraft({ status: 'draft', authors: ['lain'] });
  expect(allowed((editor) => mayPublishUnreviewed(editor, byAnother, true))).toEqual([]);
});

test('it is approved by another reviewer of the agency', () => {
  expect(allowed((editor) => mayApprove(editor, 'dinkes', [publisher.login]))).toEqual([
    'press',
    'admin',
  ]);
});

test('a password alone is enough for writers, and for nobody else', () => {
  expect(allowed((editor) => !needsSecondFactor(editor))).toEqual(['writer']);
});

test('keys are renewed by an administrator, but not those of an administrator', () => {
  for (const person of [writer, publisher, press])
    expect(allowed((editor) => mayRenewKeys(editor, person))).toEqual(['admin']);
  expect(allowed((editor) => mayRenewKeys(editor, admin))).toEqual([]);
});
