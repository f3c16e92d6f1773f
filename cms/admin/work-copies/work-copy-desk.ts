import { clearNote, noteKept, noteLost } from './kept-note.ts';
import { GatewayError, keep, ask } from '../gateway-client.ts';
import { seenVersions } from './seen-versions.ts';
import { chooseCopy, type StoredCopy } from './work-copy-choice.ts';
import { entryPaths } from './work-copy-paths.ts';

/** A picture beside the form as Decap holds it. */
interface MediaFile {
  file?: File;
  url?: string;
}

/** What Decap keeps of an open form: the text of the main language, and of the others. */
interface Typed {
  raw: string;
  path: string;
  i18n?: Record<string, { raw: string }> | undefined;
}

const freshForm = () => ({
  id: crypto.randomUUID() as string,
  sequence: 0,
  continues: undefined as string | undefined,
  last: '',
  writing: Promise.resolve(),
});

/** The form that is open on this page: each opening has a copy of its own, so that two tabs never share one. */
const desk = { form: freshForm() };

/** Where a browser keeps files; Decap's own database. */
interface Shelf {
  getItem(key: string): Promise<unknown>;
  setItem(key: string, value: unknown): Promise<unknown>;
  removeItem(key: string): Promise<void>;
}

const media: { shelf?: Shelf } = {};

/** Says where fresh pictures are kept. */
export const setMediaShelf = (shelf: Shelf): void => {
  media.shelf = shelf;
};

const mediaKey = (form: string) => `portal-media.${form}`;

const baseOf = (path: string): Record<string, string | null> =>
  Object.fromEntries(
    entryPaths(path).map((textPath) => [textPath, seenVersions.get(textPath) ?? null]),
  );

const textsOf = ({ raw, i18n = {} }: Typed): Record<string, string> => ({
  id: raw,
  ...Object.fromEntries(Object.entries(i18n).map(([locale, text]) => [locale, text.raw])),
});

/** Refusals that the same text meets again. */
const hopeless = new Set([400, 403, 413]);

/** The pause before what could not be kept is sent again, in milliseconds. */
const retryAfter = 10_000;

/** Sends what is typed to the gateway, also while the page is being closed. */
export const keepWorkCopy = (collection: string, slug: string, typed: Typed): void => {
  const { form } = desk;
  const texts = textsOf(typed);
  const said = JSON.stringify(texts);
  if (said === form.last) return;
  form.last = said;
  form.sequence += 1;
  const { id, sequence, continues } = form;
  const { path } = typed;
  form.writing = keep('saveWorkCopy', {
    form: id,
    collection,
    slug,
    path,
    texts,
    base: path === '' ? {} : baseOf(path),
    sequence,
    ...(continues === undefined ? {} : { continues }),
  }).then(
    () => {
      if (desk.form === form) noteKept();
    },
    (error: unknown) => {
      form.last = '';
      if (desk.form !== form) return;
      const status = error instanceof GatewayError ? error.status : 0;
      noteLost(
        error instanceof GatewayError && status !== 0
          ? error.message
          : 'Ketikan belum tersimpan: server tidak dapat dihubungi. Jangan tutup halaman ini.',
      );
      if (hopeless.has(status)) return;
      setTimeout(() => {
        if (desk.form === form && form.sequence === sequence) keepWorkCopy(collection, slug, typed);
      }, retryAfter);
    },
  );
};

/** Keeps fresh pictures in this browser, where they came from: they are too large to send with every pause. */
export const keepMedia = async (files: readonly MediaFile[]): Promise<void> => {
  if (files.some(({ file }) => file)) await media.shelf?.setItem(mediaKey(desk.form.id), files);
};

const forget = async (forms: readonly string[]): Promise<void> => {
  await ask('dropWorkCopies', { forms });
  for (const form of forms) await media.shelf?.removeItem(mediaKey(form));
};

/** Throws away what was kept of the open form: it is saved now, or its entry is gone. */
export const dropWorkCopy = async (): Promise<void> => {
  const { id, continues, sequence, writing } = desk.form;
  desk.form = freshForm();
  clearNote();
  if (sequence === 0 && continues === undefined) return;
  await writing;
  await forget([id, ...(continues === undefined ? [] : [continues])]).catch(console.warn);
};

/** Whatever was kept of an entry that is being opened, if the editor wants to go on with it; else null. */
export const offerWorkCopy = async (collection: string, slug = '') => {
  const form = freshForm();
  desk.form = form;
  clearNote();
  const copies = await ask<StoredCopy[]>('workCopies', { collection, slug }).catch(() => []);
  const chosen = await chooseCopy({ collection, slug }, copies, (forms) => {
    void forget(forms).catch(console.warn);
  });
  if (!chosen || desk.form !== form) return null;
  const { id = '', ...others } = chosen.texts;
  const mediaFiles = (await media.shelf?.getItem(mediaKey(chosen.form))) as
    MediaFile[] | null | undefined;
  // What was typed before the answer keeps a copy of its own.
  window.dispatchEvent(new Event('portal:keep-typing'));
  desk.form = { ...freshForm(), continues: chosen.form };
  return {
    raw: id,
    path: chosen.path,
    mediaFiles: mediaFiles ?? [],
    i18n: Object.fromEntries(Object.entries(others).map(([locale, raw]) => [locale, { raw }])),
  };
};
