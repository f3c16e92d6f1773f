import { dataCharacters } from '../characters/readers.ts';
import type { Guard, GuardedText } from '../check.ts';
import { domainList } from './domain-list.ts';
import { reading } from './reading.ts';
import { redirects } from './redirects.ts';
import { references } from './references.ts';
import { schema } from './schema.ts';

/** What is asked of the data of a text. */
export const dataGuards: readonly Guard<GuardedText>[] = [
  schema,
  reading,
  references,
  redirects,
  domainList,
  ...dataCharacters,
];
