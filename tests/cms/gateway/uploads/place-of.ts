import { attachmentPath } from '#model/path.ts';

/** Where an upload of this name lies. */
export const placeOf = (file: string): { path: string; file: string } => ({
  path: attachmentPath('document', 'dinkes/laporan', file),
  file,
});
