import { cleanedText } from '../../config/cleaned-text.ts';
import { markMerged, settleSave } from './conflict-save.ts';
import { ask, GatewayError } from '../gateway-client.ts';

/** A save as the gateway takes it. */
export interface EntrySave {
  dataFiles: readonly { path: string; slug: string; raw: string }[];
  assets: readonly { path: string; content: string; encoding: 'base64' }[];
  /** The stored versions that the form began with. */
  base: Readonly<Record<string, string | null>>;
  options: { collectionName?: string; status?: string | undefined };
}

/** Whether the gateway refused because something else came first. */
export const isConflict = (error: unknown): boolean =>
  error instanceof GatewayError && error.status === 409;

/**
 * Saves an entry; gives its new versions. Where someone else saved first, the editor chooses field by field, and the
 * choice is saved on top of what is stored.
 */
export const saveEntry = async (save: EntrySave): Promise<Record<string, string>> => {
  try {
    return (await ask<{ versions: Record<string, string> }>('persistEntry', save)).versions;
  } catch (error) {
    if (!isConflict(error)) throw error;
    const slug = save.dataFiles[0]?.slug ?? '';
    const settled = await settleSave(
      { collection: save.options.collectionName ?? '', slug },
      new Map(save.dataFiles.map(({ path, raw }) => [path, raw])),
      save.base,
    );
    if (!settled) throw error;
    const dataFiles = [...settled.texts].flatMap(([path, raw]) => {
      const clean = cleanedText(path, raw);
      const isAbsent = clean === undefined && settled.base[path] === null;
      return isAbsent ? [] : [{ path, slug, raw: clean ?? '' }];
    });
    const versions = await saveEntry({ ...save, dataFiles, base: settled.base });
    markMerged();
    return versions;
  }
};
