import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { guardFile } from '#guard/guard.ts';
import { around, harmless, hostile, type Sample } from '../tests/hostile/corpus.ts';
import { drawnPicture } from './bench/hostile/picture.ts';
import { measure, type Measured } from './bench/hostile/measure.ts';
import { report } from './bench/hostile/report.ts';

const { values } = parseArgs({ options: { group: { type: 'string', multiple: true } } });

const isText = ({ path: file }: Sample) => /\.(?:mdx?|yml)$/.test(file);
const isAsked = ({ group }: Sample) => values.group?.includes(group) ?? true;

const refuses = async (sample: Sample) =>
  (await guardFile(sample.path, sample.bytes, around(sample))).length > 0;

const project = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join('.portal', `bench-hostile-${process.pid}`);

/** Every hostile text, and the texts that the guard lets pass because the pages show them as words. */
const samples: Sample[] = [
  ...hostile(),
  ...harmless().filter(({ group }) => group === 'rendered-safely'),
].filter((sample) => isText(sample) && isAsked(sample));

const refused = new Map<Sample, boolean>();
for (const sample of samples) refused.set(sample, await refuses(sample));

try {
  const workshop = { project, folder, picture: await drawnPicture() };
  const measured: Measured[] = await measure(workshop, samples);
  const { table, isSound } = report(measured, (sample) => refused.get(sample) ?? false);
  console.log(table);
  process.exitCode = isSound ? 0 : 1;
} finally {
  rmSync(path.join(project, folder), { recursive: true, force: true });
}
