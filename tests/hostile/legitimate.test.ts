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

it('no sentence of ordinary life raises a finding', async () => {
  expect(new Set(sentences).size).toBeGreaterThanOrEqual(300);
  // Each sentence is a paragraph, and is judged as one.
  const text = writeText(makeData('news'), sentences.join('\n\n'), 'md');
  const lines = text.split('\n');
  const bytes = Buffer.from(text);
  const sample = { name: 'sentences', group: 'legitimate', path, bytes };
  const findings = await guardFile(path, bytes, around(sample));
  expect(
    findings.map((found) => `${lines[(found.line ?? 1) - 1]} ⇒ ${describeFinding(found)}`),
  ).toEqual([]);
});
