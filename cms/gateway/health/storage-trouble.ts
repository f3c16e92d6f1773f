import { GitError } from '../git/plumbing.ts';
import { Refusal } from '../refusal.ts';

const fullPattern =
  /No space left on device|Disk quota exceeded|File too large|Read-only file system|Input\/output error|insufficient permission for adding an object|Permission denied/;

const lockPattern = /Unable to create '[^']*\.lock': File exists/;

const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EFBIG', 'EIO', 'EACCES']);

/** SQLite's codes for a full disk, a read-only file and a failed write. */
const storeCodes = new Set([8, 10, 13]);

const isFull = (error: Error): boolean => {
  if (error instanceof GitError)
    return fullPattern.test(error.stderr) || error.signal === 'SIGXFSZ';
  if ('errcode' in error && typeof error.errcode === 'number')
    return storeCodes.has(error.errcode & 0xff);
  return 'code' in error && typeof error.code === 'string' && fullCodes.has(error.code);
};

/** The refusal that an editor reads when the server cannot write; undefined where the error is of another sort. */
export const storageTrouble = (error: Error): Refusal | undefined => {
  if (isFull(error))
    return new Refusal(
      503,
      'Server sedang tidak dapat menyimpan, dan tidak ada yang berubah di sana. Jangan tutup halaman ini: isian Anda masih ada di layar. Coba lagi nanti, dan beri tahu pengelola portal.',
    );
  if (error instanceof GitError && lockPattern.test(error.stderr))
    return new Refusal(
      503,
      'Server masih mengunci tulisan ini, dan tidak ada yang berubah. Coba lagi sebentar lagi; bila terulang, beri tahu pengelola portal.',
    );
  return undefined;
};
