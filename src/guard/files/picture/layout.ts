/** Words or data that a picture carries beside its pixels. */
export interface Block {
  kind: 'exif' | 'xmp' | 'iptc' | 'text';
  bytes: Buffer;
}

/** How a picture's file is built. */
export interface Layout {
  /** Where the picture ends; undefined where it never does. */
  end: number | undefined;
  blocks: Block[];
  /** How many frames it moves through, where a decoder of still pictures does not tell. */
  frames: number;
  /** Whether it packs words that come to far more than they say. */
  isSwollen: boolean;
}

/** A walk that tells nothing yet. */
export const emptyLayout = (): Layout => ({
  end: undefined,
  blocks: [],
  frames: 1,
  isSwollen: false,
});
