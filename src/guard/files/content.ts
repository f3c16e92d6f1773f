import { fileTypeFromBuffer } from 'file-type';

/** What bytes are, by themselves; `other` for all that nothing here asks about. */
export type Content =
  | 'jpeg'
  | 'png'
  | 'webp'
  | 'avif'
  | 'pdf'
  | 'zip'
  | 'text'
  | 'svg'
  | 'markup'
  | 'heic'
  | 'compound'
  | 'other';

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

/** A browser that guesses, and Excel in a table, take what begins like this for a page. */
const startsAsMarkup = /^(?:\xEF\xBB\xBF)?\s*<(?:[!?]|[a-z])/i;

const judge = async (bytes: Uint8Array): Promise<Content> => {
  if (startsAsZip(bytes)) return 'zip';
  const head = bytes.subarray(0, headLength);
  const text = Buffer.from(head).toString('latin1');
  if (/<svg[\s>]/i.test(text)) return 'svg';
  const type = await fileTypeFromBuffer(head);
  if (type === undefined) return startsAsMarkup.test(text) ? 'markup' : 'text';
  return contents[type.ext] ?? 'other';
};

/** Every guard asks first what a file is. */
const known = new WeakMap<Uint8Array, Promise<Content>>();

/** What the bytes of a file are. Its name has no say. */
export const contentOf = (bytes: Uint8Array): Promise<Content> => {
  const content = known.get(bytes) ?? judge(bytes);
  known.set(bytes, content);
  return content;
};
