import { bodyCharacters } from '../characters/readers.ts';
import type { Guard, GuardedBody } from '../check.ts';
import { elements } from './elements.ts';

/** What is asked of a body. */
export const bodyGuards: readonly Guard<GuardedBody>[] = [elements, ...bodyCharacters];
