import { z } from 'zod';
import { FrontmatterError, readText } from '#model/frontmatter.ts';
import { whyNoPlace } from '#guard/paths/name.ts';
import { kinds } from '#model/kinds.ts';
import { attachmentPath, contentPath, parseContentPath, type ContentPath } from '#model/path.ts';
import { mayWrite } from '../../permission.ts';
import type { Account } from '../account.ts';
import { notYours, Refusal } from '../refusal.ts';
import { bytesOfUpload, whyNotByName } from '../uploads/upload.ts';
import { pathParam } from './action.ts';

/** The texts and uploads of a save, as the editor sends them. */
export const saveShape = {
  dataFiles: z
    .array(
      z.strictObject({
        path: pathParam,
        slug: z.string().max(200).optional(),
        raw: z.string().max(1024 * 1024),
        newPath: pathParam.nullish(),
      }),
    )
    .min(1)
    .max(10),
  assets: z
    .array(z.strictObject({ path: pathParam, content: z.string(), encoding: z.literal('base64') }))
    .max(50),
};

type SaveParams = z.output<z.ZodObject<typeof saveShape>>;

/** A save that stays inside one entry and inside the account's rights. */
export interface SavePlan {
  /** The place of the main text before the save. */
  place: ContentPath;
  /** Its place afterwards: another one when the entry is renamed. */
  target: ContentPath;
  /** The texts, from path to path; `bytes` is null for a translation without content. */
  texts: readonly { from: string; to: string; bytes: Uint8Array | null }[];
  /** The uploads, at their paths after the save. */
  uploads: ReadonlyMap<string, Uint8Array>;
}

const unusable = (path: string): Refusal =>
  // Decap counts up the last part of a slug that is taken.
  /\/index-\d+\./.test(path)
    ? new Refusal(409, 'Sudah ada tulisan dengan alamat ini. Ubah judul atau alamatnya.')
    : new Refusal(
        403,
        'Alamat tulisan ini tidak dapat dipakai. Pakai huruf kecil, angka, dan tanda hubung, paling panjang 80 huruf.',
      );

const placeFor = (account: Account, path: string, role: ContentPath['role']): ContentPath => {
  const place = parseContentPath(path);
  const reason =
    role === 'attachment' ? whyNotByName(path.slice(path.lastIndexOf('/') + 1)) : undefined;
  if (reason !== undefined) throw new Refusal(403, reason);
  if (!place && role === 'attachment') {
    const { problem, remedy } = whyNoPlace(path);
    throw new Refusal(403, `${problem} ${remedy}`);
  }
  if (place?.role !== role) throw unusable(path);
  if (!mayWrite(account, path)) throw notYours();
  return place;
};

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && Object.values(value).every(isEmpty));

const isEmptyTranslation = ({ kind, locale }: ContentPath, raw: string): boolean => {
  if (locale === 'id') return false;
  // Two fences with nothing between them have no data to read.
  if (/^[\s-]*$/.test(raw)) return true;
  try {
    const { data, body } = readText(raw, kinds[kind].extension);
    return isEmpty(data) && body.trim() === '';
  } catch (error) {
    if (error instanceof FrontmatterError) return false;
    throw error;
  }
};

const bytesOfText = (place: ContentPath, raw: string): Uint8Array | null => {
  if (!raw.isWellFormed())
    throw new Refusal(
      422,
      'Tulisan ini memuat huruf yang rusak. Hapus huruf itu, lalu simpan lagi.',
    );
  return isEmptyTranslation(place, raw) ? null : Buffer.from(raw);
};

const mainText = ({ kind, id }: ContentPath): ContentPath => {
  const place = parseContentPath(contentPath(kind, id));
  if (!place) throw notYours();
  return place;
};

const sameEntry = (one: ContentPath, other: ContentPath): boolean =>
  one.kind === other.kind && one.id === other.id;

const severalEntries = () => new Refusal(400, 'Simpan satu tulisan setiap kali.');

/** Plans a save. Refuses paths outside one entry and outside the account's rights, and broken uploads. */
export const planSave = async (
  account: Account,
  { dataFiles, assets }: SaveParams,
): Promise<SavePlan> => {
  const texts = dataFiles.map(({ path, newPath, raw }) => {
    const from = placeFor(account, path, 'text');
    const to = placeFor(account, newPath ?? path, 'text');
    if (from.kind !== to.kind || from.agency !== to.agency || from.locale !== to.locale)
      throw new Refusal(
        403,
        'Tulisan hanya dapat dipindahkan di dalam instansi dan jenis yang sama.',
      );
    return { from, to, bytes: bytesOfText(from, raw) };
  });
  const [first] = texts;
  const paths = new Set(texts.map(({ from }) => from.path));
  const oneEntry = texts.every(
    ({ from, to }) => first && sameEntry(from, first.from) && sameEntry(to, first.to),
  );
  if (!first || !oneEntry || paths.size < texts.length) throw severalEntries();
  const [place, target] = [mainText(first.from), mainText(first.to)];
  const uploads = assets.map(({ path, content }) => {
    const beside = placeFor(account, path, 'attachment');
    if (!sameEntry(beside, place) && !sameEntry(beside, target))
      throw new Refusal(403, 'Gambar dan berkas hanya dapat diunggah di samping tulisannya.');
    return { path: attachmentPath(target.kind, target.id, beside.file), beside, content };
  });
  return {
    place,
    target,
    texts: texts.map(({ from, to, bytes }) => ({ from: from.path, to: to.path, bytes })),
    uploads: new Map(
      await Promise.all(
        uploads.map(
          async (upload) =>
            [upload.path, await bytesOfUpload(upload.beside, upload.content)] as const,
        ),
      ),
    ),
  };
};
