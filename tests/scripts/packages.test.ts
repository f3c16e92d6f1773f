import { describe, expect, it } from 'vitest';
import { licenceFaults } from '../../scripts/packages/licences.ts';
import {
  lockFaults,
  readPackages,
  type Locked,
  type Manifest,
} from '../../scripts/packages/lock.ts';

const { manifest, lock } = readPackages('.');

const sound: Locked = { version: '1.2.3', integrity: 'sha512-x', license: 'MIT' };

const manifestWith = (more: Partial<Manifest> = {}): Manifest => ({
  dependencies: { baik: '1.2.3' },
  devDependencies: {},
  allowScripts: {},
  ...more,
});

const lockWith = (locked: Locked) => ({ packages: { '': {}, 'node_modules/baik': locked } });

describe('the lock file', () => {
  it('holds every package in one version with its checksum, from the registry, and every script is judged', () => {
    expect(lockFaults(manifest, lock)).toEqual([]);
    expect(Object.values(manifest.allowScripts).filter(Boolean)).toHaveLength(1);
  });

  it.each<[string, Locked]>([
    ['no checksum', { version: '1.2.3' }],
    ['a weak checksum', { ...sound, integrity: 'sha1-x' }],
    ['another host', { ...sound, resolved: 'https://example.org/baik.tgz' }],
    ['a repository', { ...sound, resolved: 'git+ssh://git@example.org/baik.git' }],
    ['a folder', { ...sound, link: true }],
    ['another version', { ...sound, version: '1.2.4' }],
    ['a script', { ...sound, hasInstallScript: true }],
  ])('with %s is refused', (_, locked) => {
    expect(lockFaults(manifestWith(), lockWith(locked))).toHaveLength(1);
  });

  it('takes a script that is allowed in this version, or denied in any', () => {
    const withScript = lockWith({ ...sound, hasInstallScript: true });
    for (const [name, allowed] of [
      ['baik@1.2.3', true],
      ['baik', false],
    ] as const)
      expect(lockFaults(manifestWith({ allowScripts: { [name]: allowed } }), withScript)).toEqual(
        [],
      );
    const older = manifestWith({ allowScripts: { 'baik@1.2.2': true } });
    expect(lockFaults(older, withScript)).toHaveLength(2);
    const always = manifestWith({ allowScripts: { baik: true } });
    expect(lockFaults(always, withScript)).not.toEqual([]);
  });

  it.each(['^1.2.3', '*', 'latest', 'npm:lain@1.2.3', 'https://example.org/baik.tgz'])(
    'is no help where package.json asks for %s',
    (version) => {
      const wanted = manifestWith({ dependencies: { baik: version } });
      expect(lockFaults(wanted, lockWith(sound))).toEqual([
        `baik: ${version} is no exact version.`,
      ]);
    },
  );
});

describe('licences', () => {
  it('were all read', () => {
    expect(licenceFaults(lock)).toEqual([]);
  });

  it.each([
    ['AGPL-3.0-only', false],
    ['MIT AND GPL-3.0-only', false],
    ['(GPL-2.0-only OR MIT)', true],
    ['MIT AND ISC', true],
    ['UNLICENSED', false],
    ['constructor', false],
  ])('%s: accepted is %s', (license, accepted) => {
    expect(licenceFaults(lockWith({ ...sound, license }))).toHaveLength(accepted ? 0 : 1);
  });

  it('that a package does not tell are not guessed', () => {
    expect(licenceFaults(lockWith({ version: '1.2.3' }))).toEqual(['baik@1.2.3: none told']);
  });
});
