import type { Found } from '#guard/check.ts';
import { contentOf } from '#guard/files/content.ts';
import { documentGuards } from '#guard/files/guards.ts';
import { faultOfName, fileType } from '#guard/files/file-type.ts';
import type { Finding } from '#guard/finding.ts';
import type { ContentPath } from '#model/path.ts';
import { faultWords, findingWords } from '../../finding-words.ts';
import { Refusal } from '../refusal.ts';
import { inTurn } from './lanes.ts';
import { cleanPicture, isPicture } from './picture.ts';

const refuse = (path: string, guard: string, found: readonly Found[]): void => {
  if (found.length === 0) return;
  const findings = found.map((each): Finding => ({ path, guard, ...each }));
  throw new Refusal(422, findings.map(findingWords).join('\n'), { findings });
};

/** Why a file of this name can never be uploaded; undefined when its name is no reason. */
export const whyNotByName = (name: string): string | undefined => {
  const fault = faultOfName(name);
  return fault && faultWords(fault);
};

const base64Pattern = /^[A-Za-z0-9+/]*={0,2}$/;

const decode = (content: string): Buffer | undefined =>
  content.length % 4 === 0 && base64Pattern.test(content)
    ? Buffer.from(content, 'base64')
    : undefined;

/**
 * What is kept of an upload at `place`: a file as it came, a picture drawn anew, without all that it said about its maker.
 * Refuses by the guard's rules what is broken, too large, harmful, or not what its name says.
 */
export const bytesOfUpload = async (
  place: Pick<ContentPath, 'path' | 'file'>,
  content: string,
): Promise<Uint8Array> => {
  const bytes = decode(content);
  if (!bytes)
    throw new Refusal(400, `Berkas “${place.file}” rusak di perjalanan. Unggah sekali lagi.`);
  const file = { place, bytes };
  refuse(place.path, fileType.id, await fileType.check(file));
  const type = await contentOf(bytes);
  if (isPicture(type)) return cleanPicture(place.file, bytes, type);
  for (const { id, check } of documentGuards)
    refuse(place.path, id, await inTurn(() => check(file)));
  return bytes;
};
