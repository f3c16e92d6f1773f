import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2) as (name: string, given: Argon2Parameters) => Promise<Buffer>;

/** What a guess costs: memory in KiB, passes, lanes (OWASP's second choice for argon2id). */
const cost = { memory: 19456, passes: 2, parallelism: 1 };

const shortest = 12;

/** Why a password cannot be taken, in words for its owner; undefined when it can. */
export const passwordProblem = (password: string, login: string): string | undefined => {
  if ([...password].length < shortest)
    return `Kata sandi terlalu pendek. Pakai paling sedikit ${shortest} huruf, misalnya beberapa kata.`;
  const written = password.toLowerCase();
  const name = login.split('@')[0] ?? login;
  if (written.includes(login) || (name.length > 3 && written.includes(name)))
    return 'Kata sandi tidak boleh memuat alamat surel Anda. Pilih kata lain.';
  if (new Set(password).size < 5)
    return 'Kata sandi terlalu mudah ditebak. Pakai lebih banyak huruf yang berbeda.';
  return undefined;
};

const short = (bytes: Uint8Array): string =>
  Buffer.from(bytes).toString('base64').replace(/=+$/, '');

const tagFor = (password: string, nonce: Uint8Array, given: typeof cost, tagLength: number) =>
  // Keyboards write the same letter in different ways.
  derive('argon2id', { message: password.normalize('NFKC'), nonce, tagLength, ...given });

/** The argon2id hash of a password, in PHC's format: it names its own cost. */
export const hashPassword = async (password: string): Promise<string> => {
  const nonce = randomBytes(16);
  const tag = await tagFor(password, nonce, cost, 32);
  const { memory, passes, parallelism } = cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${short(nonce)}$${short(tag)}`;
};

const format = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/;

/** Whether a password belongs to a hash. */
export const isPassword = async (password: string, hash: string): Promise<boolean> => {
  const [, memory, passes, parallelism, nonce, tag] = format.exec(hash) ?? [];
  if (nonce === undefined || tag === undefined) return false;
  const wanted = Buffer.from(tag, 'base64');
  const given = {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  };
  const found = await tagFor(password, Buffer.from(nonce, 'base64'), given, wanted.length);
  return timingSafeEqual(found, wanted);
};

/** Whether a hash was made at another cost than hashes are made now. */
export const isOutdated = (hash: string): boolean =>
  !hash.includes(`$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$`);
