import type { Guard, GuardedBody } from '../check.ts';
import { foundAt, nodesOf, quoted } from './nodes.ts';
import { faultOfTarget } from './target.ts';

/** Links lead where a reader expects: to a page, a site, an address of mail, a telephone or a place on the map. */
export const links: Guard<GuardedBody> = {
  id: 'links',
  check: (text) =>
    [...nodesOf(text.root)]
      .filter(({ node }) => node.type === 'link')
      .flatMap(({ node }) => {
        const { url = '', title } = node;
        const fault = faultOfTarget(url);
        return [
          ...(fault === undefined
            ? []
            : [
                foundAt(text, node, {
                  problem: `Tautan ${quoted(url)} tidak dapat dipakai: ${fault.problem}`,
                  remedy: fault.remedy,
                }),
              ]),
          ...(title
            ? [
                foundAt(text, node, {
                  problem: `Tautan ${quoted(url)} memakai keterangan yang hanya tampak dengan tetikus.`,
                  remedy: 'Tulis keterangannya di dalam kalimat.',
                }),
              ]
            : []),
        ];
      }),
};
