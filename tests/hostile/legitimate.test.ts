import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, it } from 'vitest';
import { describeFinding } from '#guard/finding.ts';
import { guardFile } from '#guard/guard.ts';
import { writeText } from '#model/frontmatter.ts';
import { contentPath } from '#model/path.ts';
import { makeData } from '../make.ts';
import { around } from './corpus.ts';

const sentences = Object.values(
  parse(readFileSync(new URL('legitimate.yml', import.meta.url), 'utf8')) as Record<
    string,
    string[]
  >,
).flat();

const path = contentPath('news', 'dinkes/uji');

const findingsOf = async (sentence: string): Promise<string[]> => {
  const bytes = Buffer.from(writeText(makeData('news'), sentence, 'md'));
  const findings = await guardFile(
    path,
    bytes,
    around({ name: sentence, group: 'legitimate', path, bytes }),
  );
  return findings.map((finding) => `${sentence} ⇒ ${describeFinding(finding)}`);
};

it('no sentence of ordinary life raises a finding', async () => {
  expect(new Set(sentences).size).toBeGreaterThanOrEqual(300);
  const findings: string[] = [];
  for (const sentence of sentences) findings.push(...(await findingsOf(sentence)));
  expect(findings).toEqual([]);
});
