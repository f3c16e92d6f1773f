import type { Found, GuardedFile } from '../check.ts';

/** A file by its bare name and its bytes: all that most rules on files ask for. */
export interface NamedFile {
  place: Pick<GuardedFile['place'], 'file'>;
  bytes: Uint8Array;
}

/** A {@link SlowGuard} over a file that needs to know neither its entry nor what lies around. */
export interface FileGuard {
  id: string;
  check: (file: NamedFile) => Promise<Found[]>;
}

/** The bytes as Node's own, without a copy. */
export const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
