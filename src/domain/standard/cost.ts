import type { Cost } from '#model/standard/cost.ts';

/** Whether nothing at all is paid. */
export const isFree = (costs: readonly Cost[]): boolean =>
  costs.every(({ amount }) => amount === 0);

/** What is paid for sure, in rupiah. Rows that are reckoned case by case do not count. */
export const fixedCost = (costs: readonly Cost[]): number =>
  costs.reduce((sum, { amount = 0 }) => sum + amount, 0);
