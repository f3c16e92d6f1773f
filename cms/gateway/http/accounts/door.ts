import type { Context } from 'hono';
import type { Attempt } from '../../accounts/attempts.ts';
import type { DoorEvent } from '../../accounts/door-log.ts';
import type { Services } from '../gateway-env.ts';

/** The door as one request stands at it. */
export interface Door {
  /** Begins an attempt of a login. Refuses with 429 and the minutes to wait where there were too many. */
  begin(login: string): Attempt;
  /** Tells the log what happened to a login. `actor` is the login of somebody else who did it. */
  tell(event: DoorEvent, login: string, actor?: string): void;
}

/** What may stand in the log as a login: people type their password into the wrong field as well. */
const named = (login: string): string => (login.includes('@') ? login : '');

/** The door for one request. */
export const doorFor = ({ attempts, doorLog, clientAddress }: Services, context: Context): Door => {
  const address = clientAddress(context);
  const tell: Door['tell'] = (event, login, actor) => doorLog(event, named(login), address, actor);
  return { tell, begin: (login) => attempts.begin(login, address, () => tell('locked', login)) };
};
