import { ProxyBackend } from 'decap-cms-backend-proxy';
import { cleanedText, refuseBroken } from '../config/cleaned-text.ts';
import { parseContentPath, contentPath } from '#model/path.ts';
import { DraftShelf, type DraftAnswer } from './draft-shelf.ts';
import { ask, GatewayError, readSession, signOut } from './gateway-client.ts';
import { besideFields } from './problems/field-problems.ts';
import { mediaOf, type MediaItem } from './media.ts';
import { tellDraftMoved } from './workflow/draft-moved.ts';
import { publishDraft } from './workflow/publish-draft.ts';
import { saveEntry } from './conflict/save-entry.ts';
import { seenVersions } from './work-copies/seen-versions.ts';
import { joinLanguages, languageFiles, splitLanguages } from './single-file.ts';
import { titleTaken } from './problems/title-taken.ts';
import { usedUploads } from './used-uploads.ts';
import { SignedOut } from './door/signed-out.tsx';
import { dropWorkCopy } from './work-copies/work-copy-desk.ts';
import { blankTranslation, isSecondOfItsName, toContentPath, toDecapPath } from './wire.ts';

interface EntryAnswer {
  data: string | null;
  file: { path: string; id: string; label?: string };
  versions: Record<string, string>;
}

interface Asset {
  path: string;
  url: string;
  toBase64(): Promise<string>;
}

interface PersistedEntry {
  dataFiles: readonly { path: string; slug: string; raw: string; newPath?: string }[];
  assets: readonly Asset[];
}

interface SaveOptions {
  status?: string;
  commitMessage?: string;
  collectionName?: string;
}

interface DraftName {
  id?: string;
  collection?: string;
  slug?: string;
}

/** Decap's way of hearing that an entry has no draft. */
class NoDraft extends Error {
  override readonly name = 'EDITORIAL_WORKFLOW_ERROR';
  readonly notUnderEditorialWorkflow = true;
}

const isAbsent = (error: unknown): boolean => error instanceof GatewayError && error.status === 404;

const forDecap = <Entry extends { file: { path: string } }>(entry: Entry): Entry => ({
  ...entry,
  file: { ...entry.file, path: toDecapPath(entry.file.path) },
});

/** Decap's server side in the browser: the gateway's protocol, the session's cookie, and the versions of what was opened. */
export class PortalBackend extends ProxyBackend {
  private readonly seen = seenVersions;
  private readonly drafts = new DraftShelf();

  authComponent = () => SignedOut;

  restoreUser = async () =>
    (await readSession())?.account ?? Promise.reject(new GatewayError('Anda belum masuk.', 401));

  authenticate = () => this.restoreUser();

  logout = async () => {
    await signOut();
    location.reload();
  };

  status = async () => ({
    auth: { status: (await readSession().catch(() => undefined)) !== undefined },
    api: { status: true, statusPage: '' },
  });

  async entriesByFolder(folder: string, extension: string, depth: number) {
    const entries = await ask<EntryAnswer[]>('entriesByFolder', { folder, extension, depth });
    return entries.map(forDecap);
  }

  entriesByFiles = (files: readonly { path: string; label?: string }[]) =>
    ask<EntryAnswer[]>('entriesByFiles', { files });

  /** A published text. Refuses one that cannot be read, and a translation whose main text cannot be read. */
  async getEntry(decapPath: string) {
    const path = toContentPath(decapPath);
    const files = languageFiles(path);
    if (!files) return forDecap(await this.storedText(path));
    const [main, translation] = await Promise.all([
      this.storedText(files.id),
      this.storedText(files.en),
    ]);
    return { ...main, data: joinLanguages({ id: main.data, en: translation.data }) };
  }

