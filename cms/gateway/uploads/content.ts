import { fileTypeFromBuffer } from 'file-type';

/** What bytes are, by themselves; `other` for all that nothing here asks about. */
export type Content =
  'jpeg' | 'png' | 'webp' | 'avif' | 'pdf' | 'zip' | 'text' | 'svg' | 'heic' | 'compound' | 'other';

/** As much of a file as tells its type. More is not shown to the detector: it would unpack containers. */
const headLength = 4100;

const contents: Readonly<Record<string, Content>> = {
  jpg: 'jpeg',
  png: 'png',
  apng: 'png',
  webp: 'webp',
  avif: 'avif',
  pdf: 'pdf',
  heic: 'heic',
  cfb: 'compound',
};

const startsAsZip = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 4)).equals(Buffer.from('PK\x03\x04', 'latin1'));

/** What the bytes of a file are. Its name has no say. */
export const contentOf = async (bytes: Uint8Array): Promise<Content> => {
  if (startsAsZip(bytes)) return 'zip';
  const head = bytes.subarray(0, headLength);
  if (/<svg[\s>]/i.test(Buffer.from(head).toString('latin1'))) return 'svg';
  const type = await fileTypeFromBuffer(head);
  if (type === undefined) return 'text';
  return contents[type.ext] ?? 'other';
};
