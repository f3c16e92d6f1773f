import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The code that decides what is kept, from the project's folder, where every build runs. */
const program = ['src/model', 'src/domain/history', 'src/queries/history'];

const hashOfProgram = (): string => {
  const hash = createHash('sha256');
  for (const folder of program)
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
      if (file.endsWith('.ts')) hash.update(file).update(readFileSync(path.join(folder, file)));
  return hash.digest('hex');
};

/** Changes when the same commits would give another answer. */
const version = hashOfProgram();

/** What an earlier build kept under a name; undefined where there is nothing that this program wrote. */
export const kept = <T>(folder: string, name: string): T | undefined => {
  try {
    const found = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as {
      version: string;
      value: T;
    };
    return found.version === version ? found.value : undefined;
  } catch {
    return undefined;
  }
};

/** Keeps a value for the next build. A folder that cannot be written only costs that build its time. */
export const keep = (folder: string, name: string, value: unknown): void => {
  const part = path.join(folder, `${name}.${process.pid}.part`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(part, JSON.stringify({ version, value }));
    renameSync(part, path.join(folder, name));
  } catch (error) {
    console.warn(`history: not kept in ${folder}: ${String(error)}`);
  }
};