  private async storedText(path: string): Promise<EntryAnswer & { data: string }> {
    const place = parseContentPath(path);
    if (place?.locale === 'en') await this.storedText(contentPath(place.kind, place.id));
    const entry = await ask<EntryAnswer>('getEntry', { path }).catch((error: unknown) => {
      const data = blankTranslation(path);
      if (data === undefined || !isAbsent(error)) throw error;
      return { data, file: { path, id: '' }, versions: {} };
    });
    const data = refuseBroken(path, entry.data);
    this.remember(entry.versions);
    return { ...entry, data };
  }

  async unpublishedEntries() {
    return this.drafts.put(await ask<DraftAnswer[]>('unpublishedEntries', { bundle: true }));
  }

  async unpublishedEntry({ id, collection, slug }: DraftName) {
    const held = id === undefined ? undefined : this.drafts.take(id);
    if (held) return held;
    try {
      const draft = await ask<DraftAnswer>('unpublishedEntry', { id, collection, slug });
      for (const [path, raw] of Object.entries(draft.data)) refuseBroken(path, raw);
      this.remember(draft.versions);
      return this.drafts.open(draft);
    } catch (error) {
      if (isAbsent(error)) throw new NoDraft('content is not under editorial workflow');
      throw error;
    }
  }

  unpublishedEntryDataFile = (collection: string, slug: string, path: string) =>
    Promise.resolve(this.drafts.text(`${collection}/${slug}`, toContentPath(path)));

  unpublishedEntryMediaFile = (collection: string, slug: string, path: string, id: string) =>
    ask<MediaItem>('unpublishedEntryMediaFile', { collection, slug, path, id });

  deleteUnpublishedEntry = (collection: string, slug: string) =>
    ask('deleteUnpublishedEntry', { collection, slug });

  updateUnpublishedEntryStatus = async (collection: string, slug: string, newStatus: string) => {
    await ask('updateUnpublishedEntryStatus', { collection, slug, newStatus });
    tellDraftMoved();
  };

  publishUnpublishedEntry = (collection: string, slug: string) =>
    publishDraft({ collection, slug });

  /**
   * Saves what is filled. A text that breaks the model is refused here; one that someone else changed, by the gateway. What
   * is wrong stands beside its field too.
   */
  persistEntry = (entry: PersistedEntry, options: SaveOptions) =>
    besideFields(() => this.save(entry, options));

  private async save({ dataFiles, assets }: PersistedEntry, { status, ...options }: SaveOptions) {
    const texts = dataFiles.flatMap(splitLanguages).flatMap(({ path: decapPath, slug, raw }) => {
      if (isSecondOfItsName(decapPath)) throw titleTaken(decapPath);
      const path = toContentPath(decapPath);
      const clean = cleanedText(path, raw);
      // An empty text takes a stored translation away; one that never was stays so.
      return clean === undefined && !this.seen.has(path) ? [] : [{ path, slug, raw: clean ?? '' }];
    });
    const versions = await saveEntry({
      dataFiles: texts,
      assets: await Promise.all(
        usedUploads(assets, texts).map(async (asset) => ({
          path: asset.path,
          content: await asset.toBase64(),
          encoding: 'base64' as const,
        })),
      ),
      base: Object.fromEntries(texts.map(({ path }) => [path, this.seen.get(path) ?? null])),
      options: { ...options, status: status ?? this.options.initialWorkflowStatus },
    });
    for (const { path } of texts) this.seen.delete(path);
    this.remember(versions);
    tellDraftMoved();
    await dropWorkCopy();
  }

  /** A draft has no address of its own on the portal. */
  getDeployPreview = undefined;

  getMedia = (mediaFolder = this.mediaFolder) => ask<MediaItem[]>('getMedia', { mediaFolder });

  getMediaFile = (path: string) => Promise.resolve(mediaOf(path));

  deleteFiles = (paths: readonly string[], commitMessage: string) =>
    ask('deleteFiles', { paths: paths.map(toContentPath), options: { commitMessage } });

  private remember(versions: Readonly<Record<string, string>>): void {
    for (const [path, version] of Object.entries(versions)) this.seen.set(path, version);
  }
}
