import { oddKind } from '#guard/paths/plain.ts';
import { contentPath, parseContentPath } from '#model/path.ts';
import {
  draftStatuses,
  mayDelete,
  mayPublishUnreviewed,
  maySetStatus,
  mayWrite,
  publishRefusal,
  type DraftStatus,
  type Editor,
  type PublishRefusal,
} from '../permission.ts';
import type { Change } from './changes.ts';
import type { Commit } from './commits.ts';
import type { Roster } from './roster.ts';

/** Whom a commit comes from, as far as that is proved. */
export type Origin =
  | { by: 'developer' }
  /** Signed by the gateway, in the name of this editor. */
  | { by: 'editor'; editor: Editor }
  /** Signed by the gateway, as itself. */
  | { by: 'portal' }
  | { by: 'nobody'; why: string };

/** Something that may not be. `path` is undefined where it is about the commit as a whole. */
export interface Finding {
  commit: Commit;
  path?: string;
  problem: string;
}

/** The list of redirects, which the gateway keeps by itself when an entry moves or goes. */
const redirects = contentPath('redirect', '');

/** Whether a path is content, also on file systems that take `Content` for `content`. */
export const isContent = (path: string): boolean => /^content(?:\/|$)/i.test(path);

const ownerWords = (path: string): string => {
  const place = parseContentPath(path);
  if (!place) return 'bukan berkas isi yang dikenal';
  return place.agency === undefined ? 'milik kota' : `milik instansi ${place.agency}`;
};

const scopeWords = ({ login, agencies }: Editor): string =>
  `${login} hanya boleh mengubah ${agencies.length === 0 ? 'yang termasuk perannya' : `instansi ${agencies.join(', ')}`}`;

/** Content is plain files: no links, no sub-projects, no programs. For everybody. */
export const oddFiles = (commit: Commit, changes: readonly Change[]): Finding[] =>
  changes.flatMap(({ path, mode }) => {
    const odd = isContent(path) && mode !== undefined ? oddKind(mode) : undefined;
    return odd === undefined
      ? []
      : [{ commit, path, problem: `${odd} tidak boleh ada di dalam content/` }];
  });

/** What an editor's draft may hold: files that the editor may write. */
export const foreignPaths = (
  commit: Commit,
  editor: Editor,
  changes: readonly Change[],
): Finding[] =>
  changes
    .filter(({ path }) => !mayWrite(editor, path))
    .map(({ path }) => ({ commit, path, problem: `${ownerWords(path)}; ${scopeWords(editor)}` }));

/** What the portal may change by itself: nothing. It joins histories, and moves drafts along. */
export const portalPaths = (commit: Commit, changes: readonly Change[]): Finding[] =>
  changes.map(({ path }) => ({
    commit,
    path,
    problem: 'gerbang hanya boleh menggabungkan, tidak mengubah isi sendiri',
  }));

/** What an editor may change in the published content without a draft: the press office deletes. */
export const unreviewedPaths = (
  commit: Commit,
  editor: Editor,
  changes: readonly Change[],
): Finding[] =>
  changes
    .filter(({ path, mode }) => {
      const isDeletion = commit.action === 'delete' && mode === undefined;
      const isFarewell = commit.action === 'delete' && path === redirects;
      return !(isDeletion && mayDelete(editor, path)) && !isFarewell;
    })
    .map(({ path }) => ({
      commit,
      path,
      problem: `${ownerWords(path)}; ${editor.login} mengubahnya tanpa pemeriksaan orang kedua`,
    }));

const refusalWords: Readonly<Record<PublishRefusal, string>> = {
  scope: 'menerbitkan tulisan instansi lain',
  role: 'bukan penyunting, jadi tidak boleh menerbitkan',
  'own-work': 'menerbitkan tulisan yang ikut ditulisnya sendiri',
  'not-ready': 'menerbitkan draf yang belum berstatus siap terbit',
};

/** What a publication brings. */
export interface Published {
  agencies: readonly (string | undefined)[];
  authors: readonly string[];
  /** The last status that somebody with the right to it gave the draft. */
  status: string;
  /** Whether it is an emergency notice that tells its readers that nobody has read it. */
  isMarkedEmergency: boolean;
}

const isStatus = (text: string): text is DraftStatus =>
  (draftStatuses as readonly string[]).includes(text);

/** Four eyes: who publishes may do so, and wrote nothing of it. `own` is what the merge itself adds. */
export const publishing = (
  commit: Commit,
  publisher: Editor,
  { agencies, authors, status, isMarkedEmergency }: Published,
  own: readonly Change[],
): Finding[] => {
  const [agency] = agencies;
  const facts = { agency, authors, status: isStatus(status) ? status : ('draft' as const) };
  const refusal = mayPublishUnreviewed(publisher, facts, isMarkedEmergency)
    ? undefined
    : publishRefusal(publisher, facts);
  const added = own
    .filter(({ path }) => path !== redirects)
    .map(({ path }) => ({
      commit,
      path,
      problem: `${ownerWords(path)}; diubah oleh penggabungan itu sendiri, tidak ada di draf yang diperiksa`,
    }));
  return [
    ...(agencies.length > 1
      ? [
          {
            commit,
            problem: `draf ini memuat berkas beberapa instansi: ${agencies.map((each) => each ?? 'kota').join(', ')}`,
          },
        ]
      : []),
    ...(refusal === undefined
      ? []
      : [{ commit, problem: `${publisher.login} ${refusalWords[refusal]}` }]),
    ...added,
  ];
};

/** Calling a draft ready is a reviewer's word. */
export const unfitStatus = (
  commit: Commit,
  editor: Editor,
  agency: string | undefined,
): Finding[] => {
  const facts = { agency, authors: [], status: 'draft' as const };
  return isStatus(commit.status) && !maySetStatus(editor, facts, commit.status)
    ? [{ commit, problem: `${editor.login} tidak berhak memberi status ${commit.status}` }]
    : [];
};

/** Finds out whom a commit comes from. `gateway` is the name of the gateway's key in the signers' file. */
export const originOf = (
  { signers, author, user }: Commit,
  { editors, developers }: Roster,
  gateway: string,
  trustsNames: boolean,
): Origin => {
  if (signers.includes(gateway)) {
    if (author === gateway && (user === '' || user === gateway)) return { by: 'portal' };
    if (user !== author)
      return {
        by: 'nobody',
        why: `trailer Portal-User (${user || 'kosong'}) tidak sama dengan penulisnya (${author})`,
      };
    const editor = editors.get(author);
    return editor
      ? { by: 'editor', editor }
      : { by: 'nobody', why: `${author} tidak ada di daftar editor` };
  }
  if (signers.length > 0) return { by: 'developer' };
  if (trustsNames && developers.has(author)) return { by: 'developer' };
  return {
    by: 'nobody',
    why: `tidak ditandatangani gerbang, dan ${author} bukan pengembang yang terbukti`,
  };
};
