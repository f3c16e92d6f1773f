import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A package as package-lock.json holds it. */
export interface Locked {
  name?: string;
  version?: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  link?: boolean;
  dev?: boolean;
  hasInstallScript?: boolean;
}

export interface Lock {
  packages: Readonly<Record<string, Locked>>;
}

/** The part of package.json that says what is installed. */
export interface Manifest {
  dependencies: Readonly<Record<string, string>>;
  devDependencies: Readonly<Record<string, string>>;
  /** Whose scripts run at installation: `name@version` for yes, the bare name for no. */
  allowScripts: Readonly<Record<string, boolean>>;
}

const registry = 'https://registry.npmjs.org/';

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** What a project's folder says that it installs. */
export const readPackages = (folder: string) => ({
  manifest: read(path.join(folder, 'package.json')) as Manifest,
  lock: read(path.join(folder, 'package-lock.json')) as Lock,
});

/** Every package of a lock file with its name. */
export const packagesOf = ({ packages }: Lock): (Locked & { name: string })[] =>
  Object.entries(packages).flatMap(([place, locked]) =>
    place === ''
      ? []
      : [{ ...locked, name: locked.name ?? place.replace(/^.*node_modules\//, '') }],
  );

const scriptFaults = (all: ReturnType<typeof packagesOf>, { allowScripts }: Manifest) => {
  const withScripts = all.filter(({ hasInstallScript }) => hasInstallScript);
  const undecided = withScripts.filter(
    ({ name, version }) =>
      allowScripts[`${name}@${version}`] !== true && allowScripts[name] !== false,
  );
  const known = new Set(withScripts.flatMap(({ name, version }) => [name, `${name}@${version}`]));
  return [
    ...undecided.map(({ name, version }) => `${name}@${version} has a script that nobody judged.`),
    ...Object.entries(allowScripts)
      .filter(([name, allowed]) => !known.has(name) || allowed !== /.@/.test(name))
      .map(([name]) => `allowScripts names ${name}, which it does not decide.`),
  ];
};

/** What in a lock file lets something else be installed than what was reviewed. */
export const lockFaults = (manifest: Manifest, lock: Lock): string[] => {
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
  const faults = Object.entries(wanted).flatMap(([name, version]) => {
    if (!/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
      return [`${name}: ${version} is no exact version.`];
    const locked = lock.packages[`node_modules/${name}`]?.version;
    return locked === version ? [] : [`${name}: ${version} is wanted, ${locked} is locked.`];
  });
  const all = packagesOf(lock);
  for (const { name, resolved, integrity, link } of all) {
    if (link || (resolved !== undefined && !resolved.startsWith(registry)))
      faults.push(`${name} does not come from the registry: ${resolved}`);
    if (!integrity?.startsWith('sha512-')) faults.push(`${name} has no strong checksum.`);
  }
  return [...faults, ...scriptFaults(all, manifest)];
};
