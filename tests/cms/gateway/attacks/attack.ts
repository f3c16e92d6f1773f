import type { Browser } from '../browser.ts';
import type { Keyed } from './accounts.ts';
import type { Harness } from '../gateway-harness.ts';

/** Who attacks, and what they attack. `bpbd` is an honest writer of another agency whose account was stolen. */
export interface Scene {
  gateway: Harness;
  /** Nobody is signed in. */
  stranger: Browser;
  penulis: Browser;
  penyunting: Browser;
  bpbd: Browser;
  admin: Browser;
  /** Another gateway, whose people hold keys of their own. */
  keyed: Keyed;
}

/** One probe: what is tried, in words, and the status that each of its requests got. */
export interface Attack {
  what: string;
  try(scene: Scene): Promise<number[]>;
}

/** An attack of one request. */
export const attack = (
  what: string,
  request: (scene: Scene) => Promise<{ status: number }>,
): Attack => ({ what, try: async (scene) => [(await request(scene)).status] });
