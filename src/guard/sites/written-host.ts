/** An address as it stands among words, and where it begins. */
export interface WrittenAddress {
  /** As a browser would be given it, but for a scheme that is missing. */
  address: string;
  offset: number;
}

/** What does not stand before a host: then it is part of a mailbox, a handle, a path or a longer name. A sign alone is no part of one. */
export const notBefore = String.raw`(?<![\p{L}\p{N}@][._/\\-]{0,3})`;

/** What an address goes on with behind its host. */
export const afterHost = String.raw`(?::\d{2,5}(?!\d))?(?:[/?#][^\s<>"'“”‘’()[\]{}]*)?`;

/** Whether a label mixes letters and digits, as no word does. */
export const isMixed = (label: string): boolean => /[a-z]/.test(label) && /\d/.test(label);

export const isLabel = (label: string): boolean =>
  /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(label);
