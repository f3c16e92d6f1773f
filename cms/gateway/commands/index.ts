import type { Command } from './command.ts';
import { serve } from './serve.ts';

/** Every command of `npm run cms`, by the word that an operator types. */
export const commands: Readonly<Record<string, Command>> = {
  serve,
};
