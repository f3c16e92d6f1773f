import { createHash, createPublicKey, verify } from 'node:crypto';
import { field, fieldsOf } from './wire.ts';

/** A key that may sign, as one line of an allowed-signers file or of a `.pub` file names it. */
interface Signer {
  /** The key as it stands in signatures. */
  key: Buffer;
  /** What it may sign; undefined for everything. */
  namespaces: readonly string[] | undefined;
}

const signerIn = (line: string): Signer | undefined => {
  const found = /(?:^|\s)ssh-ed25519\s+(?<key>[A-Za-z0-9+/=]+)/.exec(line)?.groups?.['key'];
  if (line.startsWith('#') || found === undefined) return undefined;
  const namespaces = /namespaces="(?<names>[^"]*)"/.exec(line)?.groups?.['names']?.split(',');
  return { key: Buffer.from(found, 'base64'), namespaces };
};

/** The ed25519 keys of an allowed-signers file or of a public key's file. Other kinds of keys are left out. */
export const signersIn = (text: string): Signer[] =>
  text.split('\n').flatMap((line) => signerIn(line.trim()) ?? []);

const armour = /^-----BEGIN SSH SIGNATURE-----([\s\S]+)-----END SSH SIGNATURE-----\s*$/;
const hashes = new Set(['sha256', 'sha512']);

const publicKeyOf = (held: Buffer) => {
  const parts = fieldsOf(held);
  if (parts.next().toString() !== 'ssh-ed25519') return undefined;
  const x = parts.next().toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
};

const verifies = (
  bytes: Buffer,
  namespace: string,
  message: Buffer,
  signers: readonly Signer[],
): boolean => {
  const preamble = bytes.subarray(0, 6);
  const { number, next } = fieldsOf(bytes.subarray(6));
  if (preamble.toString('latin1') !== 'SSHSIG' || number() !== 1) return false;
  const [held, name, reserved, hash, signature] = [next(), next(), next(), next(), next()];
  const isAllowed = signers.some(
    ({ key, namespaces }) => key.equals(held) && (namespaces?.includes(namespace) ?? true),
  );
  const algorithm = hash.toString();
  const key = publicKeyOf(held);
  if (!isAllowed || !key || name.toString() !== namespace || !hashes.has(algorithm)) return false;
  const inner = fieldsOf(signature);
  if (inner.next().toString() !== 'ssh-ed25519') return false;
  const digest = createHash(algorithm).update(message).digest();
  const signed = [preamble, field(name), field(reserved), field(hash), field(digest)];
  return verify(null, Buffer.concat(signed), key, inner.next());
};

/**
 * Whether `signature` (OpenSSH's PROTOCOL.sshsig, armoured) is one of `signers` for the message and namespace. Only ed25519
 * keys are known; false for whatever cannot be read.
 */
export const isSignedBy = (
  signers: readonly Signer[],
  namespace: string,
  message: Buffer,
  signature: string,
): boolean => {
  try {
    const bytes = Buffer.from(armour.exec(signature.trim())?.[1] ?? '', 'base64');
    return verifies(bytes, namespace, message, signers);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};
