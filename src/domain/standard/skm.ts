/** The bands of the satisfaction index (IKM), the best first. */
export type Band = 'A' | 'B' | 'C' | 'D';

/** The least index of each band (Permenpan RB 14/2017). */
const bands: readonly (readonly [band: Band, least: number])[] = [
  ['A', 88.31],
  ['B', 76.61],
  ['C', 65],
];

/** The band of an index of 25 to 100. The bands meet at two decimals, so the index is rounded to them first. */
export const bandOf = (index: number): Band => {
  const rounded = Math.round(index * 100) / 100;
  return bands.find(([, least]) => rounded >= least)?.[0] ?? 'D';
};
