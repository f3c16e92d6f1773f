import { dataPart } from '#model/frontmatter.ts';
import { extensionOf } from '#model/path.ts';
import type { Guard, GuardedSource } from '../check.ts';
import { placeAt } from '../place.ts';
import { maxNesting } from './limits.ts';
import { depthOfBlocks } from './nesting/blocks.ts';
import { depthOfData } from './nesting/data.ts';
import { depthOfInline } from './nesting/inline.ts';
import { depthOfTags } from './nesting/tags.ts';
import type { Depth } from './nesting/depth.ts';

type Counted = readonly [what: string, Depth, remedy: string];

const inBody = (body: string): Counted[] => [
  ['Kutipan dan daftar', depthOfBlocks(body), 'Tulis daftar paling dalam tiga tingkat.'],
  [
    'Penanda tebal, miring, dan tautan',
    depthOfInline(body),
    'Hapus penanda * _ ~ [ ] yang berlebihan.',
  ],
  ['Tanda < >', depthOfTags(body), 'Hapus tanda < > itu, atau tulis dengan kata.'],
];

/** Nothing lies so deep in other things that a parser could run out of room: the renderer's ends the whole program then. */
export const nesting: Guard<GuardedSource> = {
  id: 'nesting',
  check: ({ place, raw }) => {
    const data = dataPart(raw, extensionOf(place)) ?? { source: '', start: 0, end: 0 };
    const counted: [Counted, start: number][] = [
      [
        ['Bagian data', depthOfData(data.source), 'Tulis isian tanpa tanda kurung bertumpuk.'],
        data.start,
      ],
      ...inBody(raw.slice(data.end)).map((each): [Counted, number] => [each, data.end]),
    ];
    return counted.flatMap(([[what, { depth, offset }, remedy], start]) =>
      depth <= maxNesting
        ? []
        : [
            {
              ...placeAt(raw, start + offset),
              problem: `${what} bertumpuk lebih dari ${maxNesting} tingkat di tempat ini.`,
              remedy,
            },
          ],
    );
  },
};
