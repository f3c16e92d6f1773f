import { readdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Sample } from '../../../tests/hostile/corpus.ts';
import { createPortalServer } from '../../portal-server.ts';
import { Visitor, startBrowser, type Deeds } from './browser.ts';
import { buildTogether, type Workshop } from './builds.ts';
import { isEntryText, staged, type Staged } from './stage.ts';

/** What one file does without the guard. */
export interface Measured<Each extends Sample = Sample> {
  sample: Each;
  /** Whether the portal could be built with it. */
  isBuilt: boolean;
  /** Whether it ran code while pages were made. */
  ranAtBuild: boolean;
  /** What its pages did in a browser that has no content security policy, and in one that has it. */
  bare: Deeds;
  guarded: Deeds;
}

const largestTogether = 64 * 1024;

/** Those that may exhaust a build are built alone, and so is what is no entry: there is one place for it. */
const standsAlone = ({ sample }: Staged) =>
  !isEntryText(sample) ||
  sample.bytes.length > largestTogether ||
  /[:\-[,]\s*[&*]\w/.test(Buffer.from(sample.bytes.subarray(0, 2048)).toString());

const addressesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`);

const none: Deeds = { ran: false, called: false };

const both = (a: Deeds, b: Deeds): Deeds => ({ ran: a.ran || b.ran, called: a.called || b.called });

/** Visits the pages of every file, with and without the policy. */
const visited = async (workshop: Workshop, out: string, made: readonly Staged[]) => {
  const directory = path.join(workshop.project, out);
  const config = path.join(workshop.project, 'netlify.toml');
  const server = await createPortalServer({ directory, config });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const browser = await startBrowser();
  const visitors = [new Visitor(browser, origin, false), new Visitor(browser, origin, true)];
  const pages = addressesIn(directory);
  const deeds = new Map<string, [bare: Deeds, guarded: Deeds]>();
  for (const [index, each] of made.entries()) {
    if (index % 20 === 0) console.error(`bench: page ${index} of ${made.length}`);
    const its = pages.filter((page) =>
      isEntryText(each.sample)
        ? page.includes(`/${each.slug}/`)
        : /^\/(?:en\/)?[^/]*\/?$/.test(page),
    );
    const [bare = none, guarded = none] = await Promise.all(
      visitors.map(async (visitor) => {
        let sum = none;
        for (const page of its) sum = both(sum, await visitor.visit(origin + page));
        return sum;
      }),
    );
    deeds.set(each.slug, [bare, guarded]);
  }
  await Promise.all(visitors.map((visitor) => visitor.close()));
  await browser.close();
  await new Promise((resolve) => server.close(resolve));
  return deeds;
};

const measureTogether = async <Each extends Sample>(
  workshop: Workshop,
  all: readonly Staged<Each>[],
): Promise<Measured<Each>[]> => {
  const out = path.join(workshop.folder, 'site');
  const { made, ran } = await buildTogether(workshop, all, out);
  const deeds = made.length > 0 ? await visited(workshop, out, made) : new Map<string, never>();
  return all.map((each) => {
    const [bare, guarded] = deeds.get(each.slug) ?? [none, none];
    const isBuilt = made.some(({ slug }) => slug === each.slug);
    return { sample: each.sample, isBuilt, ranAtBuild: ran.has(each.slug), bare, guarded };
  });
};

/** Builds all files without the guard, opens their pages, and tells what each did. */
export const measure = async <Each extends Sample>(
  workshop: Workshop,
  samples: readonly Each[],
): Promise<Measured<Each>[]> => {
  const all = staged(samples);
  const together = all.filter((each) => !standsAlone(each));
  const alone = all.filter(standsAlone).map((each) => [each]);
  const measured: Measured<Each>[] = [];
  for (const set of [together, ...alone])
    if (set.length > 0) measured.push(...(await measureTogether(workshop, set)));
  return measured;
};
