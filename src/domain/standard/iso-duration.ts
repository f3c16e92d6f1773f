import type { Time } from '#model/standard/duration.ts';

/**
 * A promise of time as an ISO 8601 duration; undefined where it has no such form. Working days have none: three of them can be
 * five days of the calendar.
 */
export const isoDuration = ({
  amount,
  unit,
}: Pick<Time, 'amount' | 'unit'>): string | undefined => {
  if (amount === undefined || unit === undefined || unit === 'hari-kerja') return undefined;
  return {
    menit: `PT${amount}M`,
    jam: `PT${amount}H`,
    hari: `P${amount}D`,
    bulan: `P${amount}M`,
  }[unit];
};
