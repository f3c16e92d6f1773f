import { readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { settings } from '../../scripts/bench/hostile/builds.ts';
import { measure, type Measured } from '../../scripts/bench/hostile/measure.ts';
import { staged, writeCopy } from '../../scripts/bench/hostile/stage.ts';
import { astroBuild } from '../../scripts/build/astro-build.ts';
import { findBrowser } from '../../scripts/test/browser.ts';
import { harmless, hostile, type Sample } from './corpus.ts';

const project = process.cwd();
const folder = path.join(project, '.portal/test-layers');
const at = (name: string) => path.join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const all: Sample[] = [...hostile(), ...harmless()];
const named = (name: string): Sample => {
  const sample = all.find((each) => `${each.group}: ${each.name}` === name);
  if (!sample) throw new Error(`tests/hostile: no file is named ${name}`);
  return sample;
};

const atBuild = ['mdx: export that runs', 'modules-as-pictures: module beside the entry'].map(
  named,
);
const inBrowser = [
  'xss: picture whose failure runs a handler',
  'xss: frame with a page of its own',
  'links: script',
  'markdown-tricks: indented script at the very start, which is code until the white space is trimmed',
  'mutation-xss: comment closed early',
].map(named);
const asWords = [
  'rendered-safely: end of the JSON-LD in the title',
  'rendered-safely: end of an attribute in the words for a picture',
  'rendered-safely: tag in the attribute of a block',
].map(named);

const htmlIn = (site: string): string =>
  readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((file) => /berita.*\.html$/.test(file))
    .map((file) => readFileSync(path.join(site, file), 'utf8'))
    .join('\n');

describe('each layer alone', () => {
  it('the renderer refuses a hostile text that nobody judged before the build', async () => {
    const samples = [named('links: script'), named('mdx: expression in a line')];
    const workshop = { project, root: at('refused') };
    writeCopy(workshop, staged(samples));
    const { isSound, log } = await astroBuild(workshop.root, { env: settings });
    expect(isSound).toBe(false);
    expect(log).toMatch(/\[ERROR\].*news\/k000\/index\.md:\d+:\d+ — .*tidak dapat dipakai/);
    expect(log).toMatch(/pages\/k001\/index\.mdx:\d+:\d+ — .*kode di antara \{ \}/);
  }, 120_000);

  it('without the guard hostile texts run at build or in the browser, and under the policy none runs there', async () => {
    const samples = [...atBuild, ...inBrowser, ...asWords];
    const measured = await measure({ project, folder, browser: await findBrowser() }, samples);
    const of = (wanted: Sample[]) => measured.filter(({ sample }) => wanted.includes(sample));
    const where = (holds: (each: Measured) => boolean) =>
      measured.filter(holds).map(({ sample }) => sample.name);
    const names = (wanted: Sample[]) => of(wanted).map(({ sample }) => sample.name);
    expect(where(({ fate }) => fate !== 'built')).toEqual([]);
    expect(where(({ ranAtBuild }) => ranAtBuild)).toEqual(names(atBuild));
    expect(where(({ bare }) => bare.ran)).toEqual(names(inBrowser));
    expect(where(({ guarded }) => guarded.ran)).toEqual([]);
    // What looks like code in a title is words on the page.
    expect(htmlIn(at('one/dist'))).toContain('&lt;/script&gt;&lt;script&gt;ran(');
  }, 240_000);
});
