import type { DataOf } from '#model/kinds.ts';

/** A cost of a service, as the rule sets it. */
export const costOf = (
  amount: number,
  basis = 'Perda 1/2024',
): Pick<DataOf<'service'>, 'costs'> => ({
  costs: [{ amount, basis }],
});
