import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { writeText } from '#model/frontmatter.ts';
import { contentPath } from '#model/path.ts';
import { makeData } from '../../make.ts';
import { Judge } from './judge.ts';
import { fillers } from './fillers.ts';
import { bounds, guardHolds } from './property.ts';

const judge = new Judge();
afterAll(() => judge.close());

it('mutated files of the corpus neither break the guard nor get through it to the page', async () => {
  await fc.assert(guardHolds(judge), { seed: 20_261_124, numRuns: 200 });
});

const largest = 100_000;
const filled = (piece: string) => piece.repeat(Math.floor(largest / piece.length));

const bodies = {
  'open brackets': filled('['),
  'open pictures': filled('!['),
  'open braces': filled('{'),
  'emphasis that never closes': filled('*a '),
  'emphasis in both signs': filled('*_'),
  'code spans of growing length': Array.from({ length: 500 }, (_, n) => '`'.repeat(n)).join(' '),
  'links in links': filled('[a](b'),
  'quotes in quotes': filled('> '),
  'lists in lists': filled('- '),
  entities: filled('&amp;'),
  'angle brackets': filled('<a '),
  'comments that never close': filled('<!--'),
  'a table': `|a|\n|-|\n${filled('|b|\n')}`,
  definitions: Array.from({ length: 5000 }, (_, n) => `[a${n}]: /b${n}`).join('\n'),
  headings: filled('## a\n\n'),
  blocks: filled('<Callout>\n\n'),
};

it('no one thing that fills a body takes the guard beyond its bounds', async () => {
  for (const [name, body] of Object.entries(bodies))
    for (const [kind, extension] of [
      ['news', 'md'],
      ['page', 'mdx'],
    ] as const) {
      const path = contentPath(kind, 'dinkes/uji');
      const answer = await judge.ask(path, Buffer.from(writeText(makeData(kind), body, extension)));
      expect(answer.faults, name).toEqual([]);
      expect(answer.milliseconds, name).toBeLessThan(bounds.milliseconds);
      expect(answer.megabytes, name).toBeLessThan(bounds.megabytes);
    }
}, 60_000);

it('a file of a megabyte is refused at once', async () => {
  const { passed, milliseconds, megabytes } = await judge.ask(
    'content/agencies/dinkes/news/uji/index.md',
    Buffer.from(writeText(makeData('news'), 'Isi yang panjang. '.repeat(60_000), 'md')),
  );
  expect(passed).toBe(false);
  expect(milliseconds).toBeLessThan(bounds.milliseconds);
  expect(megabytes).toBeLessThan(bounds.megabytes);
});

it.each(Object.entries(fillers))(
  'no document that is filled with %s takes the guard beyond its bounds',
  async (name, [file, make]) => {
    const bytes = make();
    expect(bytes.length).toBeLessThan(2 ** 20);
    const path = `content/agencies/dinkes/news/uji/${file}`;
    const { faults, milliseconds, megabytes } = await judge.ask(path, bytes);
    expect(faults).toEqual([]);
    expect(milliseconds, name).toBeLessThan(bounds.milliseconds);
    expect(megabytes, name).toBeLessThan(bounds.megabytes);
  },
  60_000,
);
