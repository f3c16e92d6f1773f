import type { Entry } from '#model/entry.ts';
import { byNewest } from './dates.ts';

/** Whether a notice is an emergency. */
export const isEmergency = ({ data }: { data: { urgency?: string | undefined } }): boolean =>
  data.urgency === 'darurat';

/** Emergencies first, then the newest. */
export const byUrgency = (a: Entry<'notice'>, b: Entry<'notice'>): number =>
  Number(isEmergency(b)) - Number(isEmergency(a)) || byNewest(a, b);
