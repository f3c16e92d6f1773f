import { packagesOf, type Lock } from './lock.ts';

/** Licences that somebody has read and that the city can keep; each with what it asks for. */
const accepted: Readonly<Record<string, string>> = {
  MIT: 'the notice stays',
  'MIT-0': 'nothing',
  ISC: 'the notice stays',
  '0BSD': 'nothing',
  'BSD-2-Clause': 'the notice stays',
  'BSD-3-Clause': 'the notice stays, no name is used to advertise',
  'Apache-2.0': 'notice and changes stay',
  'BlueOak-1.0.0': 'the licence stays',
  Zlib: 'the origin is not misstated',
  'Python-2.0': 'notice and changes stay',
  'CC0-1.0': 'nothing',
  Unlicense: 'nothing',
  WTFPL: 'nothing',
  'MPL-2.0': 'changes of its own files are published; we change none',
  'LGPL-3.0-or-later':
    'it can be replaced; libvips is a library of its own beside sharp, used at build',
};

/** Packages whose lock entry tells none, with what their own files say. */
const unnamed: Readonly<Record<string, string>> = {
  'buildcheck@0.0.7': 'MIT',
  'busboy@1.6.0': 'MIT',
  'callsite@1.0.0': 'MIT',
  'cpu-features@0.0.10': 'MIT',
  'fuzzy@0.1.3': 'MIT',
  'semaphore@1.1.0': 'MIT',
  'sort-asc@0.1.0': 'MIT',
  'sort-desc@0.1.1': 'MIT',
  'sort-object@0.3.2': 'MIT',
  'ssh2@1.17.0': 'MIT',
  'streamsearch@1.1.0': 'MIT',
  'trim@0.0.1': 'MIT',
};

/** Whether an SPDX expression can be met: all of its parts, or one of two that may be chosen. */
const isAccepted = (expression: string): boolean =>
  expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((id) => Object.hasOwn(accepted, id.trim())));

/** The packages of a lock file by licence. */
export const licencesOf = (lock: Lock): Map<string, string[]> => {
  const found = new Map<string, string[]>();
  for (const { name, version, license } of packagesOf(lock)) {
    const id = `${name}@${version}`;
    const licence = license ?? unnamed[id] ?? 'none told';
    found.set(licence, [...(found.get(licence) ?? []), id]);
  }
  return found;
};

/** The licences that nobody has read yet, with their packages. */
export const licenceFaults = (lock: Lock): string[] =>
  [...licencesOf(lock)]
    .filter(([licence]) => !isAccepted(licence))
    .flatMap(([licence, packages]) => packages.map((id) => `${id}: ${licence}`));
