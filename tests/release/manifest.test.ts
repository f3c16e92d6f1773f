import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  manifestFile,
  manifestNamespace,
  signatureFile,
  signManifest,
} from '../../cms/publisher/sign-manifest.ts';
import { isSignedBy, signersIn } from '../../cms/signatures/verify.ts';
import {
  hashFolder,
  manifestText,
  parseManifest,
  writeManifest,
} from '../../scripts/release/manifest.ts';

let folder: string;
const inFolder = (...parts: string[]) => path.join(folder, ...parts);
const site = () => inFolder('site');
const read = (name: string) => readFileSync(path.join(site(), name));

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'portal-manifest-'));
  mkdirSync(inFolder('site/berita'), { recursive: true });
  writeFileSync(inFolder('site/index.html'), 'Palu');
  writeFileSync(inFolder('site/berita/index.html'), 'Berita');
  writeFileSync(inFolder('site/.tersembunyi'), '');
  writeFileSync(inFolder('site/a b.txt'), 'spasi');
  await writeManifest(site());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the list of published files', () => {
  it('names every file but itself, hidden ones too, by the bytes of the names', () => {
    const names = read(manifestFile).toString().trim().split('\n');
    expect(names.map((line) => line.slice(66))).toEqual([
      '.tersembunyi',
      'a b.txt',
      'berita/index.html',
      'index.html',
    ]);
  });

  it('is what sha256sum checks', () => {
    const check = () =>
      execFileSync('sha256sum', ['--check', '--quiet', manifestFile], {
        cwd: site(),
        stdio: 'pipe',
      });
    expect(check().toString()).toBe('');
  });

  it('is read as it was written', async () => {
    expect(parseManifest(read(manifestFile).toString())).toEqual(await hashFolder(site()));
  });

  it('is the same once more, with itself and its signature in place', async () => {
    const before = read(manifestFile);
    writeFileSync(inFolder('site', signatureFile), 'apa saja');
    await writeManifest(site());
    expect(read(manifestFile)).toEqual(before);
  });

  it('holds no link, which a host would follow out of the site', async () => {
    mkdirSync(inFolder('linked'));
    symlinkSync('/etc/hostname', inFolder('linked/index.html'));
    const files = await hashFolder(inFolder('linked'));
    expect(() => manifestText(files)).toThrow('cannot be published');
  });

  it.each(['../luar', '/etc/passwd', 'a/../../b', ''])('is refused where it names “%s”', (name) => {
    expect(() => parseManifest(`${'a'.repeat(64)}  ${name}\n`)).toThrow();
  });
});

describe('its signature', () => {
  const key = () => inFolder('kunci');
  const signers = () => readFileSync(`${key()}.pub`, 'utf8');
  const isSigned = (list: Buffer, from = signers(), namespace = manifestNamespace) =>
    isSignedBy(signersIn(from), namespace, list, read(signatureFile).toString());

  beforeAll(async () => {
    for (const name of ['kunci', 'lain'])
      execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', inFolder(name)]);
    await signManifest(site(), key());
  });

  it('is one that ssh-keygen verifies', () => {
    writeFileSync(inFolder('signers'), `portal namespaces="${manifestNamespace}" ${signers()}`);
    const args = [
      '-Y',
      'verify',
      '-I',
      'portal',
      '-n',
      manifestNamespace,
      '-f',
      inFolder('signers'),
    ];
    const verify = (input: Buffer | string) =>
      execFileSync('ssh-keygen', [...args, '-s', inFolder('site', signatureFile)], {
        input,
        stdio: 'pipe',
      }).toString();
    expect(verify(read(manifestFile))).toContain('Good');
    expect(() => verify('lain')).toThrow();
  });

  it('is known here by its key, its namespace and every byte of the list', () => {
    const list = read(manifestFile);
    expect(isSigned(list)).toBe(true);
    expect(isSigned(Buffer.concat([list, Buffer.from('\n')]))).toBe(false);
    expect(isSigned(list, readFileSync(inFolder('lain.pub'), 'utf8'))).toBe(false);
    expect(isSigned(list, `portal namespaces="git" ${signers()}`)).toBe(false);
    expect(isSigned(list, signers(), 'git')).toBe(false);
    expect(isSigned(list, '')).toBe(false);
  });

  it('by ssh-keygen itself is known here too', () => {
    execFileSync('ssh-keygen', [
      '-q',
      '-Y',
      'sign',
      '-n',
      manifestNamespace,
      '-f',
      key(),
      inFolder('site/index.html'),
    ]);
    const signature = read('index.html.sig').toString();
    expect(isSignedBy(signersIn(signers()), manifestNamespace, read('index.html'), signature)).toBe(
      true,
    );
    rmSync(inFolder('site/index.html.sig'));
  });

  it.each(['', 'x', '-----BEGIN SSH SIGNATURE-----\nU1NIU0lH\n-----END SSH SIGNATURE-----'])(
    'that is none is refused (%j)',
    (signature) => {
      expect(
        isSignedBy(signersIn(signers()), manifestNamespace, read(manifestFile), signature),
      ).toBe(false);
    },
  );

  it('does not outlive a site that is signed by nobody', async () => {
    await signManifest(site(), undefined);
    expect(() => read(signatureFile)).toThrow('ENOENT');
  });
});
