import type { Found } from '#guard/check.ts';
import { contentOf } from '#guard/files/content.ts';
import { documentGuards } from '#guard/files/guards.ts';
import { faultOfName, fileType } from '#guard/files/file-type.ts';
import { Refusal } from '../refusal.ts';
import { inTurn } from './lanes.ts';
import { cleanPicture, isPicture } from './picture.ts';

const wordsOf = ({ problem, remedy, line }: Found): string =>
  `${line === undefined ? '' : `Baris ${line}: `}${problem} ${remedy}`;

const refuse = (found: readonly Found[]): void => {
  if (found.length > 0) throw new Refusal(422, found.map(wordsOf).join('\n'));
};

/** Why a file of this name can never be uploaded; undefined when its name is no reason. */
export const whyNotByName = (name: string): string | undefined => {
  const fault = faultOfName(name);
  return fault && wordsOf(fault);
};

const base64Pattern = /^[A-Za-z0-9+/]*={0,2}$/;

const decode = (content: string): Buffer | undefined =>
  content.length % 4 === 0 && base64Pattern.test(content)
    ? Buffer.from(content, 'base64')
    : undefined;

/**
 * What is kept of an upload called `name`: a file as it came, a picture drawn anew, without all that it said about its
 * maker. Refuses by the guard's rules what is broken, too large, harmful, or not what its name says.
 */
export const bytesOfUpload = async (name: string, content: string): Promise<Uint8Array> => {
  const bytes = decode(content);
  if (!bytes) throw new Refusal(400, `Berkas “${name}” rusak di perjalanan. Unggah sekali lagi.`);
  const file = { place: { file: name }, bytes };
  refuse(await fileType.check(file));
  const type = await contentOf(bytes);
  if (isPicture(type)) return cleanPicture(name, bytes, type);
  for (const { check } of documentGuards) refuse(await inTurn(() => check(file)));
  return bytes;
};
