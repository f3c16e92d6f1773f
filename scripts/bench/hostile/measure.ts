import path from 'node:path';
import type { Sample } from '../../../tests/hostile/corpus.ts';
import { hashesOf, stopsOfChange, stopsOfEntries, type Hashes, type Stop } from './addresses.ts';
import { build, siteIn } from './builds.ts';
import { Lanes } from './lanes.ts';
import { parted, planned } from './plan.ts';
import { canBeWritten, staged, type Staged, type Workshop } from './stage.ts';
import { nothing, visits, type Visited } from './visits.ts';

/** What one file does without the guard. */
export interface Measured<Each extends Sample = Sample> extends Visited {
  sample: Each;
  /** Whether the portal was built with it, could not be, or no content can hold a file at its path. */
  fate: 'built' | 'broken' | 'unwritten';
  /** Whether it ran code while pages were made. */
  ranAtBuild: boolean;
}

const failed = <Each extends Sample>(
  { sample }: Staged<Each>,
  fate: 'broken' | 'unwritten',
  ranAtBuild = false,
): Measured<Each> => ({ sample, fate, ranAtBuild, bare: nothing, guarded: nothing });

/** Builds and visits sets of files. */
class Bench {
  readonly #lanes: Lanes<Workshop>;
  readonly #browser: string | undefined;
  readonly #total: number;
  #done = 0;
  #without: Promise<Hashes> | undefined;

  constructor(workshops: readonly Workshop[], browser: string | undefined, total: number) {
    this.#lanes = new Lanes(workshops);
    this.#browser = browser;
    this.#total = total;
  }

  /** The city without any hostile file. */
  untouched(): Promise<Hashes> {
    return (this.#without ??= this.#lanes.with(async (workshop) => {
      const { isComplete, log } = await build(workshop, []);
      if (!isComplete) throw new Error(`The city without any hostile file is not built:\n${log}`);
      return hashesOf(siteIn(workshop));
    }));
  }

  async measure<Each extends Sample>(set: readonly Staged<Each>[]): Promise<Measured<Each>[]> {
    const without = set.every(({ isEntry }) => isEntry) ? undefined : await this.untouched();
    const result = await this.#lanes.with((workshop) => this.#attempt(workshop, set, without));
    if ('measured' in result) return this.#counted(result.measured);
    const parts = await Promise.all(result.parts.map((part) => this.measure(part)));
    return parts.flat();
  }

  async #attempt<Each extends Sample>(
    workshop: Workshop,
    set: readonly Staged<Each>[],
    without: Hashes | undefined,
  ): Promise<{ measured: Measured<Each>[] } | { parts: Staged<Each>[][] }> {
    const { isComplete, log, ran } = await build(workshop, set);
    const [first] = set;
    if (!isComplete && first && set.length === 1)
      return { measured: [failed(first, 'broken', ran.has(first.slug))] };
    if (!isComplete) return { parts: parted(log, set) };
    const site = siteIn(workshop);
    const stops: Stop[] =
      first && without ? stopsOfChange(site, first, without) : stopsOfEntries(site, set);
    const visited = await visits(workshop, this.#browser, stops);
    const measured = set.map(({ sample, slug }) => ({
      sample,
      fate: 'built' as const,
      ranAtBuild: ran.has(slug),
      ...visited(slug),
    }));
    return { measured };
  }

  #counted<Each extends Sample>(measured: Measured<Each>[]): Measured<Each>[] {
    this.#done += measured.length;
    const [first] = measured;
    const what = measured.length === 1 ? `${first?.fate}: ${first?.sample.name}` : 'built together';
    console.error(`bench: ${this.#done} of ${this.#total} (${what})`);
    return measured;
  }
}

/** Where and with what the bench works. */
interface Place extends Omit<Workshop, 'root'> {
  /** A folder of its own, an absolute path. */
  folder: string;
  /** The browser's program; by default Playwright's own. */
  browser: string | undefined;
}

/** Builds all files without the guard, two copies at a time, opens their pages, and tells what each did. */
export const measure = async <Each extends Sample>(
  { project, browser, folder }: Place,
  samples: readonly Each[],
): Promise<Measured<Each>[]> => {
  const at = (name: string) => path.join(folder, name);
  const workshops = ['one', 'two'].map((name) => ({ project, root: at(name) }));
  const all = staged(samples);
  const writable = all.filter((each) => canBeWritten(at('trial'), each));
  const unwritten = all.filter((each) => !writable.includes(each));
  const bench = new Bench(workshops, browser, writable.length);
  const sets = await planned(writable);
  const measured = (await Promise.all(sets.map((set) => bench.measure(set)))).flat();
  const place = new Map<Sample, number>(samples.map((sample, index) => [sample, index]));
  return [...measured, ...unwritten.map((each) => failed(each, 'unwritten'))].sort(
    (a, b) => (place.get(a.sample) ?? 0) - (place.get(b.sample) ?? 0),
  );
};
