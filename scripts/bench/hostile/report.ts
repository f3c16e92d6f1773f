import type { Sample } from '../../../tests/hostile/corpus.ts';
import type { Measured } from './measure.ts';

const columns: readonly [head: string, counts: (each: Measured, isRefused: boolean) => boolean][] =
  [
    ['files', () => true],
    ['refused by the guard', (_each, isRefused) => isRefused],
    ['cannot be written', ({ fate }) => fate === 'unwritten'],
    ['broke the build', ({ fate }) => fate === 'broken'],
    ['ran at build', ({ ranAtBuild }) => ranAtBuild],
    ['ran in the browser', ({ bare }) => bare.ran],
    ['ran under the CSP', ({ guarded }) => guarded.ran],
    ['called elsewhere under the CSP', ({ guarded }) => guarded.called],
  ];

const isExecuted = ({ ranAtBuild, bare }: Measured) => ranAtBuild || bare.ran;

const lineOf = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;

const listed = (all: readonly Measured[]) =>
  all.map(({ sample }) => `\n- ${sample.group}: ${sample.name}`).join('');

/**
 * What each layer alone stops, by group, as a Markdown table. Sound where nothing that the guard lets pass runs anywhere, and
 * nothing at all runs under the policy.
 */
export const report = (
  measured: readonly Measured[],
  isRefused: (sample: Sample) => boolean,
): { table: string; isSound: boolean } => {
  const counts = (all: readonly Measured[]) =>
    columns.map(([, holds]) => all.filter((each) => holds(each, isRefused(each.sample))).length);
  const groups = Map.groupBy(measured, ({ sample }) => sample.group);
  const through = measured.filter((each) => isExecuted(each) && !isRefused(each.sample));
  const underPolicy = measured.filter(({ guarded }) => guarded.ran);
  const called = measured.filter(({ guarded }) => guarded.called);
  const table = [
    lineOf(['group', ...columns.map(([head]) => head)]),
    lineOf(['---', ...columns.map(() => '--:')]),
    ...[...groups].map(([group, all]) => lineOf([group, ...counts(all)])),
    lineOf(['**all**', ...counts(measured)]),
    '',
    `With the guard: ${through.length} execute anywhere.${listed(through)}`,
    `With the CSP alone: ${underPolicy.length} run in the browser.${listed(underPolicy)}`,
    `Under the CSP ${called.length} call elsewhere.${listed(called)}`,
  ].join('\n');
  return { table, isSound: through.length === 0 && underPolicy.length === 0 };
};
