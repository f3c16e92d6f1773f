const moment = new Intl.DateTimeFormat('id-ID', {
  dateStyle: 'full',
  timeStyle: 'short',
  timeZone: 'Asia/Makassar',
});

/** A moment, in milliseconds, as an operator reads it: in WITA. */
export const momentWords = (at: number): string => moment.format(at);
