import { weekdays, type OpeningHours, type Weekday } from '#model/parts/opening-hours.ts';

const order = Object.keys(weekdays) as Weekday[];

/** The days of a row of opening hours, in order. A row may run over the end of the week. */
export const daysOf = ({ from, to }: Pick<OpeningHours[number], 'from' | 'to'>): Weekday[] => {
  const [first, last] = [order.indexOf(from), order.indexOf(to)];
  const length = ((last - first + order.length) % order.length) + 1;
  return [...order, ...order].slice(first, first + length);
};

/** When a place is open: its rows, or by day and night. */
export interface Opening {
  hours: OpeningHours | undefined;
  always: boolean;
}

/** The rows of a place that is open by day and night. Machines read 23:59 as the end of the day. */
const byDayAndNight: OpeningHours = [
  { from: 'senin', to: 'minggu', opens: '00:00', closes: '23:59' },
];

/** The rows that a machine reads; none where the hours are not known. */
export const rowsOf = ({ hours = [], always }: Opening): OpeningHours =>
  always ? byDayAndNight : hours;
