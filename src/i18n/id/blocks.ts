import { calloutTypes } from '#model/blocks.ts';

/** The words that blocks in running text add. */
export const blocks = {
  callouts: calloutTypes as Record<keyof typeof calloutTypes, string>,
  download: (format: string) => `Unduh ${format}`,
};
