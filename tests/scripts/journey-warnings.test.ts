import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeText } from '#model/frontmatter.ts';
import { journeyWarningsIn } from '../../scripts/journey-warnings.ts';
import { makeData } from '../make.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'portal-journeys-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, text: string) => {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
};

const now = new Date('2026-03-10T12:00:00+08:00');

test('a build tells one line a warning, with the journey it is in', () => {
  put('city.yml', 'title: Kota');
  put('journeys/kelahiran/index.mdx', writeText(makeData('journey'), '', 'mdx'));
  expect(journeyWarningsIn(folder, now)).toEqual([
    expect.stringMatching(
      /^peristiwa hidup “Anak saya lahir”: Langkah 2 “Urus akta” memakai layanan “disdukcapil\/akta-kelahiran”, yang tidak ada\./,
    ),
  ]);
  const service = writeText(makeData('service'), '', 'mdx');
  put('agencies/disdukcapil/services/akta-kelahiran/index.mdx', service);
  expect(journeyWarningsIn(folder, now)).toEqual([]);
});
