import type { APIContext } from 'astro';
import { hsdsServicesOf } from '#queries/doors/hsds.ts';

/** All services as Open Referral (HSDS 3). */
export const GET = async ({ site }: APIContext) => Response.json(await hsdsServicesOf(site as URL));
