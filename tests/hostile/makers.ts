import { limits } from './makers/limits.ts';

/** Files too large or too binary to be written down, by name. */
export const makers: Readonly<Record<string, () => Uint8Array>> = { ...limits };
