import { z } from 'zod';
import { fileNameImage } from '../fields.ts';
import { service } from '../service.ts';

/** The fields of a service that promise something to citizens, with what says why they changed. */
const promised = {
  variants: true,
  requirements: true,
  times: true,
  costs: true,
  digital: true,
  online: true,
  counters: true,
  phone: true,
  changeNotes: true,
} as const;

/** The names of the promised fields. */
export const promisedFields = Object.keys(promised) as (keyof typeof promised)[];

/** What a service promises. Its other fields may be anything, so that a rule about them cuts no history short. */
export const promise = z.object(service.shape(fileNameImage)).pick(promised);

/** See {@link promise}. */
export type Promised = z.output<typeof promise>;

/** A note about a change, as an entry holds it. */
export type ChangeNote = NonNullable<Promised['changeNotes']>[number];
