import { akun } from './akun.ts';
import { backup } from './backup.ts';
import type { Command } from './command.ts';
import { handover } from './handover.ts';
import { invite } from './invite.ts';
import { lift } from './lift.ts';
import { remote } from './remote.ts';
import { restore } from './restore.ts';
import { serve } from './serve.ts';

/** Every command of `npm run cms`, by the word that an operator types. */
export const commands: Readonly<Record<string, Command>> = {
  serve,
  akun,
  'serah-terima': handover,
  invite,
  longgarkan: lift,
  remote,
  backup,
  restore,
};
