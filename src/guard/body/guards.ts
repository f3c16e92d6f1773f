import { bodyCharacters } from '../characters/readers.ts';
import type { Guard, GuardedBody } from '../check.ts';
import { blocksGuard } from './blocks.ts';
import { deadLinks } from './dead-links.ts';
import { elements } from './elements.ts';
import { empty } from './empty.ts';
import { headings } from './headings.ts';
import { linkText } from './link-text.ts';
import { links } from './links.ts';
import { pictures } from './pictures.ts';

/** What is asked of a body. */
export const bodyGuards: readonly Guard<GuardedBody>[] = [
  elements,
  blocksGuard,
  links,
  linkText,
  deadLinks,
  pictures,
  headings,
  empty,
  ...bodyCharacters,
];
