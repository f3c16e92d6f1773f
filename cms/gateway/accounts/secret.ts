import { createHash, randomBytes } from 'node:crypto';

/** A secret that nobody guesses: 256 random bits, safe in an address. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What the store keeps of a secret. Enough for secrets of many random bits; passwords need more. */
export const hashOf = (secret: string): string =>
  createHash('sha256').update(secret).digest('base64');
