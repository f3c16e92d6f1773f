import { spawn } from 'node:child_process';
import { createHash, createPrivateKey, sign, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { field, fieldsOf } from './wire.ts';

/** OpenSSH's own program, for the keys that are not read here. */
const program = 'ssh-keygen';

interface Key {
  private: KeyObject;
  /** As it stands in signatures. */
  public: Buffer;
}

const keyPattern = /^-----BEGIN OPENSSH PRIVATE KEY-----([\s\S]+)-----END OPENSSH PRIVATE KEY-----/;
const magic = 'openssh-key-v1\0';

/** An ed25519 key without a passphrase, from its file's text; undefined for any other. */
const parseKey = (text: string): Key | undefined => {
  const bytes = Buffer.from(keyPattern.exec(text.trim())?.[1] ?? '', 'base64');
  if (bytes.toString('latin1', 0, magic.length) !== magic) return undefined;
  const { number, next } = fieldsOf(bytes.subarray(magic.length));
  const cipher = next().toString();
  next();
  next();
  if (cipher !== 'none' || number() !== 1) return undefined;
  const held = next();
  const secret = fieldsOf(next());
  secret.number();
  secret.number();
  if (secret.next().toString() !== 'ssh-ed25519') return undefined;
  const point = secret.next();
  const seed = secret.next().subarray(0, 32);
  const jwk = { kty: 'OKP', crv: 'Ed25519' };
  const [x, d] = [point.toString('base64url'), seed.toString('base64url')];
  return {
    private: createPrivateKey({ key: { ...jwk, x, d }, format: 'jwk' }),
    public: Buffer.from(held),
  };
};

const armoured = (bytes: Buffer): string => {
  const lines = bytes.toString('base64').match(/.{1,70}/g) ?? [];
  return ['-----BEGIN SSH SIGNATURE-----', ...lines, '-----END SSH SIGNATURE-----', ''].join('\n');
};

/** OpenSSH's PROTOCOL.sshsig, version 1. */
const signHere = (key: Key, namespace: string, message: Buffer): string => {
  const preamble = Buffer.from('SSHSIG');
  const about = [field(namespace), field(''), field('sha512')];
  const digest = createHash('sha512').update(message).digest();
  const signed = sign(null, Buffer.concat([preamble, ...about, field(digest)]), key.private);
  const version = Buffer.from([0, 0, 0, 1]);
  const signature = field(Buffer.concat([field('ssh-ed25519'), field(signed)]));
  return armoured(Buffer.concat([preamble, version, field(key.public), ...about, signature]));
};

const signWithProgram = (file: string, namespace: string, message: Buffer): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, ['-q', '-Y', 'sign', '-n', namespace, '-f', file], {
      timeout: 60_000,
    });
    let [output, errors] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.stdin.on('error', () => undefined);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`ssh-keygen could not sign with ${file}: ${errors.trim()}`));
    });
    child.stdin.end(message);
  });

/**
 * Signs a message with the SSH key in `file`, which is read anew each time; `namespace` says what the signature is for. An
 * ed25519 key without a passphrase, such as the gateway makes, signs in this process; any other goes to `ssh-keygen`.
 * Throws where the key cannot be used.
 */
export const signMessage = async (
  file: string,
  namespace: string,
  message: Buffer,
): Promise<string> => {
  const key = parseKey(await readFile(file, 'utf8'));
  return key ? signHere(key, namespace, message) : signWithProgram(file, namespace, message);
};
