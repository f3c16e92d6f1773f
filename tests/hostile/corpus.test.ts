import { describe, expect, it } from 'vitest';
import { guardFile } from '#guard/guard.ts';
import { around, harmless, hostile, type Sample } from './corpus.ts';
import { doubled } from './makers.ts';

const [evil, good] = [hostile(), harmless()];

const findingsOf = (sample: Sample) => guardFile(sample.path, sample.bytes, around(sample));

const named = <Each extends Sample>(samples: Each[]) =>
  samples.map((sample) => [`${sample.group}: ${sample.name}`, sample] as const);

describe('the guard refuses, at the right place and by the right rule', () => {
  it.each(named(evil))('%s', async (_name, sample) => {
    const findings = await findingsOf(sample);
    const found = findings.map(({ guard, line }) =>
      sample.line === undefined ? { guard } : { guard, line },
    );
    const { guard, line } = sample;
    expect(found).toContainEqual(line === undefined ? { guard } : { guard, line });
    for (const { problem, remedy } of findings) expect(`${problem} ${remedy}`).toMatch(/\w+ \w+/);
  });
});

describe('the guard lets pass', () => {
  it.each(named(good))('%s', async (_name, sample) => {
    expect(await findingsOf(sample)).toEqual([]);
  });
});

it('no two files of the corpus have one name', () => {
  const names = [...evil, ...good].map(({ group, name }) => `${group}: ${name}`);
  expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
  expect(doubled).toEqual([]);
});
