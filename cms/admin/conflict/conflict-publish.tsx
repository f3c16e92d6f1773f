import { cleanedText } from '../../config/cleaned-text.ts';
import type { ConflictWords } from './conflict-dialog.tsx';
import { resolveTexts } from './conflict-resolve.ts';
import type { EntryName } from './conflict-save.ts';
import { askInDialog, dialogTitle } from '../dialog.tsx';
import { ask, GatewayError } from '../gateway-client.ts';

type Texts = Record<string, { raw: string; version: string }>;

interface DraftConflict {
  before: Texts;
  published: Texts;
  draft: Texts;
}

const publishWords: ConflictWords = {
  title: 'Tulisan yang sudah terbit berubah sejak draf ini dibuat',
  intro: 'Pilih isian yang dipakai. Isian lain sudah digabung. Pilihan Anda disimpan di draf.',
  theirs: 'Yang sudah terbit',
  mine: 'Isi draf',
};

const tellJoined = (): Promise<unknown> =>
  askInDialog((close) => (
    <>
      <h2 id={dialogTitle}>Draf sudah digabung</h2>
      <p>
        Pilihan Anda tersimpan di draf. Tulisan belum terbit: baca sekali lagi, nyatakan siap
        terbit, lalu terbitkan.
      </p>
      <div className="ask-foot">
        <div className="ask-buttons">
          <button className="ask-main" type="button" onClick={() => close()}>
            Baca draf
          </button>
        </div>
      </div>
    </>
  ));

const versionsIn = (texts: Texts, paths: readonly string[]) =>
  Object.fromEntries(paths.map((path) => [path, texts[path]?.version ?? null]));

/**
 * Offers to bring a draft up to date whose publishing was refused. Gives false when the refusal has another reason;
 * throws when the editor turns back. After joining the page is read again.
 */
export const joinWithPublished = async (name: EntryName): Promise<boolean> => {
  const conflict = await ask<DraftConflict | null>('draftConflict', { ...name });
  if (!conflict) return false;
  const { before, published, draft } = conflict;
  const paths = [...new Set([before, published, draft].flatMap((texts) => Object.keys(texts)))];
  const chosen = await resolveTexts(
    publishWords,
    paths.map((path) => ({
      path,
      base: before[path]?.raw ?? null,
      theirs: published[path]?.raw ?? null,
      mine: draft[path]?.raw ?? null,
    })),
  );
  if (!chosen) throw new GatewayError('Tidak ada yang berubah.', 409);
  const texts = [...chosen].map(([path, raw]) => ({ path, raw: cleanedText(path, raw) ?? null }));
  await ask('joinDraft', {
    ...name,
    texts,
    base: versionsIn(draft, paths),
    published: versionsIn(published, paths),
  });
  await tellJoined();
  location.reload();
  return true;
};
