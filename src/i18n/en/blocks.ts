import type { Dictionary } from '../id.ts';

export const blocks: Dictionary['blocks'] = {
  callouts: { info: 'Information', penting: 'Important', berhasil: 'In effect' },
  download: (format) => `Download ${format}`,
};
